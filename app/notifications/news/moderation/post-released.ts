import { inWords, type News } from "../news.ts";

/** The recipient's post, which waited for a moderator, is posted. */
export const postReleased: News = {
  says: () => "A moderator looked at your post, and it is posted in",
  sign: { icon: "check" },
  letter: {
    subject: () => "Your post is posted",
    says: (about) => [`a moderator looked at what you wrote in ${inWords(about)}, and it is posted.`],
    press: "Open the post",
    because: () => "you wrote the post",
  },
};
