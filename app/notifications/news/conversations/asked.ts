import { inWords, type News } from "../news.ts";

/** A facilitator asks the recipient to say their post in other words. */
export const asked: News = {
  says: () => "A facilitator asks you to reword your post in",
  sign: { icon: "talk" },
  before: "They write: ",
  letter: {
    subject: () => "Please look at your post again",
    says: (about) => [
      `a facilitator asks you to reword your post in ${inWords(about)}.`,
      "What they wrote to you is in your inbox.",
    ],
    press: "Open the post",
    because: () => "you wrote the post",
  },
};
