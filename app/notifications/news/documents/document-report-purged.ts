import type { News } from "../news.ts";

/** A moderator has purged what the recipient had reported in a document. */
export const documentReportPurged: News = {
  says: () => "A moderator took out the patient data that you reported in a document of",
  sign: { icon: "shield" },
  letter: {
    subject: () => "What you reported in a document was taken out",
    says: ({ title }) => [
      `one of the network’s moderators took out what you reported in a document of ${title}. Thank you.`,
      "The practice is not told who reported it.",
    ],
    press: "Open the practice",
    because: () => "you reported a document",
  },
};
