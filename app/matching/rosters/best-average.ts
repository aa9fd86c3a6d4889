import { type Bits, both, has, indicesIn, take, without } from "./bits.ts";
import { type Budget, type Circle, type Earlier, mostInCommon, thinned } from "./circle.ts";
import type { Points } from "./pool.ts";

/**
 * Among the rosters of that size in which everyone suits everyone, finds the one whose pairs are best on average; of equals
 * the first. `start` is one of them. When the budget is spent it answers with the best until then.
 */
export function bestOnAverage(
  { count, points }: Points,
  circle: Circle,
  start: readonly number[],
  earlier: readonly Earlier[],
  budget: Budget,
): number[] {
  const size = start.length;
  const { suits, left } = thinned(circle, size);
  const most = mostInCommon(earlier, size);
  let best = [...start];
  let bestSum = sumOf(start);
  const chosen: number[] = [];

  function sumOf(members: readonly number[]): number {
    let sum = 0;
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) sum += points[a * count + b]!;
    return sum;
  }

  /** No roster with the chosen ones has more: the best gains, and full points between all who are still to come. */
  function bound(sum: number, gains: number[], needed: number): number {
    const top = [...gains].sort((a, b) => b - a).slice(0, needed);
    return sum + top.reduce((all, each) => all + each, 0) + (100 * needed * (needed - 1)) / 2;
  }

  function search(candidates: Bits, sum: number, common: readonly number[]) {
    const needed = size - chosen.length;
    if (needed === 0) {
      if (sum > bestSum) {
        best = [...chosen];
        bestSum = sum;
      }
      return;
    }
    if (budget.steps-- <= 0) return;
    const indices = indicesIn(candidates);
    if (indices.length < needed) return;
    const gains = indices.map((index) =>
      chosen.reduce((all, each) => all + points[index * count + each]!, 0),
    );
    if (bound(sum, gains, needed) <= bestSum) return;
    const open = candidates.slice();
    for (const [i, index] of indices.entries()) {
      take(open, index);
      const shared = earlier.map(({ members }, e) => common[e]! + (has(members, index) ? 1 : 0));
      let next = both(open, suits[index]!);
      for (const [e, { members }] of earlier.entries())
        if (shared[e]! >= most[e]!) next = without(next, members);
      chosen.push(index);
      search(next, sum + gains[i]!, shared);
      chosen.pop();
    }
  }

  search(
    left,
    0,
    earlier.map(() => 0),
  );
  return best;
}
