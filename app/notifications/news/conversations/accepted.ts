import { inWords, type News } from "../news.ts";

/** The recipient's post was accepted as the answer. */
export const accepted: News = {
  says: () => "Your answer was accepted in",
  sign: { mark: "solved" },
  letter: {
    subject: () => "Your answer was accepted",
    says: (about) => [`your answer was accepted in ${inWords(about)}.`],
    press: "Open the conversation",
    because: () => "you wrote the answer",
  },
};
