import { inWords, type News } from "../news.ts";
import { outcomeAsked } from "./outcome-asked.ts";

/** The same once more, two weeks later, and then never again. */
export const outcomeReminded: News = {
  ...outcomeAsked,
  says: () => "A last time: what came of your contract question?",
  letter: {
    ...outcomeAsked.letter,
    subject: () => "A last time: what came of it?",
    says: (about) => [
      `two weeks ago you were asked what came of ${inWords(about)}.`,
      "If it is still open, one press says so. You are not asked again.",
    ],
    because: () => "you asked the question, and have not told yet what came of it",
  },
};
