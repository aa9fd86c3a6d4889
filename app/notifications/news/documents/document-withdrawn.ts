import type { News } from "../news.ts";

/** A peer withdrew what the recipient’s practice adopted. */
export const documentWithdrawn: News = {
  says: () => "Its author has withdrawn",
  sign: { icon: "archive" },
  letter: {
    subject: () => "A document was withdrawn",
    says: ({ title }) => [
      `the author of “${title}”, which your practice adopted, has withdrawn it.`,
      "Your copy stays as it is. Look whether it should.",
    ],
    press: "Open your copy",
    because: () => "your practice adopted the document",
  },
};
