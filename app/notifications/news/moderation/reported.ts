import { queueHref } from "#app/moderation/addresses.ts";
import { inWords, type News } from "../news.ts";

/** A post was reported in a cohort that the recipient leads. */
export const reported: News = {
  says: () => "A post was reported in",
  sign: { icon: "flag" },
  letter: {
    subject: () => "A post was reported",
    says: (about) => [`a post was reported in ${inWords(about)}.`, "It waits for you to decide."],
    press: "Look at the report",
    because: ({ cohort }) => `you lead ${cohort}`,
  },
  address: queueHref,
};
