import { inWords, type News } from "../news.ts";

/** The post that the recipient had reported was edited. */
export const reportEdited: News = {
  says: () => "The facilitators edited the post that you reported in",
  sign: { icon: "pencil" },
  letter: {
    subject: () => "What you reported was edited",
    says: (about) => [
      `those who lead the cohort looked at what you reported in ${inWords(about)}, and edited it.`,
      "The author is not told who reported it.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
