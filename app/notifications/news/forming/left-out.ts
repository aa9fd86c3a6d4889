import type { News } from "../news.ts";

/** The recipient’s practice has no place in a group any more. */
export const leftOut: News = {
  says: () => "A group that was offered to you goes on without",
  sign: { icon: "people" },
  before: "They write: ",
  letter: {
    subject: () => "A group goes on without your practice",
    says: ({ title }) => [
      `a group that was offered to ${title} goes on without you. That says nothing about your practice: a group has to fit together.`,
      "If you are in the pool, you stay there, and the moderators look for another group.",
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: () => "/applying",
};
