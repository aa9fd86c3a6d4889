import { add, both, firstIn, indicesIn, noneOf, sizeOf, without } from "../rosters/bits.ts";
import { type Circle, circleAt, thinned } from "../rosters/circle.ts";
import { type Points, worthOf } from "../rosters/pool.ts";
import type { Solver } from "../solving/highs.ts";
import { chanceOf, drawGroups } from "./draw-groups.ts";
import { heavierGroups } from "./heaviest.ts";

/** Groups of a plan, and how many no plan can exceed. */
export type Packed = { groups: number[][]; bound: number };

const DRAWS = 40;
const ALL_STEPS = 100_000;
const ALL_GROUPS = 30_000;
const ROUNDS = 60;
const PRICING = { steps: 200_000, alike: 3 };
const SECONDS = 4;
const HAIR = 1e-6;

/**
 * Divides practices into as many groups of exactly that size as it can, of which each pair has so many points or more. Most
 * pools are divided by drawing groups alone. Where these are fewer than could be, HiGHS chooses among all that there are, or
 * where they are too many among those that were drawn and those that its prices lead to; and it bounds how many there can be.
 */
export function mostGroups(
  points: Points,
  size: number,
  good: number,
  { solver, draws = DRAWS }: { solver?: Solver; draws?: number },
): Packed {
  const circle = thinned(circleAt(points, good), size);
  const bound = seatedAtMost(circle, size);
  let best: number[][] = [];
  const seen = new Map<string, number[]>();
  for (let draw = 0; draw < draws && best.length < bound; draw++) {
    const groups = drawGroups(circle, size, draw === 0 ? undefined : chanceOf(draw));
    for (const each of groups) seen.set(keyOf(each), each);
    if (groups.length > best.length) best = groups;
  }
  if (!solver || best.length >= bound) return { groups: best, bound };
  const all = heavierGroups(circle, size, new Float64Array(points.count), -1, {
    ...{ steps: ALL_STEPS, alike: ALL_GROUPS },
  });
  const isAll = all.isAll && all.groups.length <= ALL_GROUPS;
  const priced = isAll
    ? { groups: all.groups, bound }
    : pricedGroups(points.count, circle, size, seen, solver);
  const { groups } = priced;
  const worth = groups.map((each) => worthOf(points, each).weakest / (200 * (points.count + 1)));
  const chosen = solver.chosen({ practices: points.count, groups, worth }, SECONDS);
  return {
    groups: chosen.groups.length > best.length ? chosen.groups.map((each) => groups[each]!) : best,
    bound: Math.min(bound, priced.bound, isAll ? chosen.bound : bound),
  };
}

/** Adds groups for as long as one is worth more than the prices of its practices say; then no others would make more of them. */
function pricedGroups(
  practices: number,
  circle: Circle,
  size: number,
  seen: Map<string, number[]>,
  solver: Solver,
): Packed {
  for (let round = 0; round < ROUNDS; round++) {
    const { value, prices } = solver.relaxed({ practices, groups: [...seen.values()] });
    const { groups, isAll } = heavierGroups(circle, size, prices, 1, PRICING);
    if (groups.length === 0 && isAll) return { groups: [...seen.values()], bound: Math.floor(value + HAIR) };
    if (groups.length === 0) break;
    for (const each of groups) seen.set(keyOf(each), each);
  }
  return { groups: [...seen.values()], bound: Number.POSITIVE_INFINITY };
}

function keyOf(group: readonly number[]): string {
  return [...group].sort((a, b) => a - b).join(" ");
}

/** Counts the groups that the practices of each island would fill: nobody suits anybody of another one. */
function seatedAtMost({ suits, left, count }: Circle, size: number): number {
  let groups = 0;
  let rest = left;
  for (let first = firstIn(rest); first >= 0; first = firstIn(rest)) {
    const island = noneOf(count);
    add(island, first);
    const waiting = [first];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
      for (const next of indicesIn(without(both(suits[each]!, left), island))) {
        add(island, next);
        waiting.push(next);
      }
    groups += Math.floor(sizeOf(island) / size);
    rest = without(rest, island);
  }
  return groups;
}
