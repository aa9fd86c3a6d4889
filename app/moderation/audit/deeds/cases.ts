import type { Deeds } from "./deed.ts";

/** Conflicts within a cohort, waivers, and moves to another. Who may not read a case or a waiver has none of these in the log. */
export const cases = {
  "case.opened": { say: (n) => `A case was opened about two practices of ${n.cohort}` },
  "case.asked": { say: (n) => `${n.who} asked for a look over facts, in a case of ${n.cohort}` },
  "case.extended": { say: (n) => `${n.who} gave more time to correct facts, in a case of ${n.cohort}` },
  "case.noted": { say: (n) => `${n.who} wrote a note into a case of ${n.cohort}` },
  "case.closed": { say: (n) => `${n.who} closed a case of ${n.cohort}` },
  "waiver.asked": { reason: true, say: (n) => `${n.who} asked practices about a waiver in ${n.cohort}` },
  "waiver.answered": {
    say: (n) =>
      `${n.who} ${n.detail === "yes" ? "agreed" : "did not agree"} to a waiver in ${n.cohort}, for ${n.practice}`,
  },
  "waiver.granted": { reason: true, say: (n) => `${n.who} granted a waiver in ${n.cohort}` },
  "waiver.ended": { reason: true, say: (n) => `${n.who} ended a waiver in ${n.cohort}` },
  "move.offered": { say: (n) => `${n.who} offered a seat in another cohort, in a case of ${n.cohort}` },
  "move.answered": {
    say: (n) =>
      `${n.who} ${n.detail === "yes" ? "accepted" : "did not accept"} a seat in another cohort, in a case of ${n.cohort}`,
  },
  "move.made": { say: (n) => `${n.who} moved ${n.practice} to ${n.cohort}` },
} satisfies Deeds;
