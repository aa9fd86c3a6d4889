import { add, has, noneOf } from "./bits.ts";
import { type Earlier, mostInCommon } from "./circle.ts";
import { NEVER, type Points, type Worth, worthOf } from "./pool.ts";

/** How many of the rosters that were grown are bettered by swaps. */
const SWAPPED = 12;

/** Whether one roster is better than another: by its weakest pair, then by all on average. */
export function isBetter(a: Worth, b: Worth): boolean {
  return a.weakest > b.weakest || (a.weakest === b.weakest && a.average > b.average + 1e-9);
}

type Grown = { members: number[]; worth: Worth };

/**
 * Finds a good roster of exactly that size within milliseconds, without proof: from each practice it grows one by whoever
 * suits best, and betters the best of them by swaps. Undefined where it comes upon none.
 */
export function quickRoster(
  points: Points,
  size: number,
  earlier: readonly Earlier[] = [],
): number[] | undefined {
  const grown: Grown[] = [];
  for (let first = 0; first < points.count; first++) {
    const members = grownFrom(points, [first], size, earlier);
    if (members) grown.push({ members, worth: worthOf(points, members) });
  }
  grown.sort((a, b) => (isBetter(a.worth, b.worth) ? -1 : isBetter(b.worth, a.worth) ? 1 : 0));
  let best: Grown | undefined;
  for (const each of grown.slice(0, SWAPPED)) {
    const swapped = bettered(points, each, earlier);
    if (!best || isBetter(swapped.worth, best.worth)) best = swapped;
  }
  return best && [...best.members].sort((a, b) => a - b);
}

/** Adds whoever leaves the weakest pair best, then suits all best on average, until there are so many; undefined where nobody can. */
function grownFrom(
  points: Points,
  start: readonly number[],
  size: number,
  earlier: readonly Earlier[],
): number[] | undefined {
  const members = [...start];
  const most = mostInCommon(earlier, size);
  const common = earlier.map((each) => members.filter((index) => has(each.members, index)).length);
  if (common.some((each, e) => each > most[e]!)) return undefined;
  const { weakest, sums } = reached(points, members);
  while (members.length < size) {
    let best = -1;
    for (let index = 0; index < points.count; index++) {
      if (weakest[index]! < 0) continue;
      if (best >= 0 && weakest[index]! < weakest[best]!) continue;
      if (best >= 0 && weakest[index] === weakest[best] && sums[index]! <= sums[best]!) continue;
      if (earlier.some(({ members: theirs }, e) => common[e]! >= most[e]! && has(theirs, index))) continue;
      best = index;
    }
    if (best < 0) return undefined;
    members.push(best);
    for (const [e, { members: theirs }] of earlier.entries()) if (has(theirs, best)) common[e]!++;
    reach(points, best, weakest, sums);
  }
  return members;
}

/** For each index its weakest fit with some members, NEVER for the members themselves, and the sum of all. */
function reached(points: Points, members: readonly number[]) {
  const weakest = new Int8Array(points.count).fill(100);
  const sums = new Int32Array(points.count);
  for (const each of members) reach(points, each, weakest, sums);
  return { weakest, sums };
}

function reach({ count, points }: Points, member: number, weakest: Int8Array, sums: Int32Array) {
  for (let index = 0, at = member * count; index < count; index++, at++) {
    if (points[at]! < weakest[index]!) weakest[index] = points[at]!;
    sums[index]! += points[at]!;
  }
  weakest[member] = NEVER;
}

/** Exchanges a member for somebody else for as long as that makes the roster better. */
function bettered(points: Points, grown: Grown, earlier: readonly Earlier[]): Grown {
  let best = grown;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const left of best.members) {
      const members = grownFrom(
        points,
        best.members.filter((each) => each !== left),
        best.members.length,
        earlier,
      );
      if (!members) continue;
      const worth = worthOf(points, members);
      if (!isBetter(worth, best.worth)) continue;
      best = { members, worth };
      isChanged = true;
      break;
    }
  }
  return best;
}

/** Makes of a roster what the next one has to differ from. */
export function earlierOf({ count }: Points, members: readonly number[], differ: number): Earlier {
  const bits = noneOf(count);
  for (const each of members) add(bits, each);
  return { members: bits, size: members.length, differ };
}
