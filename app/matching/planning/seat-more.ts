import type { Points } from "../rosters/pool.ts";

/** Groups and what joins them: points that every pair of a group has at least, and how many practices it has at most. */
type Seating = { points: Points; good: number; most: number };

/**
 * Seats those who wait in groups that are there: where everyone suits them, or where a single one who does not can sit in
 * another group. Whoever suits fewest groups comes first. Changes the groups, and answers with those who still wait.
 */
export function seatMore(points: Points, groups: number[][], waiting: number[], good: number, most: number) {
  const seating = { points, good, most };
  let still = waiting;
  for (;;) {
    const options = still.map((each) =>
      groups.filter((group) => blockersOf(seating, group, each).length === 0),
    );
    const order = still.map((_, i) => i).sort((a, b) => options[a]!.length - options[b]!.length || a - b);
    const seated = new Set<number>();
    for (const i of order) if (seatOne(seating, groups, still[i]!)) seated.add(still[i]!);
    if (seated.size === 0) return still;
    still = still.filter((each) => !seated.has(each));
  }
}

function seatOne(seating: Seating, groups: number[][], waiting: number): boolean {
  const open = bestOf(seating, groups, waiting);
  if (open) {
    open.push(waiting);
    return true;
  }
  for (const group of groups) {
    const [blocker, another] = blockersOf(seating, group, waiting);
    if (blocker === undefined || another !== undefined) continue;
    const elsewhere = bestOf(
      seating,
      groups.filter((each) => each !== group),
      blocker,
    );
    if (!elsewhere) continue;
    elsewhere.push(blocker);
    group[group.indexOf(blocker)] = waiting;
    return true;
  }
  return false;
}

/** The group with a free seat in which somebody's weakest fit is best. */
function bestOf(seating: Seating, groups: number[][], waiting: number): number[] | undefined {
  let best: number[] | undefined;
  let bestFit = -1;
  for (const group of groups) {
    if (group.length >= seating.most || blockersOf(seating, group, waiting).length > 0) continue;
    const fit = Math.min(...group.map((each) => pointsOf(seating, each, waiting)));
    if (fit > bestFit) [best, bestFit] = [group, fit];
  }
  return best;
}

function blockersOf(seating: Seating, group: number[], waiting: number): number[] {
  return group.filter((each) => pointsOf(seating, each, waiting) < seating.good);
}

function pointsOf({ points: { count, points } }: Seating, a: number, b: number): number {
  return points[a * count + b]!;
}
