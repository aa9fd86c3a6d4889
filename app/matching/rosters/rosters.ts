import { bestOnAverage } from "./best-average.ts";
import { type Budget, type Circle, circleAt, type Earlier, findRoster, thinned } from "./circle.ts";
import { earlierOf, quickRoster } from "./greedy.ts";
import { type Points, type Worth, worthOf } from "./pool.ts";

/** A roster: the numbers of its practices, what it is worth, and the points that the weakest pair of no other one exceeds. */
export type Roster = Worth & { members: number[]; bound: number };

/** How many practices a roster has at least and at most. */
export type Size = { least: number; most: number };

const ROSTERS = 3;
/** Practices in which two rosters that are offered differ; where the pool has no such two, one has to do. */
const DIFFER = [2, 1];
const SEARCH_STEPS = 200_000;
const AVERAGE_STEPS = 100_000;

/**
 * Offers three rosters, or as many as there are. The first makes the weakest fit as good as can be; among those it has the most
 * practices, then the best fit on average. Each further one does the same among those that differ from what
 * was offered before it. `bound` is proven: equal to `weakest` says that no better roster exists. `hear` is told
 * of those that there are until then.
 */
export function rostersOf(points: Points, size: Size, hear?: (until: Roster[]) => void): Roster[] {
  const rosters: Roster[] = [];
  const drawn = new Map<number, Circle>();
  const at: CircleAt = (level) => {
    const known = drawn.get(level) ?? thinned(circleAt(points, level), size.least);
    drawn.set(level, known);
    return known;
  };
  while (rosters.length < ROSTERS) {
    const next = nextRoster(points, size, rosters, at);
    if (!next) break;
    rosters.push(next);
    hear?.(rosters);
  }
  return rosters;
}

/** Draws who suits whom at a level, once for all rosters. */
type CircleAt = (level: number) => Circle;

function nextRoster(points: Points, size: Size, offered: readonly Roster[], at: CircleAt) {
  for (const differ of offered.length === 0 ? [0] : DIFFER) {
    const earlier = offered.map(({ members }) => earlierOf(points, members, differ));
    const best = bestRoster(points, size, earlier, at);
    if (best) return best;
  }
  return undefined;
}

function bestRoster(
  points: Points,
  { least, most }: Size,
  earlier: readonly Earlier[],
  at: CircleAt,
): Roster | undefined {
  const quick = quickRoster(points, least, earlier);
  let members: readonly number[] | undefined = quick;
  const levels = [...new Set(points.points)].filter((each) => each >= 0).sort((a, b) => a - b);
  const levelOf = (roster: readonly number[]) => levels.indexOf(worthOf(points, roster).weakest);
  let reachedLevel = quick ? levelOf(quick) : -1;
  let ruledOut = levels.length;
  // Whoever suits at many points suits at fewer: half of the levels that are in question are settled at each step. A second time
  // from above, for where the search gave up at one of them.
  for (const isAgain of [false, true]) {
    let [low, high] = [reachedLevel, ruledOut];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const found = findRoster(at(levels[middle]!), least, earlier, { steps: SEARCH_STEPS });
      if (found === "none") ruledOut = high = middle;
      else if (found === "gave up") [low, high] = isAgain ? [middle, high] : [low, middle];
      else {
        members = found;
        reachedLevel = low = levelOf(found);
      }
    }
  }
  if (!members) return undefined;
  const circle = at(levels[reachedLevel]!);
  for (let size = most; size > least; size--) {
    const larger = findRoster(circle, size, earlier, { steps: SEARCH_STEPS });
    if (typeof larger === "string") continue;
    members = larger;
    break;
  }
  const budget: Budget = { steps: AVERAGE_STEPS };
  const best = bestOnAverage(points, circle, members, earlier, budget);
  return { members: best, ...worthOf(points, best), bound: levels[ruledOut - 1]! };
}
