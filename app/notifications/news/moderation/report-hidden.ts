import { inWords, type News } from "../news.ts";

/** The post that the recipient had reported was hidden. */
export const reportHidden: News = {
  says: () => "The facilitators hid the post that you reported in",
  sign: { icon: "eye-off" },
  letter: {
    subject: () => "What you reported was hidden",
    says: (about) => [
      `those who lead the cohort looked at what you reported in ${inWords(about)}, and hid it.`,
      "The author is not told who reported it.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
