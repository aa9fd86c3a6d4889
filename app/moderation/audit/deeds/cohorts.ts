import type { Deeds } from "./deed.ts";

/** Cohorts and their charters. */
export const cohorts = {
  "cohort.created": { say: (n) => `${n.who} formed ${n.cohort}` },
  "cohort.changed": { say: (n) => `${n.who} changed the facts of ${n.cohort}` },
  "documents.reviewed": {
    say: (n) => `${n.who} has documents looked at before they are shared with ${n.cohort}`,
  },
  "documents.not_reviewed": {
    say: (n) => `${n.who} lets documents be shared with ${n.cohort} without a look first`,
  },
  "document.shared": { say: (n) => `${n.who} agreed that ${n.practice} shares a document` },
  "document.sent_back": { say: (n) => `${n.who} sent a document of ${n.practice} back` },
  "document.taken_out": { say: (n) => `${n.who} took a document of ${n.practice} out` },
  "charter.published": {
    say: (n) => `${n.who} published ${n.detail || "a new version"} of the charter of ${n.cohort}`,
  },
  "charter.accepted": {
    say: (n) => `${n.who} accepted ${n.detail || "a version"} of the charter of ${n.cohort}`,
  },
} satisfies Deeds;
