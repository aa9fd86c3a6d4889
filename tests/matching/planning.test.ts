import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { adviceFor } from "#app/matching/planning/advice.ts";
import { divide } from "#app/matching/planning/divide.ts";
import { regions } from "#app/matching/planning/regions.ts";
import { reasonsFor } from "#app/matching/planning/waitlist.ts";
import { circleAt, findRoster } from "#app/matching/rosters/circle.ts";
import { type Points, poolOf, worthOf } from "#app/matching/rosters/pool.ts";
import { usualWishes } from "#app/matching/rosters/wishes.ts";
import { planPool } from "#app/matching/solving/form.server.ts";
import { loadSolver, type Solver } from "#app/matching/solving/highs.ts";
import { poolOfApplicants, verdictsOf } from "../../bench/pools.ts";
import { pools } from "./points.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Tries every way to divide a pool into groups of three: the most there can be. */
function mostOfThree({ count, points }: Points, good: number): number {
  const known = new Map<number, number>();
  const most = (rest: number): number => {
    if (rest === 0) return 0;
    const seen = known.get(rest);
    if (seen !== undefined) return seen;
    const first = 31 - Math.clz32(rest & -rest);
    const others = rest & ~(1 << first);
    let best = most(others);
    for (let a = first + 1; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        const isThere = others & (1 << a) && others & (1 << b);
        const pairs = [points[first * count + a]!, points[first * count + b]!, points[a * count + b]!];
        if (isThere && Math.min(...pairs) >= good)
          best = Math.max(best, 1 + most(others & ~(1 << a) & ~(1 << b)));
      }
    known.set(rest, best);
    return best;
  };
  return most((1 << count) - 1);
}

test("small pools are divided into as many groups as can be, and no bound is below that", () => {
  fc.assert(
    fc.property(pools(12), fc.constantFrom(0, 30, 60), (pool, good) => {
      const optimum = mostOfThree(pool, good);
      const quick = divide(pool, { least: 3, most: 4 }, good);
      expect(quick.bound).toBeGreaterThanOrEqual(optimum);
      const proven = divide(pool, { least: 3, most: 4 }, good, solver);
      expect({ groups: proven.groups.length, bound: proven.bound }).toEqual({
        groups: optimum,
        bound: optimum,
      });
    }),
    { numRuns: 150 },
  );
});

test("in every division each practice sits once or waits, and each pair has the points that are asked for", () => {
  fc.assert(
    fc.property(pools(40), fc.constantFrom(0, 30, 60), (pool, good) => {
      const { groups, waiting } = divide(pool, { least: 5, most: 8 }, good);
      const everyone = [...groups.flatMap(({ members }) => members), ...waiting].sort((a, b) => a - b);
      expect(everyone).toEqual([...Array(pool.count).keys()]);
      for (const { members, weakest, average } of groups) {
        expect(members.length).toBeGreaterThanOrEqual(5);
        expect(members.length).toBeLessThanOrEqual(8);
        expect(weakest).toBeGreaterThanOrEqual(good);
        expect(worthOf(pool, members)).toEqual({ weakest, average });
      }
    }),
  );
});

test("whoever waits hears why, and who waits only for a seat is told which group has none", () => {
  const applicants = poolOfApplicants(60, 3);
  const pool = poolOf(applicants, verdictsOf(applicants), usualWishes);
  const { groups, waiting } = divide(pool, usualWishes.size, usualWishes.good);
  const reasons = reasonsFor(pool, groups, waiting, usualWishes);
  expect(reasons.map(({ index }) => index)).toEqual(waiting);
  const full = { members: groups[0]!.members };
  const [first] = reasonsFor(pool, [{ members: full.members.slice(1) }], [full.members[0]!], usualWishes);
  expect(first).toMatchObject({
    kind: "full",
    group: 0,
    words: "Group 1 would suit it, and every seat there is taken.",
  });
});

