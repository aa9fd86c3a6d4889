import { tidied, wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Run } from "#app/markdown/write/tree.ts";
import type { Part } from "./lists.ts";

/** How close a paragraph stands to the next: as a line to a line, or without a margin, which may mean either. */
export type Close = "line" | "marginless";

/** The paragraphs that runs make; two line breaks in a row stand between two of them. */
export function paragraphsOf(read: readonly Run[], close?: Close): Part[] {
  const parts: Part[] = [];
  let runs: Run[] = [];
  let breaks = 0;
  const end = () => {
    const paragraph = tidied(runs);
    runs = [];
    if (paragraph.length > 0)
      parts.push({ kind: "block", block: { kind: "paragraph", runs: paragraph }, close });
  };
  for (const run of read) {
    if (run.words === "\n") breaks++;
    else if (run.words.trim() !== "") {
      if (breaks > 1 && wordsOf(runs).trim() !== "") {
        end();
        parts.push({ kind: "blank" });
      }
      breaks = 0;
    }
    runs.push(run);
  }
  const hadWords = wordsOf(runs).trim() !== "";
  end();
  if (breaks > 1 || (breaks > 0 && !hadWords)) parts.push({ kind: "blank" });
  return parts;
}

const SHORT = 120;

/** Short lines without space between them as the lines of one paragraph, as letters have them. */
export function asLines(parts: readonly Part[]): Part[] {
  const hasBlanks = parts.some(({ kind }) => kind === "blank");
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const isLine = (each: Part | undefined) =>
      each?.kind === "block" &&
      each.block.kind === "paragraph" &&
      (each.close === "line" || (each.close === "marginless" && hasBlanks)) &&
      wordsOf(each.block.runs.slice(each.block.runs.findLastIndex(({ words }) => words === "\n") + 1))
        .length <= SHORT;
    if (isLine(part) && isLine(last)) {
      const [above, below] = [last, part] as Extract<Part, { kind: "block" }>[];
      const runs = [above, below].map((each) => (each!.block as { runs: Run[] }).runs);
      result[result.length - 1] = {
        ...above!,
        block: { kind: "paragraph", runs: [...runs[0]!, { words: "\n" }, ...runs[1]!] },
      };
    } else result.push(part);
  }
  return result;
}
