import fc from "fast-check";
import { expect, test } from "vitest";
import { circleAt, findRoster } from "#app/matching/rosters/circle.ts";
import { isBetter, quickRoster } from "#app/matching/rosters/greedy.ts";
import { NEVER, type Points, type Worth, worthOf } from "#app/matching/rosters/pool.ts";
import { rostersOf, type Size } from "#app/matching/rosters/rosters.ts";
import { pointsOf, pools } from "./points.ts";

const sizes = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 0, max: 3 }))
  .map(([least, more]) => ({ least, most: Math.min(8, least + more) }));

/** Tries every roster there is; `may` says which are allowed. Answers with the best, or undefined. */
function exhaustively({ count, points }: Points, { least, most }: Size, may: (members: number[]) => boolean) {
  let best: (Worth & { members: number[] }) | undefined;
  const members: number[] = [];
  const grow = (from: number, weakest: number, sum: number) => {
    const size = members.length;
    if (size >= least && may(members)) {
      const worth = { weakest, average: sum / ((size * (size - 1)) / 2) };
      const isLarger = size > (best?.members.length ?? 0);
      if (
        !best ||
        worth.weakest > best.weakest ||
        (worth.weakest === best.weakest &&
          (isLarger || (size === best.members.length && isBetter(worth, best))))
      )
        best = { members: [...members], ...worth };
    }
    if (size === most) return;
    for (let place = from; place < count; place++) {
      const row = members.map((each) => points[each * count + place]!);
      if (row.includes(NEVER)) continue;
      members.push(place);
      grow(
        place + 1,
        Math.min(weakest, ...row),
        row.reduce((a, b) => a + b, sum),
      );
      members.pop();
    }
  };
  grow(0, 100, 0);
  return best;
}

function inCommon(a: number[], b: number[]): number {
  return a.filter((each) => b.includes(each)).length;
}

test("in pools of up to twenty the rosters are the best of all that there are, and said to be", () => {
  fc.assert(
    fc.property(pools(20), sizes, (pool, size) => {
      const rosters = rostersOf(pool, size);
      const offered: number[][] = [];
      for (const { members, weakest, average, bound } of rosters) {
        const differing = [2, 1]
          .map((differ) =>
            exhaustively(pool, size, (each) =>
              offered.every((other) => inCommon(each, other) <= Math.min(each.length, other.length) - differ),
            ),
          )
          .find(Boolean)!;
        expect({ weakest, size: members.length }).toEqual({
          weakest: differing.weakest,
          size: differing.members.length,
        });
        expect(average).toBeCloseTo(differing.average);
        expect(bound).toBe(weakest);
        expect(worthOf(pool, members)).toEqual({ weakest, average });
        offered.push(members);
      }
      if (rosters.length === 0) expect(exhaustively(pool, size, () => true)).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

test("what is found at once never seats two who may not sit together", () => {
  fc.assert(
    fc.property(pools(40), fc.integer({ min: 5, max: 8 }), (pool, size) => {
      const members = quickRoster(pool, size);
      if (!members) return;
      expect(new Set(members).size).toBe(size);
      expect(worthOf(pool, members).weakest).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a search that may take no more steps says that it gave up, and not that there is nothing", () => {
  const pool = pointsOf(12, Array(66).fill(80));
  expect(findRoster(circleAt(pool, 80), 5, [], { steps: 3 })).toBe("gave up");
  expect(findRoster(circleAt(pool, 80), 5, [], { steps: 100 })).toHaveLength(5);
  expect(findRoster(circleAt(pool, 81), 5, [], { steps: 100 })).toBe("none");
});
