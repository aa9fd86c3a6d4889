import { inWords, type News } from "../news.ts";

/** A moderator ended what the recipient handed on. */
export const matterResolved: News = {
  says: () => "A moderator has resolved what you handed on in",
  sign: { icon: "shield" },
  before: "They write: ",
  letter: {
    subject: () => "A moderator has resolved it",
    says: (about) => [
      `a moderator has resolved what you handed on in ${inWords(about)}.`,
      "What they wrote to you is in your inbox.",
    ],
    press: "Open the conversation",
    because: () => "you handed it on",
  },
};
