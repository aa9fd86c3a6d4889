import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A moderator gives those more time from whom something may still come. */
export const moreTime: News = {
  says: () => "You have more time, for",
  sign: { icon: "clock" },
  letter: {
    subject: () => "You have more time",
    says: ({ title }) => [
      `a moderator has given your practice more time for what “${title}” waits for. Its page says what that is, and until which day you have.`,
    ],
    press: "See the new day",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
