import type { News } from "../news.ts";

/** A moderator declined the application of the recipient's practice, with a word why. */
export const applicationDeclined: News = {
  says: () => "The moderators declined the application of",
  sign: { icon: "people" },
  before: "They write: ",
  letter: {
    subject: () => "Your application was declined",
    says: ({ title }) => [
      `the moderators declined the application of ${title}.`,
      "What they wrote to you is on the page of your application.",
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: () => "/applying",
};
