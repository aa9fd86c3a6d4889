import {
  add,
  type Bits,
  both,
  firstIn,
  has,
  indicesIn,
  noneOf,
  sharedBy,
  sizeOf,
  take,
  without,
} from "./bits.ts";
import type { Points } from "./pool.ts";

/** Pairs that suit each other at some number of points: for each practice the set of those that it suits. */
export type Circle = { count: number; suits: Bits[]; left: Bits };

/** Draws the circle of those who suit each other with so many points or more, which is 0 at least. */
export function circleAt({ count, points }: Points, least: number): Circle {
  const left = noneOf(count);
  for (let each = 0; each < count; each++) add(left, each);
  const suits = Array.from({ length: count }, () => noneOf(count));
  for (let a = 0, at = 0; a < count; a++)
    for (let b = 0; b < count; b++, at++) if (points[at]! >= least && a !== b) add(suits[a]!, b);
  return { count, suits, left };
}

/** Leaves out whoever cannot be in a roster of that size, and every pair that has too few others in common for one. */
export function thinned(circle: Circle, size: number): Circle {
  const suits = circle.suits.map((each) => each.slice());
  const left = circle.left.slice();
  const drop = (a: number) => {
    for (const b of indicesIn(suits[a]!)) take(suits[b]!, a);
    suits[a]!.fill(0);
    take(left, a);
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const a of indicesIn(left)) {
      for (const b of indicesIn(suits[a]!))
        if (b > a && sharedBy(suits[a]!, suits[b]!) < size - 2) {
          take(suits[a]!, b);
          take(suits[b]!, a);
          isChanged = true;
        }
      if (sizeOf(suits[a]!) < size - 1) {
        drop(a);
        isChanged = true;
      }
    }
  }
  return { count: circle.count, suits, left };
}

/** A roster from which the next one has to differ in some practices. */
export type Earlier = { members: Bits; size: number; differ: number };

/** How many practices a roster of some size may have in common with each earlier one. */
export function mostInCommon(earlier: readonly Earlier[], size: number): number[] {
  return earlier.map((each) => Math.min(size, each.size) - each.differ);
}

/** Steps that a search may take before it gives up: counted, not timed, so that every run comes to the same. */
export type Budget = { steps: number };

/** Outcome of a search: members, none at all, or that it gave up. */
export type Found = readonly number[] | "none" | "gave up";

/**
 * Looks for a roster of exactly that size in which everyone suits everyone, and which differs from each earlier one as much as
 * that says. Branch and bound: whoever could still come is put into groups of which no two suit each other; with fewer groups
 * than seats to fill there is none.
 */
export function findRoster(circle: Circle, size: number, earlier: readonly Earlier[], budget: Budget): Found {
  const { suits, left } = thinned(circle, size);
  const most = mostInCommon(earlier, size);
  if (most.some((each) => each < 0)) return "none";
  const chosen: number[] = [];
  let hasGivenUp = false;

  const search = (candidates: Bits, common: readonly number[]): boolean => {
    const needed = size - chosen.length;
    if (needed === 0) return true;
    if (budget.steps-- <= 0) {
      hasGivenUp = true;
      return false;
    }
    const { order, groups } = grouped(candidates, suits, needed);
    const open = candidates.slice();
    for (let i = order.length - 1; i >= 0 && groups[i]! >= needed; i--) {
      const index = order[i]!;
      let next = both(open, suits[index]!);
      take(open, index);
      const shared = earlier.map(({ members }, e) => common[e]! + (has(members, index) ? 1 : 0));
      for (const [e, { members }] of earlier.entries())
        if (shared[e]! >= most[e]!) next = without(next, members);
      if (sizeOf(next) < needed - 1) continue;
      chosen.push(index);
      if (search(next, shared)) return true;
      chosen.pop();
      if (hasGivenUp) return false;
    }
    return false;
  };

  if (
    search(
      left,
      earlier.map(() => 0),
    )
  )
    return [...chosen].sort((a, b) => a - b);
  return hasGivenUp ? "gave up" : "none";
}

/** Lists candidates group by group; groups[i] is the number of the group of order[i], from 1 on. Those below `needed` come first. */
function grouped(candidates: Bits, suits: Bits[], needed: number): { order: number[]; groups: number[] } {
  const order: number[] = [];
  const groups: number[] = [];
  const rest = candidates.slice();
  for (let group = 1; ; group++) {
    const open = rest.slice();
    let isEmpty = true;
    for (let index = firstIn(open); index >= 0; index = firstIn(open)) {
      isEmpty = false;
      take(rest, index);
      take(open, index);
      for (let i = 0; i < open.length; i++) open[i]! &= ~suits[index]![i]!;
      order.push(index);
      groups.push(Math.min(group, needed));
    }
    if (isEmpty) return { order, groups };
  }
}
