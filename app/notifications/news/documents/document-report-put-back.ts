import type { News } from "../news.ts";

/** A moderator found no patient data in what the recipient had reported in a document. */
export const documentReportPutBack: News = {
  says: () =>
    "A moderator found no patient data in what you reported, and put it back. Thank you for looking out, in a document of",
  sign: { icon: "shield" },
  letter: {
    subject: () => "What you reported in a document is back",
    says: ({ title }) => [
      `one of the network’s moderators looked at what you reported in a document of ${title}. It is no patient data, and it is back.`,
      "Thank you for looking out: it is better to ask once too often.",
    ],
    press: "Open the practice",
    because: () => "you reported a document",
  },
};
