import { plainDay } from "#app/ui/time.ts";
import type { News } from "../news.ts";

/** Reads a day as it stands beside the news of a review: it is the same everywhere. */
export const dayOfReview = (day: string) => plainDay(`${day}T00:00:00Z`, "UTC");

/** The review of a document comes near that the recipient looks after, or that nobody does. */
export const reviewDue: News = {
  says: () => "It will soon be time to review",
  sign: { icon: "clock" },
  before: "Review by ",
  detail: dayOfReview,
  letter: {
    subject: ({ day }) => `Review by ${dayOfReview(day)}`,
    says: ({ title, day }) => [
      `“${title}” in the manual of your practice is to be reviewed by ${dayOfReview(day)}.`,
      "If nothing has to change, one press says so and sets the next review.",
    ],
    press: "Open it",
    because: () => "you look after the document, or write in the manual and nobody looks after it",
  },
};
