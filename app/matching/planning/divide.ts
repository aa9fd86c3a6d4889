import { circleAt, thinned } from "../rosters/circle.ts";
import { type Points, type Worth, worthOf } from "../rosters/pool.ts";
import type { Size } from "../rosters/rosters.ts";
import type { Solver } from "../solving/highs.ts";
import { betterGroups } from "./better-groups.ts";
import { chanceOf, drawGroups } from "./draw-groups.ts";
import { mostGroups } from "./most-groups.ts";
import { seatMore } from "./seat-more.ts";

/** A division of a pool: its groups, the best first; who waits; and how many groups no other division exceeds. */
export type Division = { groups: (Worth & { members: number[] })[]; waiting: number[]; bound: number };

const DRAWS = 6;

/** Divides a pool at once, without trying for long: within some hundredths of a second for three hundred practices. */
export function divideQuickly(points: Points, size: Size, good: number): Division {
  const { groups, bound } = mostGroups(points, size.least, good, { draws: 1 });
  return seatedIn(points, groups, bound, size, good, () => {});
}

/**
 * Divides a pool into as many groups as it can in which each pair has `good` points or more, then raises the points of the
 * weakest pairs as far as there stay so many groups, then seats as many of the others as fit in. Without a solver it may find
 * a group less.
 */
export function divide(points: Points, size: Size, good: number, solver?: Solver): Division {
  const { groups, bound } = mostGroups(points, size.least, good, { solver });
  return seatedIn(points, raised(points, size.least, good, groups), bound, size, good, betterGroups);
}

function seatedIn(
  points: Points,
  drawn: number[][],
  bound: number,
  { most }: Size,
  good: number,
  better: (points: Points, groups: number[][]) => void,
): Division {
  const groups = drawn.map((each) => [...each]);
  better(points, groups);
  const seated = new Set(groups.flat());
  const others = Array.from({ length: points.count }, (_, i) => i).filter((each) => !seated.has(each));
  const waiting = seatMore(points, groups, others, good, most);
  better(points, groups);
  return {
    groups: groups
      .map((each) => ({ members: each.sort((a, b) => a - b), ...worthOf(points, each) }))
      .sort((a, b) => b.weakest - a.weakest || b.average - a.average || a.members[0]! - b.members[0]!),
    waiting,
    bound,
  };
}

/** Draws as many groups with more points in each pair, where that can be done. */
function raised(points: Points, size: number, good: number, groups: number[][]): number[][] {
  const levels = [...new Set(points.points)].filter((each) => each > good).sort((a, b) => a - b);
  let best = groups;
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const circle = thinned(circleAt(points, levels[middle]!), size);
    let drawn: number[][] | undefined;
    for (let draw = 0; draw < DRAWS && !drawn; draw++) {
      const each = drawGroups(circle, size, draw === 0 ? undefined : chanceOf(draw));
      if (each.length >= groups.length) drawn = each;
    }
    if (drawn) [best, low] = [drawn, middle + 1];
    else high = middle;
  }
  return best;
}
