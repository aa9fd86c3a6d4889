/** The numbers by which pairs are judged; a network can set its own. docs/matching.md says where each comes from. */
export type Thresholds = {
  /** From this product of geography and service on a pair is a conflict, … */
  conflict: number;
  /** … and from this on a moderator looks at it. */
  review: number;
  /** The part of their referrers in common from which a moderator looks at a pair. */
  referrers: number;
  /** How much two different disciplines count as the same service. */
  otherDiscipline: number;
  /** How much a broad caseload overlaps any specialty, at the least. */
  general: number;
  /** How much two practices overlap that both see patients of a state by telehealth, or of which one does. */
  telehealth: { both: number; one: number };
  /** Months ahead within which a planned site counts. */
  plannedMonths: number;
  /** Months after which a profile has to be confirmed again. */
  staleMonths: number;
};

/** The numbers of a network that has set none. */
export const usualThresholds: Thresholds = {
  conflict: 0.25,
  review: 0.05,
  referrers: 0.3,
  otherDiscipline: 0.15,
  general: 0.25,
  telehealth: { both: 0.5, one: 0.1 },
  plannedMonths: 12,
  staleMonths: 12,
};

/** The version of the formula, kept with each verdict: it grows whenever the same facts could be judged differently. */
export const FORMULA = 1;

type Setting = "urban" | "suburban" | "rural";

/** Minutes that patients drive to a site that does not say otherwise, by its setting. */
export const usualReach: Record<Setting, number> = { urban: 20, suburban: 30, rural: 45 };

/** Miles an hour on the way there. */
export const speeds: Record<Setting, number> = { urban: 20, suburban: 30, rural: 45 };
