import { caseHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that the time to correct facts is over in a case. */
export const caseDue: News = {
  says: () => "The time to correct facts is over, in",
  sign: { icon: "clock" },
  letter: {
    subject: () => "The time to correct facts is over",
    says: ({ title }) => [
      `the time to correct facts is over in a case in “${title}”. Decide how it goes on, or give more time.`,
    ],
    press: "Open the case",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => caseHref(slug),
};
