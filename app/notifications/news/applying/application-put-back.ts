import type { News } from "../news.ts";

/** A moderator put the application of the recipient's practice back in the pool after all. */
export const applicationPutBack: News = {
  says: () => "Back in the pool:",
  sign: { icon: "people" },
  letter: {
    subject: () => "Your application is back in the pool",
    says: ({ title }) => [
      `the moderators put the application of ${title} back in the pool.`,
      "They look for a group for you again.",
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: () => "/applying",
};
