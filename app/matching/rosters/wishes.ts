/** Whatever counts when two practices are to sit together: first what should be alike, then what should differ, then what a verdict says. */
export const criteria = [
  "specialty",
  "size",
  "payment",
  "stage",
  "goals",
  "timeZone",
  "state",
  "hospital",
  "review",
  "labor",
] as const;
export type Criterion = (typeof criteria)[number];

/** How much a criterion counts: a pair that misses a must never sits together. */
export type Emphasis = "must" | "much" | "some" | "none";

/** A moderator's choices for one group to be formed. */
export type Wishes = {
  emphasis: Record<Criterion, Emphasis>;
  /** How many practices a roster has. */
  size: { least: number; most: number };
  /** How well the two that suit each other least have to, in points of 100, for a group of the plan to be a good one. */
  good: number;
};

/** Points that a criterion costs by nature, where it counts some; much is twice that. */
const natural: Record<Criterion, number> = {
  ...{ specialty: 20, size: 20, payment: 10, stage: 8, goals: 6, timeZone: 10 },
  ...{ state: 6, hospital: 6, review: 10, labor: 4 },
};

const times: Record<Emphasis, number> = { must: 1, much: 2, some: 1, none: 0 };

/** Wishes where nobody has chosen any: a shared specialty is a must, and five to eight practices sit together. */
export const usualWishes: Wishes = {
  emphasis: {
    ...{ specialty: "must", size: "some", payment: "some", stage: "some", goals: "some", timeZone: "some" },
    ...{ state: "some", hospital: "some", review: "some", labor: "some" },
  },
  size: { least: 5, most: 8 },
  good: 60,
};

/** Weighs the criteria: how many of 100 points each costs where it is missed altogether. */
export function weightsOf({ emphasis }: Wishes): Record<Criterion, number> {
  const weights = criteria.map((each) => natural[each] * times[emphasis[each]]);
  const sum = weights.reduce((all, each) => all + each, 0);
  return Object.fromEntries(
    criteria.map((each, i) => [each, sum === 0 ? 0 : (100 * weights[i]!) / sum]),
  ) as Record<Criterion, number>;
}
