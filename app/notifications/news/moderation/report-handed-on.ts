import { inWords, type News } from "../news.ts";

/** The recipient's report went on to the network's moderators. */
export const reportHandedOn: News = {
  says: () => "Your report went on to the network’s moderators, about a post in",
  sign: { icon: "shield" },
  letter: {
    subject: () => "Your report went on to the moderators",
    says: (about) => [
      `what you reported in ${inWords(about)} waits for the network’s moderators now. You hear what becomes of it.`,
      "They are told why it was reported, and not by whom.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
