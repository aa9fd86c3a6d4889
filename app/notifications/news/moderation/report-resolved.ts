import { inWords, type News } from "../news.ts";

/** The network's moderators have ended what the recipient had reported. */
export const reportResolved: News = {
  says: () => "The network’s moderators have dealt with what you reported in",
  sign: { icon: "shield" },
  letter: {
    subject: () => "Your report was dealt with",
    says: (about) => [`the network’s moderators have dealt with what you reported in ${inWords(about)}.`],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
