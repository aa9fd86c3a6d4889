import { inWords, type News } from "../news.ts";

/** A moderator found no patient data in the recipient's post, and put it back. */
export const patientPutBack: News = {
  says: () => "A moderator found no patient data in your post, or in its file, and put it back, in",
  sign: { icon: "eye" },
  letter: {
    subject: () => "Your post is back",
    says: (about) => [
      `one of the network’s moderators looked at your post in ${inWords(about)}, found no patient data and put it back.`,
      "You need to do nothing.",
    ],
    press: "Open the conversation",
    because: () => "you wrote the post",
  },
};
