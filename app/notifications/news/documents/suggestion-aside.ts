import { inWords, type News } from "../news.ts";

/** A suggestion of the recipient’s was put aside by a peer’s document’s author, with a word of thanks. */
export const suggestionAside: News = {
  says: () => "Your suggestion was put aside, with thanks, as said in",
  sign: { icon: "talk" },
  letter: {
    subject: () => "Your suggestion was put aside, with thanks",
    says: (about) => [
      `what you suggested is put aside for now, with thanks, as you can read in ${inWords(about)}. It can still be taken in later.`,
    ],
    press: "Open the conversation",
    because: () => "you suggested it",
  },
};
