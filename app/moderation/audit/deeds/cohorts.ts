import type { Deeds } from "./deed.ts";

/** Cohorts and their charters. */
export const cohorts = {
  "cohort.created": { say: (n) => `${n.who} formed ${n.cohort}` },
  "cohort.changed": { say: (n) => `${n.who} changed the facts of ${n.cohort}` },
  "charter.published": {
    say: (n) => `${n.who} published ${n.detail || "a new version"} of the charter of ${n.cohort}`,
  },
  "charter.accepted": {
    say: (n) => `${n.who} accepted ${n.detail || "a version"} of the charter of ${n.cohort}`,
  },
} satisfies Deeds;
