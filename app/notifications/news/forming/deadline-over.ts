import { formingHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** The time of a step is over. */
export const deadlineOver: News = {
  says: () => "The time is up for a step of",
  sign: { icon: "clock" },
  letter: {
    subject: () => "You can go on with a group",
    says: ({ title }) => [
      `the time that you gave the practices of “${title}” is up. Go on, or give them more.`,
    ],
    press: "Go on",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => formingHref(slug),
};
