import type { News } from "../news.ts";

/** A moderator put the recipient's practice in the pool. */
export const applicationPutIn: News = {
  says: () => "A moderator put in the pool, to find a group for it:",
  sign: { icon: "people" },
  letter: {
    subject: () => "A group is looked for, for your practice",
    says: ({ title }) => [
      `a moderator put ${title} in the pool, to find a group in which it competes with nobody.`,
      "Say what you hope for, or withdraw it if you want no other seat.",
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: () => "/applying",
};
