import { HANDED_ON } from "#app/moderation/addresses.ts";
import { reasonInWords } from "#app/subjects/report-reasons.ts";
import type { News } from "../news.ts";

/** A cohort handed a report on to the network's moderators, who hear where and why, and no more. */
export const handedOn: News = {
  says: () => "A report waits for a moderator in",
  sign: { icon: "shield" },
  before: "The reason: ",
  detail: reasonInWords,
  letter: {
    subject: () => "A report waits for a moderator",
    says: ({ title }) => [
      `a report was handed on to the network’s moderators, from ${title}.`,
      "The reason stands with what was handed on; what was written does not.",
    ],
    press: "See what was handed on",
    because: () => "you are one of the network’s moderators",
  },
  address: () => HANDED_ON,
};
