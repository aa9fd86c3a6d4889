import type { News } from "../news.ts";

/** The recipient’s practice asks its people to confirm that they have read a document of its manual. */
export const readingAsked: News = {
  says: () => "Please read and confirm",
  sign: { icon: "book" },
  letter: {
    subject: () => "Please read",
    says: ({ title }) => [
      `your practice asks you to read “${title}” in its manual, and to confirm that you did.`,
      "It takes one press at its end. Whatever else waits for you there is marked in the manual.",
    ],
    press: "Read it",
    because: () => "you belong to the practice whose manual it is",
  },
};
