import { isBetter } from "../rosters/greedy.ts";
import { type Points, worthOf } from "../rosters/pool.ts";

/** Exchanges that are tried at most: two passes over a thousand practices. */
const TRIES = 1_000_000;

/** Exchanges practices between groups for as long as that betters the weaker of the two groups, or both on average. Changes the groups. */
export function betterGroups(points: Points, groups: number[][]): void {
  let left = TRIES;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [i, one] of groups.entries())
      for (const other of groups.slice(i + 1))
        for (const a of one.keys())
          for (const b of other.keys()) {
            if (left-- <= 0) return;
            if (exchange(points, one, other, a, b)) isChanged = true;
          }
  }
}

/** Exchanges the two if that is better, and says whether it was. */
function exchange(points: Points, one: number[], other: number[], a: number, b: number): boolean {
  const { count, points: all } = points;
  const [mine, theirs] = [one[a]!, other[b]!];
  // Most exchanges would seat two together who may not be.
  for (const each of one) if (each !== mine && all[each * count + theirs]! < 0) return false;
  for (const each of other) if (each !== theirs && all[each * count + mine]! < 0) return false;
  const before = worthOfBoth(points, one, other);
  one[a] = theirs;
  other[b] = mine;
  if (isBetter(worthOfBoth(points, one, other), before)) return true;
  one[a] = mine;
  other[b] = theirs;
  return false;
}

function worthOfBoth(points: Points, one: number[], other: number[]) {
  const [a, b] = [worthOf(points, one), worthOf(points, other)];
  return { weakest: Math.min(a.weakest, b.weakest), average: a.average + b.average };
}
