import type { Edit, Marked } from "../insert-text.ts";

/** Puts signs around what is selected, line by line, or takes them away where they are. */
export function wrapped({ value, start, end }: Marked, sign: string, sample: string): Edit {
  const [from, to] = withoutEdges(value, start, end);
  const inside = value.slice(from, to);
  const n = sign.length;
  if (value.slice(from - n, from) === sign && value.slice(to, to + n) === sign)
    return { from: from - n, to: to + n, put: inside, start: from - n, end: to - n };
  if (inside.length > 2 * n && inside.startsWith(sign) && inside.endsWith(sign))
    return { from, to, put: inside.slice(n, -n), start: from, end: to - 2 * n };
  if (inside === "")
    return { from, to, put: sign + sample + sign, start: from + n, end: from + n + sample.length };
  const put = inside.replace(/^(\s*)(\S.*?)(\s*)$/gm, `$1${sign}$2${sign}$3`);
  const lines = put !== sign + inside + sign;
  return { from, to, put, start: lines ? from : from + n, end: lines ? from + put.length : to + n };
}

export type LineMark = "bullets" | "numbers" | "quote";

// What the renderer takes for a mark: no dates, years, sums and comparisons.
const number = String.raw`(?!0\d)\d{1,3}[.)](?! +(?:0?[1-9]|1[0-2])\.(?:\s|\d{4}|$))`;
const bullet = String.raw`[-*]|\+(?! +[$€£]?\d)`;
const item = new RegExp(`^\\s*(?:${bullet}|${number}) `);

const marks: Record<LineMark, { on: RegExp; off: RegExp; put(i: number): string }> = {
  bullets: { on: new RegExp(`^\\s*(?:${bullet}) `), off: item, put: () => "- " },
  numbers: { on: new RegExp(`^\\s*${number} `), off: item, put: (i) => `${i + 1}. ` },
  quote: { on: /^>(?![=<]|[-+±~≈]?[$€£]?\.?\d) ?/, off: /^$/, put: () => "> " },
};

/** Makes the lines that are touched a list or a quote, or plain again where all of them are one. */
export function lined({ value, start, end }: Marked, kind: LineMark): Edit {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const next = value.indexOf("\n", end);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const { on, off, put } = marks[kind];
  const full = lines.filter((line) => line.trim() !== "");
  let count = 0;
  const changed =
    full.length > 0 && full.every((line) => on.test(line))
      ? lines.map((line) => line.replace(on, ""))
      : lines.map((line) =>
          line.trim() === "" && full.length > 0 ? line : put(count++) + line.replace(off, ""),
        );
  const text = changed.join("\n");
  const caret = from + text.length;
  return { from, to, put: text, start: start === end ? caret : from, end: caret };
}

const ended = new RegExp(`^(\\s*)(${bullet}|${number}|>) (.*)$`);

/** Does what Enter means at the end of a line of a list or quote: the next one, or the end of it where nothing was written. */
export function continued({ value, start, end }: Marked): Edit | null {
  if (start !== end || (value[end] !== undefined && value[end] !== "\n")) return null;
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const found = ended.exec(value.slice(from, start));
  if (!found) return null;
  const [, indent, mark, words] = found;
  if (words === "") return { from, to: start, put: "", start: from, end: from };
  const number = Number.parseInt(mark!, 10);
  const next = Number.isNaN(number) ? mark : `${number + 1}${mark!.slice(-1)}`;
  const put = `\n${indent}${next} `;
  return { from: start, to: start, put, start: start + put.length, end: start + put.length };
}

function withoutEdges(value: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(value[from]!)) from++;
  while (to > from && /\s/.test(value[to - 1]!)) to--;
  return [from, to];
}
