// Where waivers and cases stand. An owner's addresses name one thing by its own key, and tell nothing of who else is part of it.

/** Where moderators list cases. */
export const CASES = "/moderation/cases";

/** The page of a case, for moderators alone. */
export const caseHref = (uid: string) => `${CASES}/${uid}`;

/** The page of a waiver, for those who are asked and for moderators. */
export const waiverHref = (uid: string) => `/waivers/${uid}`;

/** The page on which an owner answers the offer of another seat. */
export const moveHref = (uid: string) => `/moves/${uid}`;

/** Where a moderator asks for a waiver, so that a practice can have a seat in a cohort in spite of a conflict. */
export const askWaiverHref = (cohort: string, practice: string) =>
  `/moderation/waivers/new?cohort=${cohort}&practice=${practice}`;
