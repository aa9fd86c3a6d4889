import type { News } from "../news.ts";

/** A moderator put words back into a document of the recipient’s manual: they were no patient data. */
export const wordsPutBack: News = {
  says: () => "Words that were reported as patient data are back, in",
  sign: { icon: "shield" },
  after:
    "A moderator found no patient data in them. Where you have written something else since, that stays.",
  letter: {
    subject: () => "Words in a document of yours are back",
    says: () => [
      "words in a document of your manual are back: they were reported as patient data, and a moderator of the network found none in them.",
      "Where you have written something else since, that stays.",
    ],
    press: "Open the document",
    because: () => "you write in the manual of your practice",
  },
};
