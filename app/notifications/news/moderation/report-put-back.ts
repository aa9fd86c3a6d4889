import { inWords, type News } from "../news.ts";

/** A moderator found no patient data in what the recipient had reported. */
export const reportPutBack: News = {
  says: () =>
    "A moderator found no patient data in what you reported, and put it back. Thank you for looking out, in",
  sign: { icon: "shield" },
  letter: {
    subject: () => "What you reported is back",
    says: (about) => [
      `one of the network’s moderators looked at what you reported in ${inWords(about)}. It is no patient data, and it is back.`,
      "Thank you for looking out: it is better to ask once too often.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
