import { inWords, type News } from "../news.ts";

/** A moderator has purged the recipient's post, because it held patient data. */
export const patientPurged: News = {
  says: () => "A moderator took out your post, or a file of it, for good, because it held patient data, in",
  sign: { icon: "shield" },
  after: "You may write it anew without: say what happened, and leave out whatever could tell who it was.",
  letter: {
    subject: () => "Your post was taken out",
    says: (about) => [
      `one of the network’s moderators took out your post, or a file of it, in ${inWords(about)} for good, because it held patient data.`,
      "You may write it anew without: say what happened, and leave out whatever could tell who it was.",
      "If you keep a copy anywhere else, please delete it there too.",
    ],
    press: "Open the conversation",
    because: () => "you wrote the post",
  },
};
