import { HANDED_ON } from "#app/moderation/addresses.ts";
import { reasonInWords } from "#app/subjects/report-reasons.ts";
import type { News } from "../news.ts";

/** A matter that a cohort handed on to the network's moderators has waited for days. */
export const matterWaits: News = {
  says: () => "A report still waits for a moderator in",
  sign: { icon: "shield" },
  before: "The reason: ",
  detail: reasonInWords,
  letter: {
    subject: () => "A report still waits for a moderator",
    says: ({ title }) => [
      `a report that was handed on from ${title} has waited for three days and more.`,
      "Resolve it, open a look, or send it back to those who lead the cohort.",
    ],
    press: "See what was handed on",
    because: () => "you are one of the network’s moderators",
  },
  address: () => HANDED_ON,
};
