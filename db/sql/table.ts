/** The most letters of a value that a table shows; `\x` shows all of them. */
const WIDEST = 60;

export type Answer = {
  columns: string[];
  rows: (string | null)[][];
  /** How many rows there were; `rows` may hold fewer. */
  count: number;
};

/** Draws rows as a table of that width, or one below the other where they do not fit or `whole` values are wanted. */
export function drawTable({ columns, rows }: Answer, width: number, whole: boolean): string {
  const cells = rows.map((row) =>
    row.map((value) => shown(value, whole ? Number.POSITIVE_INFINITY : WIDEST)),
  );
  const names = columns.map((name) => shown(name, WIDEST));
  const widths = names.map((name, i) => Math.max(length(name), ...cells.map((row) => length(row[i]!))));
  const total = widths.reduce((sum, each) => sum + each + 3, 0);
  if (whole || total > width) return drawRecords(names, cells);
  const line = (row: string[]) =>
    row
      .map((cell, i) => cell + " ".repeat(widths[i]! - length(cell)))
      .join(" | ")
      .trimEnd();
  return [line(names), widths.map((each) => "-".repeat(each)).join("-+-"), ...cells.map(line)].join("\n");
}

function drawRecords(names: string[], cells: string[][]): string {
  const widest = Math.max(...names.map(length));
  return cells
    .map((row, i) =>
      [
        `- row ${i + 1} -`,
        ...row.map((cell, j) => `${names[j]}${" ".repeat(widest - length(names[j]!))} | ${cell}`),
      ].join("\n"),
    )
    .join("\n");
}

/** Makes a value plain: what members wrote must not move the cursor of whoever looks at it, nor turn a line around. */
function shown(value: string | null, most: number): string {
  if (value === null) return "null";
  const plain = value
    .replaceAll("\n", "↵")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  const letters = [...plain];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : plain;
}

function length(text: string): number {
  return [...text].length;
}
