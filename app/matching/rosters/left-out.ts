import type { Cost, Fit } from "./fit.ts";
import { type Pool, worthOf } from "./pool.ts";

/** A practice that a roster leaves out: the member because of whom, and why in words. `weakest` is what the roster would be with it. */
export type LeftOut = { index: number; member: number; weakest: number; words: string };

/**
 * Says of every other practice why it is not in a roster: the member with whom it may not sit, or else the one with whom it
 * suits least. Those who would suit best come first.
 */
export function leftOut(pool: Pool, members: readonly number[]): LeftOut[] {
  const { count, points } = pool;
  return [...Array(count).keys()]
    .filter((index) => !members.includes(index))
    .map((index) => {
      const pointsWith = (member: number) => points[index * count + member]!;
      const member = members.reduce((least, each) => (pointsWith(each) < pointsWith(least) ? each : least));
      const weakest = Math.min(pointsWith(member), worthOf(pool, members).weakest);
      return { index, member, weakest, words: wordsOf(pool.fitOf(index, member)) };
    })
    .sort((a, b) => b.weakest - a.weakest || a.index - b.index);
}

function wordsOf(fit: Fit): string {
  if (fit.points === null) return fit.words;
  const dearest = [...fit.costs].sort((a, b) => b.points - a.points).slice(0, 2);
  const why = dearest.length === 0 ? "" : `: ${said(dearest)}`;
  return `${fit.points} of 100 points${why}`;
}

function said(costs: readonly Cost[]): string {
  return costs.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join(", ");
}
