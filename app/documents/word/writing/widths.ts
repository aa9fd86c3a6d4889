import type { Run } from "#app/markdown/write/tree.ts";

const LEAST = 10;
const MOST = 60;

/** The share of the whole width that each column of a table gets: as its words need, none too narrow to read. */
export function sharesOf(rows: readonly Run[][][]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, i) => {
    const lengths = rows.map((row) => (row[i] ?? []).reduce((sum, { words }) => sum + words.length, 0));
    return Math.min(MOST, Math.max(LEAST, ...lengths));
  });
  const sum = needs.reduce((total, need) => total + need, 0);
  return needs.map((need) => need / sum);
}
