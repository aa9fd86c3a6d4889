import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** The time to object to a group ends soon. */
export const namesReminder: News = {
  says: () => "You can object for three more days, to",
  sign: { icon: "clock" },
  letter: {
    subject: () => "Three days left to object",
    says: ({ title }) => [
      `you can object to a practice in “${title}” for three more days. If you have no objection, you need not do anything.`,
    ],
    press: "See the names",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
