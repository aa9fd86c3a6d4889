import type { Deeds } from "./deed.ts";

/** Looks of the staff into cohorts. */
export const looks = {
  "look.opened": { reason: true, say: (n) => `${n.who} opened a look into ${n.cohort}` },
  "look.closed": { say: (n) => `${n.who} closed the look into ${n.cohort}` },
} satisfies Deeds;
