import { inWords, type News } from "../news.ts";

/** A facilitator edited the recipient's post. */
export const edited: News = {
  says: () => "A facilitator edited your post in",
  sign: { icon: "pencil" },
  before: "The reason: ",
  letter: {
    subject: () => "Your post was edited",
    says: (about) => [
      `a facilitator edited your post in ${inWords(about)}.`,
      "What changed, and why, stands beside the post; your own version is kept.",
    ],
    press: "See what changed",
    because: () => "you wrote the post",
  },
};
