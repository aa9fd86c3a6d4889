import fc from "fast-check";
import { NEVER, type Points } from "#app/matching/rosters/pool.ts";

/** Makes the points of a pool out of those of its pairs: of the second with the first, of the third with both, and so on. */
export function pointsOf(count: number, pairs: readonly number[]): Points {
  const points = new Int8Array(count * count).fill(NEVER);
  let next = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) points[a * count + b] = points[b * count + a] = pairs[next++]!;
  return { count, points };
}

/** Pools of so many practices: few levels and many, hardly any conflicts and hardly anything else. */
export function pools(most: number): fc.Arbitrary<Points> {
  return fc
    .record({
      count: fc.integer({ min: 0, max: most }),
      conflicts: fc.integer({ min: 0, max: 90 }),
      levels: fc.constantFrom(1, 3, 12, 100),
      seed: fc.array(fc.nat(9_999), { minLength: (most * most) / 2, maxLength: (most * most) / 2 }),
    })
    .map(({ count, conflicts, levels, seed }) =>
      pointsOf(
        count,
        seed.map((each) =>
          each % 100 < conflicts ? NEVER : Math.round((Math.floor(each / 100) % levels) * (100 / levels)),
        ),
      ),
    );
}
