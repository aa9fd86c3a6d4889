import type { Deeds } from "./deed.ts";

/** Seats, attendees and facilitators. */
export const seats = {
  "seat.taken": { reason: true, say: (n) => `${n.who} seated ${n.practice} in ${n.cohort}` },
  "seat.left": { reason: true, say: (n) => `${n.who} ended the seat of ${n.practice} in ${n.cohort}` },
  "attendee.added": { say: (n) => `${n.who} let ${n.whom} attend ${n.cohort} for ${n.practice}` },
  "attendee.removed": {
    say: (n) => `${n.who} ended the attendance of ${n.whom} in ${n.cohort} for ${n.practice}`,
  },
  "facilitator.appointed": { say: (n) => `${n.who} made ${n.whom} a facilitator of ${n.cohort}` },
  "facilitator.stepped_down": { say: (n) => `${n.who} ended ${n.whom}’s part as facilitator of ${n.cohort}` },
} satisfies Deeds;
