import { expect, test } from "vitest";
import type { PracticeFacts } from "#app/matching/facts.ts";
import { type Fit, fitBy, type PairVerdict } from "#app/matching/rosters/fit.ts";
import { traitsOf } from "#app/matching/rosters/traits.ts";
import {
  criteria,
  type Emphasis,
  usualWishes,
  type Wishes,
  weightsOf,
} from "#app/matching/rosters/wishes.ts";

const practice: PracticeFacts = {
  ...{ id: "a", name: "Alpine Kids", sites: [], disciplines: ["pt"], specialties: ["pediatric"], ages: [] },
  ...{ contracts: [], referrers: [], declared: [], owners: [], parent: "", size: "3-10", revenue: "" },
  ...{ payment: "insurance", years: 5, goals: ["hiring"], state: "CO", timeZone: "America/Denver" },
  ...{ recruiting: null, confirmedAt: null },
};
const other = { ...practice, id: "b", state: "UT" };
const clear: PairVerdict = { verdict: "clear", isLabor: false, isAffiliated: false };

function fitOf(more: Partial<PracticeFacts>, pair = clear, wishes: Wishes = usualWishes): Fit {
  const [a, b] = [traitsOf(practice), traitsOf({ ...other, ...more })];
  const fit = fitBy(wishes)(a, b, pair);
  expect(fitBy(wishes)(b, a, pair)).toEqual(fit);
  return fit;
}

function wishing(emphasis: Partial<Record<(typeof criteria)[number], Emphasis>>): Wishes {
  return { ...usualWishes, emphasis: { ...usualWishes.emphasis, ...emphasis } };
}

test("two practices that are alike where they should be and differ where they should have all points", () => {
  expect(fitOf({})).toEqual({ points: 100, costs: [] });
});

test("whatever costs points says so in words, and the points add up", () => {
  const fit = fitOf(
    { size: "26-50", payment: "cash", years: null, state: "CO", timeZone: "America/New_York" },
    { ...clear, verdict: "review", isLabor: true },
  );
  if (fit.points === null) throw new Error(fit.words);
  expect(fit.costs.map(({ words }) => words)).toEqual([
    "Two bands apart in size",
    "Paid in different ways",
    "Not both say how long they have been open",
    "Same state",
    "A moderator has to look at the two",
    "They may look for the same staff",
  ]);
  expect(fit.costs.reduce((left, { points }) => left - points, 100)).toBe(fit.points);
});

test("a neighboring band of size and two hours by the clock are close enough, more is not", () => {
  expect(fitOf({ size: "11-25", timeZone: "America/New_York" }).points).toBe(100);
  const costs = (more: Partial<PracticeFacts>) => 100 - (fitOf(more).points ?? 0);
  expect(costs({ size: "26-50" })).toBeLessThan(costs({ size: "51+" }));
  expect(costs({ timeZone: "Pacific/Honolulu" })).toBeGreaterThan(0);
});

test("a conflict, one owner behind both and a missed must keep two practices apart, and say which", () => {
  expect(fitOf({}, { ...clear, verdict: "conflict" })).toMatchObject({ points: null, refused: "conflict" });
  expect(fitOf({}, { ...clear, isAffiliated: true })).toMatchObject({ points: null, refused: "affiliated" });
  expect(fitOf({ specialties: ["orthopedic"] })).toEqual({
    ...{ points: null, refused: "specialty", words: "No specialty in common" },
  });
  expect(fitOf({ payment: "cash" }, clear, wishing({ payment: "must" }))).toMatchObject({
    refused: "payment",
  });
  expect(fitOf({ payment: "mixed" }, clear, wishing({ payment: "must" })).points).toBe(95);
});

test("a hospital system that both are tied to counts, however it is written", () => {
  const contract = (parent: string) => ({ kind: "hospital" as const, name: "St. Anne", parent, held: true });
  const [a, b] = [
    traitsOf({ ...practice, contracts: [contract("Front Range Health")] }),
    traitsOf({ ...other, parent: "front range health " }),
  ];
  expect(fitBy(usualWishes)(a, b, clear)).toMatchObject({ points: 94, costs: [{ criterion: "hospital" }] });
});

test("what does not count costs nothing, and what counts much costs twice as much of the whole", () => {
  expect(fitOf({ state: "CO" }, clear, wishing({ state: "none" })).points).toBe(100);
  const { state, size } = weightsOf(wishing({ state: "much" }));
  expect(state / size).toBeCloseTo(2 * (weightsOf(usualWishes).state / weightsOf(usualWishes).size));
  const none = Object.fromEntries(criteria.map((each) => [each, "none"])) as Wishes["emphasis"];
  expect(fitOf({ specialties: [] }, clear, { ...usualWishes, emphasis: none }).points).toBe(100);
});
