import type { Run } from "#app/markdown/write/tree.ts";

const LEAST = 10;
const MOST = 50;
/** Up to this length a word is to stand on one line. */
const WHOLE_WORD = 16;

/** The share of the whole width that each column of a table gets: as its words need, none too narrow to read. */
export function sharesOf(rows: readonly Run[][][]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, i) => {
    const cells = rows.map((row) => (row[i] ?? []).map(({ words }) => words).join(""));
    const words = cells
      .flatMap((cell) => cell.split(/\s+/))
      .map(({ length }) => Math.min(WHOLE_WORD, length));
    const wordNeeds = words.reduce((most, length) => Math.max(most, length * 1.5), LEAST);
    return cells.reduce((most, { length }) => Math.max(most, Math.min(MOST, length)), wordNeeds);
  });
  const sum = needs.reduce((total, need) => total + need, 0);
  return needs.map((need) => need / sum);
}
