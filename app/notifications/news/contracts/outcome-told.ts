import { inWords, type News } from "../news.ts";

/** Whoever asked told what came of it, in a conversation that the recipient follows or answered. It names nobody. */
export const outcomeTold: News = {
  says: () => "What came of it was told in",
  sign: { icon: "solved" },
  letter: {
    subject: () => "What came of it was told",
    says: (about) => [`whoever asked told what came of it: ${inWords(about)}.`],
    press: "See what came of it",
    because: () => "you answered there, or follow the conversation",
  },
};
