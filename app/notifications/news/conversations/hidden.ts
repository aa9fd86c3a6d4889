import { inWords, type News } from "../news.ts";

/** A facilitator hid the recipient's post. */
export const hidden: News = {
  says: () => "A facilitator hid your post in",
  sign: { icon: "eye-off" },
  before: "The reason: ",
  after: "Your words are kept; you still see them.",
  letter: {
    subject: () => "Your post was hidden",
    says: (about) => [
      `a facilitator hid your post in ${inWords(about)}.`,
      "Your words are kept, and you still see them. The reason stands beside the post.",
    ],
    press: "See the reason",
    because: () => "you wrote the post",
  },
};
