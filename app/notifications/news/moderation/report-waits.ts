import { queueHref } from "#app/moderation/addresses.ts";
import { inWords, type News } from "../news.ts";

/** A report that the recipient can decide has waited for days. */
export const reportWaits: News = {
  says: () => "A report still waits for you in",
  sign: { icon: "flag" },
  letter: {
    subject: () => "A report still waits for you",
    says: (about) => [
      `a report has waited for three days and more: it is about a post in ${inWords(about)}.`,
      "If you cannot decide it, hand it to a moderator.",
    ],
    press: "Look at the report",
    because: ({ cohort }) => `you lead ${cohort}`,
  },
  address: queueHref,
};
