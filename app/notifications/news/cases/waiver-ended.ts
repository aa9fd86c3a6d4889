import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells owners who had agreed that a waiver does not hold any more. */
export const waiverEnded: News = {
  says: () => "A waiver has ended, in",
  sign: { icon: "warn" },
  letter: {
    subject: () => "A waiver has ended",
    says: ({ title }) => [
      `the waiver to which you agreed in “${title}” has ended. A moderator sees to what happens next. You need not do anything.`,
    ],
    press: "Read it again",
    because: () => "you are an owner of your practice",
  },
  address: ({ slug }) => waiverHref(slug),
};
