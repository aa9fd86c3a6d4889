import type { News } from "../news.ts";

/** A peer put another document in the place of what the recipient’s practice adopted. */
export const documentReplaced: News = {
  says: () => "Its author has replaced",
  sign: { icon: "swap" },
  letter: {
    subject: () => "A document was replaced",
    says: ({ title }) => [
      `the author of “${title}”, which your practice adopted, has replaced it with another document.`,
      "Your copy stays as it is, and gets no more updates. Look at what took its place.",
    ],
    press: "Open your copy",
    because: () => "your practice adopted the document",
  },
};
