// Where the forming of groups stands. An owner's address names a group by its own key, and tells nothing of who else is part of it.

/** Where moderators list the groups that are formed. */
export const FORMING = "/moderation/forming";

/** Where rosters are offered out of the pool. */
export const ROSTERS = `${FORMING}/new`;

/** Where the whole pool is divided into groups. */
export const PLAN = `${FORMING}/plan`;

/** Where a group is begun with the practices of a roster. */
export const BEGIN = `${FORMING}/begin`;

/** Where a moderator lets a practice join a cohort that runs, with that cohort chosen where it is known already. */
export const joinHref = (practice: string, cohort?: number) =>
  `${FORMING}/join/${practice}${cohort ? `?cohort=${cohort}` : ""}`;

/** The page of a group, for the moderators who form it. */
export const formingHref = (uid: string) => `${FORMING}/${uid}`;

/** The page of a group, for the owners of a practice that has a place in it. */
export const groupHref = (uid: string) => `/groups/${uid}`;
