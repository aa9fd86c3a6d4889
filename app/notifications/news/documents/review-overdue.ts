import type { News } from "../news.ts";
import { dayOfReview, reviewDue } from "./review-due.ts";

/** The review of such a document is overdue. */
export const reviewOverdue: News = {
  ...reviewDue,
  says: () => "A review is overdue of",
  before: "It was due by ",
  letter: {
    ...reviewDue.letter,
    subject: () => "A review is overdue",
    says: ({ title, day }) => [
      `“${title}” in the manual of your practice was to be reviewed by ${dayOfReview(day)}, and nobody has noted that it was.`,
      "If nothing has to change, one press says so and sets the next review.",
    ],
  },
};
