import { inWords, type News } from "../news.ts";

/** Those who lead the cohort left what the recipient had reported as it is. */
export const reportLeft: News = {
  says: () => "The facilitators looked at your report and left the post as it is in",
  sign: { icon: "check" },
  letter: {
    subject: () => "Your report was looked at",
    says: (about) => [
      `those who lead the cohort looked at what you reported in ${inWords(about)}, and leave it as it is.`,
      "The author is not told who reported it.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
