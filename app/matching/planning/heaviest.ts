import { type Bits, both, indicesIn, take } from "../rosters/bits.ts";
import type { Circle } from "../rosters/circle.ts";

/** Groups that a search came upon, and whether there are no others. */
export type Heavier = { groups: number[][]; isAll: boolean };

/** Steps that a search may take, and groups that it hands on at most of those with the same heaviest practice. */
type Limits = { steps: number; alike: number };

const HAIR = 1e-7;

/**
 * Looks for groups of that size in which everyone suits everyone and whose members weigh more than `over` together. It goes on
 * from the heaviest practice down, and leaves out whatever could not come to more even with the heaviest of those who are left.
 */
export function heavierGroups(
  { suits, left }: Circle,
  size: number,
  weights: Float64Array,
  over: number,
  { steps, alike }: Limits,
): Heavier {
  const groups: number[][] = [];
  const chosen: number[] = [];
  let stepsLeft = steps;
  let isAll = true;
  let ofThisOne = 0;

  function search(candidates: Bits, weight: number): void {
    const needed = size - chosen.length;
    if (needed === 0) {
      groups.push([...chosen]);
      ofThisOne++;
      return;
    }
    if (stepsLeft-- <= 0) {
      isAll = false;
      return;
    }
    const byWeight = indicesIn(candidates).sort((a, b) => weights[b]! - weights[a]! || a - b);
    const open = candidates.slice();
    for (let i = 0; i + needed <= byWeight.length; i++) {
      let most = weight;
      for (let more = 0; more < needed; more++) most += weights[byWeight[i + more]!]!;
      if (most <= over + HAIR) return;
      if (chosen.length === 0) ofThisOne = 0;
      else if (ofThisOne >= alike) {
        isAll = false;
        return;
      }
      const next = byWeight[i]!;
      take(open, next);
      chosen.push(next);
      search(both(open, suits[next]!), weight + weights[next]!);
      chosen.pop();
    }
  }

  search(left, 0);
  return { groups, isAll };
}
