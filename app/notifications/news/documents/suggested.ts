import { inWords, type News } from "../news.ts";

/** A peer suggests a section for a document of the recipient’s practice. */
export const suggested: News = {
  says: () => "A change to your document was suggested in",
  sign: { icon: "pencil" },
  letter: {
    subject: () => "A change to your document was suggested",
    says: (about) => [
      `a peer suggests a change to a document of your practice in ${inWords(about)}.`,
      "You see it beside your own text there. Nothing is changed until you say so.",
    ],
    press: "Open the conversation",
    because: () => "your practice shares the document",
  },
};
