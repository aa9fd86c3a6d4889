import { inWords, type News } from "../news.ts";

/** A moderator has purged what the recipient had reported as patient data. */
export const reportPurged: News = {
  says: () => "A moderator took out the patient data that you reported in",
  sign: { icon: "shield" },
  letter: {
    subject: () => "What you reported was taken out",
    says: (about) => [
      `one of the network’s moderators took out what you reported in ${inWords(about)}. Thank you.`,
      "The author is not told who reported it. If you quoted it, that passage was taken out of your words too.",
    ],
    press: "Open the conversation",
    because: () => "you reported a post",
  },
};
