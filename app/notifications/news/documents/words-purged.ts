import type { News } from "../news.ts";

/** A moderator purged words of a document of the recipient’s manual, because they held patient data. */
export const wordsPurged: News = {
  says: () => "A moderator took words out for good, because they held patient data, in",
  sign: { icon: "shield" },
  after: "Look yourself for what was said in other words, and delete it in copies that you keep elsewhere.",
  letter: {
    subject: () => "Words in a document of yours were taken out",
    says: () => [
      "one of the network’s moderators took words out of a document of your manual for good, in every version of it, because they held patient data.",
      "Look yourself for what was said in other words, and delete it in copies that you keep elsewhere.",
    ],
    press: "Open the document",
    because: () => "you write in the manual of your practice",
  },
};
