import type { FrameCohort } from "#app/accounts/viewer.ts";

/** A cohort's queue is for its facilitators, and for a moderator with an open look. */
export function canSeeQueue(cohort: FrameCohort): boolean {
  return cohort.facilitator || cohort.byLook;
}

/** Deciding is the facilitators'; a look only reads. */
export function canDecide(cohort: FrameCohort): boolean {
  return cohort.facilitator && !cohort.byLook;
}
