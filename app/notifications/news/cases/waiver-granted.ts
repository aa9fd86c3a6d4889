import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells owners that everybody has agreed to a waiver, and it holds. */
export const waiverGranted: News = {
  says: () => "Everybody has agreed, in",
  sign: { icon: "solved" },
  letter: {
    subject: () => "Everybody has agreed",
    says: ({ title }) => [
      `every practice of “${title}” that was asked has agreed to the waiver, and so has a moderator. It holds for twelve months.`,
      "You can take your yes back at any time.",
    ],
    press: "Read it again",
    because: () => "you are an owner of your practice",
  },
  address: ({ slug }) => waiverHref(slug),
};
