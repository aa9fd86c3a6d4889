import { counted } from "#app/text/counted.ts";
import type { Party } from "./party-fields.ts";

export const FACTS = "/practice/facts";

/** Where a step of the facts stands. */
export const stepHref = (step: Step) => `${FACTS}/${step}`;

/** Where a step leads once it is saved. */
export const SAVED = `${FACTS}?done=saved`;

export type Step = "sites" | "contracts" | "private" | "ties" | "terms";

/** Each step: how its page is called, what it is used for and who sees it. */
export const steps: Record<Step, { title: string; used: string; seen: string }> = {
  sites: {
    title: "Sites",
    used: "They say how far from each other two practices work.",
    seen: "The network’s moderators see open sites. A planned one is for the matching alone.",
  },
  contracts: {
    title: "Contracts",
    used: "Two practices that hold or bid for the same contract compete.",
    seen: "The network’s moderators see them, and no other practice does.",
  },
  private: {
    title: "Competitors, referrers and owners",
    used: "They keep the practices you compete with out of your cohorts.",
    seen: "The matching alone uses them. A moderator who has to look gives a reason, and you read it here.",
  },
  ties: {
    title: "Business ties",
    used: "Two practices that depend on each other sit better in different cohorts.",
    seen: "The matching alone uses them. A moderator who has to look gives a reason, and you read it here.",
  },
  terms: {
    title: "Payment, size and goals",
    used: "They bring together practices that have the same questions.",
    seen: "The network’s moderators see them, and no other practice does.",
  },
};

export const stepNames = Object.keys(steps) as Step[];

type Facts = {
  practice: { disciplines: string[]; ageGroups: string[] };
  sites: readonly { opensOn: string | null }[];
  answered: readonly string[];
};

export type Missing = { words: string; href: string };

/** Lists what is still to be said before somebody can confirm it all. None is an answer, once a step was saved with it. */
export function missingIn({ practice, sites, answered }: Facts): Missing[] {
  const profile = [
    practice.disciplines.length === 0 && "Disciplines, in the profile",
    practice.ageGroups.length === 0 && "Ages, in the profile",
  ].filter((words) => words !== false);
  return [
    ...profile.map((words) => ({ words, href: "/practice/edit" })),
    ...stepNames
      .filter((step) => (step === "sites" ? sites.length === 0 : !answered.includes(step)))
      .map((step) => ({ words: steps[step].title, href: stepHref(step) })),
  ];
}

const counts: Record<"contracts" | "private" | "ties", [kinds: string[], one: string][]> = {
  contracts: [
    [["hospital"], "hospital"],
    [["district"], "school district"],
    [["early-intervention"], "region"],
  ],
  private: [
    [["competitor"], "competitor"],
    [["referrer"], "referrer"],
    [["owner"], "owner"],
    [["parent"], "parent company"],
  ],
  ties: [[["customer", "vendor", "landlord", "employer"], "tie"]],
};

/** Says how much a step names: "2 hospitals, 1 school district". */
function namedInWords(step: keyof typeof counts, parties: readonly Party[]): string {
  return counts[step]
    .map(([kinds, one]) => ({ one, many: parties.filter(({ kind }) => kinds.includes(kind)).length }))
    .filter(({ many }) => many > 0)
    .map(({ one, many }) => (one === "parent company" ? "a parent company" : counted(many, one)))
    .join(", ");
}

type Said = {
  sites: readonly { opensOn: string | null }[];
  parties: readonly Party[];
  answered: readonly string[];
  /** The day that it is, such as "2027-01-31". */
  today: string;
};

/** Says in a few words what was said in each step so far; nothing of one that is missing. */
export function saidSoFar({ sites, parties, answered, today }: Said): Record<Step, string> {
  const said = (step: Step): string => {
    if (step === "sites") return sitesInWords(sites, today);
    if (!answered.includes(step)) return "";
    return step === "terms" ? "Filled in" : namedInWords(step, parties) || "None";
  };
  return Object.fromEntries(stepNames.map((step) => [step, said(step)])) as Record<Step, string>;
}

function sitesInWords(sites: Said["sites"], today: string): string {
  const planned = sites.filter(({ opensOn }) => opensOn !== null && opensOn > today).length;
  const open = sites.length - planned;
  return [open > 0 && counted(open, "site"), planned > 0 && `${planned} planned`].filter(Boolean).join(", ");
}