test("who is kept out by one practice is told by which one and why", () => {
  const [a, b, c] = poolOfApplicants(3, 1).map((each) => ({
    ...{
      ...each,
      specialties: ["pediatric"],
      size: "3-10",
      payment: "cash",
      owners: [],
      contracts: [],
      years: 4,
    },
    goals: ["hiring"],
  }));
  const rival = { ...b!, id: "rival", name: "Rival Kids" };
  const wishes = { ...usualWishes, size: { least: 3, most: 3 } };
  const practices = [a!, b!, c!, rival].map((each, i) => ({
    ...each,
    timeZone: "America/Denver",
    state: ["CO", "UT", "NM", "AZ"][i]!,
  }));
  const isPair = (one: string, other: string) => [one, other].sort().join(" ") === `${b!.id} rival`;
  const pool = poolOf(
    practices,
    (one, other) => ({
      verdict: isPair(one.id, other.id) ? "conflict" : "clear",
      isLabor: false,
      isAffiliated: false,
    }),
    wishes,
  );
  const at = (id: string) => pool.practices.findIndex((each) => each.id === id);
  const groups = [{ members: [at(a!.id), at(b!.id), at(c!.id)] }];
  const [reason] = reasonsFor(pool, groups, [at("rival")], wishes);
  expect(reason).toEqual({
    ...{ index: at("rival"), kind: "blocked", group: 0, blocker: at(b!.id) },
    words: `Nearest is group 1. With ${b!.name}: they compete.`,
  });
});

test("practices like those that are advised make one group more, out of those who wait", () => {
  let advised = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const applicants = poolOfApplicants(40, seed);
    const verdicts = verdictsOf(applicants);
    const pool = poolOf(applicants, verdicts, usualWishes);
    const { groups, waiting } = divide(pool, usualWishes.size, usualWishes.good);
    const advice = adviceFor(pool, waiting, usualWishes, groups.length);
    if (!advice) continue;
    advised++;
    const { states } = regions.find(({ name }) => name === advice.region)!;
    const waiters = waiting.map((each) => pool.practices[each]!);
    const [free] = states.filter((each) => !waiters.some(({ state }) => state === each));
    const zone = waiters.find(({ state }) => states.includes(state))?.timeZone;
    const more = Array.from({ length: advice.more }, (_, i) => ({
      ...{
        ...applicants[0]!,
        id: `more ${i}`,
        contracts: [],
        owners: [],
        goals: [],
        payment: "",
        years: null,
      },
      ...{ size: advice.size, specialties: [advice.specialty], state: free ?? states[0]! },
      timeZone:
        zone ??
        { "New England": "America/New_York", "the Mountain states": "America/Denver" }[advice.region] ??
        "",
    }));
    const isNew = (id: string) => id.startsWith("more");
    const grown = poolOf(
      [...waiters, ...more],
      (a, b) =>
        isNew(a.id) || isNew(b.id)
          ? { verdict: "clear", isLabor: false, isAffiliated: false }
          : verdicts(a, b),
      usualWishes,
    );
    expect(
      findRoster(circleAt(grown, usualWishes.good), advice.frees + advice.more, [], { steps: 10_000 }),
    ).toHaveLength(advice.frees + advice.more);
    expect(advice.words).toMatch(
      /^(One|Two|Three) more practices? in .+ therapists and the specialty “.+” makes? an? \w+ group, with \d from the waitlist\.$/,
    );
  }
  expect(advised).toBeGreaterThan(2);
});

test("a pool of nobody, and one of who suits nobody, have a plan of no groups", async () => {
  const none = await planPool(poolOf([], verdictsOf([]), usualWishes), usualWishes);
  expect(none).toEqual({ groups: [], bound: 0, waitlist: [], advice: null });
  const [alone] = poolOfApplicants(1, 1);
  const plan = await planPool(poolOf([alone!], verdictsOf([]), usualWishes), usualWishes);
  expect(plan.waitlist).toEqual([{ index: 0, kind: "suits nobody", words: "Nobody else is here." }]);
});
