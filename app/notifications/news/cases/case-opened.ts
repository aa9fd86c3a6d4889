import { caseHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that two practices of a cohort are in conflict. */
export const caseOpened: News = {
  says: () => "Two practices are in conflict, in",
  sign: { icon: "warn" },
  letter: {
    subject: () => "Two practices are in conflict",
    says: ({ title }) => [
      `two practices of “${title}” are in conflict. Only moderators whose own practice has no part in it know so far.`,
    ],
    press: "Open the case",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => caseHref(slug),
};
