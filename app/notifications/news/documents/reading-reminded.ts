import type { News } from "../news.ts";
import { readingAsked } from "./reading-asked.ts";

/** An owner or director reminds the recipient of a document that they have still to read. */
export const readingReminded: News = {
  ...readingAsked,
  says: () => "A reminder: please read and confirm",
  letter: {
    ...readingAsked.letter,
    subject: () => "A reminder: please read",
    says: ({ title }) => [
      `“${title}” in the manual of your practice still waits for you: please read it, and confirm that you did.`,
      "It takes one press at its end.",
    ],
  },
};
