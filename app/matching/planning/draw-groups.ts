import { type Bits, both, indicesIn, sharedBy, take } from "../rosters/bits.ts";
import type { Circle } from "../rosters/circle.ts";

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Chance = () => number;

/** Starts the numbers of a seed. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How much chance counts beside the number of those that suit somebody. */
const SHAKE = 3;

/**
 * Divides a circle into groups of exactly that size, without proof. Whoever suits fewest of those that are left comes first,
 * and takes along who is hard to seat too, as long as there stay enough for the group to be filled. Some chance
 * makes each draw another one; none of it makes the first.
 */
export function drawGroups({ suits, left }: Circle, size: number, chance?: Chance): number[][] {
  const rest = left.slice();
  const groups: number[][] = [];
  const shaken = (suited: number) => suited + (chance ? SHAKE * chance() : 0);
  for (;;) {
    const first = lowestOf(indicesIn(rest), (each) => shaken(sharedBy(suits[each]!, rest)));
    if (first < 0) return groups;
    const group = groupAround(suits, rest, first, size, shaken);
    if (!group) {
      take(rest, first);
      continue;
    }
    for (const each of group) take(rest, each);
    groups.push(group);
  }
}

function groupAround(
  suits: Bits[],
  rest: Bits,
  first: number,
  size: number,
  shaken: (suited: number) => number,
): number[] | undefined {
  const group = [first];
  let candidates = both(suits[first]!, rest);
  while (group.length < size) {
    const needed = size - group.length - 1;
    const next = lowestOf(indicesIn(candidates), (each) => {
      const common = sharedBy(suits[each]!, candidates);
      if (common < needed) return Number.POSITIVE_INFINITY;
      // With hardly enough left to choose from, the group may not be filled.
      return shaken(sharedBy(suits[each]!, rest)) + (common < 2 * needed ? 1_000 : 0);
    });
    if (next < 0) return undefined;
    group.push(next);
    candidates = both(candidates, suits[next]!);
  }
  return group;
}

/** The first of those with the lowest number; -1 where all are infinite. */
function lowestOf(among: readonly number[], numberOf: (each: number) => number): number {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (const each of among) {
    const number = numberOf(each);
    if (number < lowest) [best, lowest] = [each, number];
  }
  return best;
}
