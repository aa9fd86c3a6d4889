import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** The charter of a group is not signed yet. */
export const charterReminder: News = {
  says: () => "The charter still waits for you, in",
  sign: { icon: "clock" },
  letter: {
    subject: () => "The charter still waits for you",
    says: ({ title }) => [
      `nobody of your practice has signed the charter of “${title}” yet. It takes a few minutes, and the others wait for it.`,
    ],
    press: "Read the charter",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
