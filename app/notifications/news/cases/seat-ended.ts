import type { News } from "../news.ts";

/** Says goodbye to whoever attended a cohort whose seat has ended: what was said there stays there. */
export const seatEnded: News = {
  says: () => "A seat in a cohort has ended, of",
  sign: { icon: "people" },
  letter: {
    subject: () => "Your seat in a cohort has ended",
    says: ({ title }) => [
      `a seat of ${title} in a cohort has ended, and you do not see that cohort any more.`,
      "What you read and heard there stays confidential. That does not end with the seat.",
      "Your own posts are yours to take along, and documents that you adopted stay in your manual. Thank you for what you gave to the others.",
    ],
    press: "Take your posts along",
    because: () => "you attended that cohort",
  },
  address: () => "/settings/export",
};
