import { caseHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that the two practices of a case are in conflict no more. */
export const caseClear: News = {
  says: () => "Two practices are no longer in conflict, in",
  sign: { icon: "solved" },
  letter: {
    subject: () => "Two practices are no longer in conflict",
    says: ({ title }) => [
      `facts have changed, and the two practices of a case in “${title}” are no longer in conflict. Close the case if that is right.`,
    ],
    press: "Open the case",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => caseHref(slug),
};
