import { caseHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that a practice has answered the offer of another seat. */
export const moveAnswered: News = {
  says: () => "An offer of another seat was answered, in",
  sign: { icon: "people" },
  letter: {
    subject: () => "An offer of another seat was answered",
    says: ({ title }) => [`a practice in “${title}” has answered your offer of a seat in another cohort.`],
    press: "Open the case",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => caseHref(slug),
};
