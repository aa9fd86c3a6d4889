import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells an owner that the practice is asked for its agreement to a waiver. */
export const waiverAsked: News = {
  says: () => "Your agreement is asked for, in",
  sign: { icon: "warn" },
  letter: {
    subject: () => "Your agreement is asked for",
    says: ({ title }) => [
      `two practices may sit together in “${title}” although they compete, if every practice there agrees in writing.`,
      "Read whom it is about, and say yes or no in your own words. You are free to say no.",
    ],
    press: "Read and answer",
    because: () => "you are an owner of your practice",
  },
  address: ({ slug }) => waiverHref(slug),
};
