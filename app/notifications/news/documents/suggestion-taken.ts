import { inWords, type News } from "../news.ts";

/** A suggestion of the recipient’s is in force in a peer’s document. */
export const suggestionTaken: News = {
  says: () => "Your suggestion was taken in, as said in",
  sign: { mark: "solved" },
  letter: {
    subject: () => "Your suggestion was taken in",
    says: (about) => [`what you suggested was taken into the document, as you said in ${inWords(about)}.`],
    press: "Open the conversation",
    because: () => "you suggested it",
  },
};
