import { inWords, type News } from "../news.ts";

/** A facilitator showed the recipient's post again. */
export const restored: News = {
  says: () => "Everyone can see your post again in",
  sign: { icon: "eye" },
  letter: {
    subject: () => "Your post can be seen again",
    says: (about) => [`everyone can see your post again in ${inWords(about)}.`],
    press: "Open the post",
    because: () => "you wrote the post",
  },
};
