import { usualThresholds } from "../judging/thresholds.ts";

const usual = usualThresholds;
const percent = (part: number) => Math.round(part * 100);

export type NumberName =
  | "conflict"
  | "review"
  | "referrers"
  | "otherDiscipline"
  | "general"
  | "telehealthBoth"
  | "telehealthOne"
  | "plannedMonths";

type ThresholdNumber = { label: string; says: string; usual: number; least: number; most: number };

/** Numbers by which pairs are judged: how each is called, what it means, and between which bounds a network can set it. */
export const numbers: Record<NumberName, ThresholdNumber> = {
  conflict: {
    label: "Conflict, in percent",
    says: "From this overlap of places and patients on, two practices never sit together.",
    ...{ usual: percent(usual.conflict), least: 10, most: 60 },
  },
  review: {
    label: "Review, in percent",
    says: "From this overlap on, a moderator looks at the pair first. Below it the pair is clear.",
    ...{ usual: percent(usual.review), least: 1, most: 40 },
  },
  referrers: {
    label: "Referrers in common, in percent",
    says: "Where both name so many of the same referrers, a moderator looks at the pair.",
    ...{ usual: percent(usual.referrers), least: 10, most: 100 },
  },
  otherDiscipline: {
    label: "Different therapies, in percent",
    says: "So much of the same service are two therapies for the same people, such as physical and occupational.",
    ...{ usual: percent(usual.otherDiscipline), least: 0, most: 50 },
  },
  general: {
    label: "A broad caseload, in percent",
    says: "So much at the least does a practice that treats everything overlap with one that has a specialty.",
    ...{ usual: percent(usual.general), least: 5, most: 100 },
  },
  telehealthBoth: {
    label: "Telehealth of both, in percent",
    says: "So much do two places overlap where both practices see patients of a state by video.",
    ...{ usual: percent(usual.telehealth.both), least: 10, most: 100 },
  },
  telehealthOne: {
    label: "Telehealth of one, in percent",
    says: "The same where one sees patients of a state by video, and the other has a site there.",
    ...{ usual: percent(usual.telehealth.one), least: 0, most: 100 },
  },
  plannedMonths: {
    label: "Planned sites, in months",
    says: "A site that opens within so many months counts as if it were open.",
    ...{ usual: usual.plannedMonths, least: 3, most: 24 },
  },
};

export const numberNames = Object.keys(numbers) as NumberName[];

/** Numbers of a network that has set none. */
export const usualNumbers = Object.fromEntries(
  numberNames.map((name) => [name, numbers[name].usual]),
) as Record<NumberName, number>;
