import type { News } from "../news.ts";

/** The application of the recipient's practice is in the pool. */
export const applicationReceived: News = {
  says: () => "In the pool:",
  sign: { icon: "people" },
  letter: {
    subject: () => "Your application has arrived",
    says: ({ title }) => [
      `the application of ${title} has arrived, and the moderators are told.`,
      "They look for a group in which you compete with nobody. This can take weeks; you hear by email as soon as there is one.",
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: () => "/applying",
};
