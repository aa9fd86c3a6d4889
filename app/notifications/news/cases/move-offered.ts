import { moveHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Offers owners a seat in another cohort. */
export const moveOffered: News = {
  says: () => "A seat in another cohort is offered to you:",
  sign: { icon: "people" },
  letter: {
    subject: () => "A seat in another cohort is offered to you",
    says: ({ title }) => [
      `a moderator offers your practice a seat in “${title}”, in place of the one that it has now.`,
      "Read why, and say yes or no. Nothing changes before you have said yes.",
    ],
    press: "Read and answer",
    because: () => "you are an owner of your practice",
  },
  address: ({ slug }) => moveHref(slug),
};
