/** Stands where a post was that somebody reported as patient data. */
export const SET_ASIDE =
  "was reported as patient data. It is set aside, and nobody sees it, until a moderator of the network has looked.";

/** Stands where a post was that held patient data. */
export const PURGED = "held patient data. A moderator of the network took it out for good.";
