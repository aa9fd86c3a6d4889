import type { Deeds } from "./deed.ts";

/** Cohorts and their charters. */
export const cohorts = {
  "cohort.created": { say: (n) => `${n.who} formed ${n.cohort}` },
  "cohort.changed": { say: (n) => `${n.who} changed the facts of ${n.cohort}` },
  "cohort.archived": { say: (n) => `${n.who} archived ${n.cohort}`, reason: true },
  "cohort.opened_again": { say: (n) => `${n.who} opened ${n.cohort} again`, reason: true },
  "documents.reviewed": {
    say: (n) => `${n.who} has documents looked at before they are shared with ${n.cohort}`,
  },
  "documents.not_reviewed": {
    say: (n) => `${n.who} lets documents be shared with ${n.cohort} without a look first`,
  },
  "document.shared": { say: (n) => `${n.who} agreed that ${n.practice} shares a document` },
  "document.sent_back": { say: (n) => `${n.who} sent a document of ${n.practice} back` },
  "document.taken_out": { say: (n) => `${n.who} took a document of ${n.practice} out` },
  "playbook.released": { say: (n) => `${n.who} released a playbook entry of ${n.practice} to the network` },
  "playbook.declined": { say: (n) => `${n.who} declined a playbook entry of ${n.practice}` },
  "playbook.taken_out": { say: (n) => `${n.who} took a playbook entry of ${n.practice} out` },
  "charter.published": {
    say: (n) => `${n.who} published ${n.detail || "a new version"} of the charter of ${n.cohort}`,
  },
  "charter.accepted": {
    say: (n) => `${n.who} accepted ${n.detail || "a version"} of the charter of ${n.cohort}`,
  },
  "formation.opened": { say: (n) => `${n.who} began to form ${n.cohort}, or to let a practice join it` },
  "formation.chosen": { say: (n) => `${n.who} chose who comes to ${n.cohort}` },
  "formation.consent": { say: (n) => `${n.who} asked practices whether they would come to ${n.cohort}` },
  "formation.names": { say: (n) => `${n.who} showed the names of those who would come to ${n.cohort}` },
  "formation.charter": { say: (n) => `${n.who} gave seats in ${n.cohort}, and laid its charter before them` },
  "formation.active": { say: (n) => `${n.who} signed the charter of ${n.cohort}, which has begun` },
  "formation.draft": { say: (n) => `${n.who} took ${n.cohort} back to a draft`, reason: true },
  "formation.dropped": { say: (n) => `${n.who} gave up forming ${n.cohort}`, reason: true },
  "formation.extended": { say: (n) => `${n.who} gave the practices of ${n.cohort} more time` },
  "formation.left_out": { say: (n) => `${n.who} left a practice out of ${n.cohort}`, reason: true },
  "objection.decided": { say: (n) => `${n.who} decided an objection in ${n.cohort}` },
  "review.noted": { say: (n) => `${n.who} noted why two practices of ${n.cohort} do not compete` },
} satisfies Deeds;
