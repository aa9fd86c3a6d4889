import { queueHref } from "#app/moderation/addresses.ts";
import { inWords, type News } from "../news.ts";

/** A moderator gave back what a cohort had handed on, for those who lead it to decide. */
export const sentBack: News = {
  says: () => "A moderator sent a report back to you in",
  sign: { icon: "flag" },
  before: "They write: ",
  letter: {
    subject: () => "A report came back to you",
    says: (about) => [
      `a moderator sent a report back to those who lead the cohort: it is about a post in ${inWords(about)}.`,
      "What they wrote to you stands beside the report.",
    ],
    press: "Look at the report",
    because: ({ cohort }) => `you lead ${cohort}`,
  },
  address: queueHref,
};
