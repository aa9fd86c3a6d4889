import { moveHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells owners that their practice has its seat in another cohort. */
export const moveMade: News = {
  says: () => "You have moved to",
  sign: { icon: "solved" },
  letter: {
    subject: () => "Your seat in another cohort is ready",
    says: ({ title }) => [
      `your practice has its seat in “${title}” now. Read its charter and accept it, and you are in.`,
      "What you read and wrote in your earlier cohort stays confidential, as its charter says.",
    ],
    press: "Go there",
    because: () => "you are an owner of your practice",
  },
  address: ({ slug }) => moveHref(slug),
};
