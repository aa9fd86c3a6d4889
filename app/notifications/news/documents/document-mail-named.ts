import type { News } from "../news.ts";

/** The recipient got mail with a document’s title that held patient data, and is asked to delete it. */
export const documentMailNamed: News = {
  says: () => "Please delete our earlier emails about a document whose title held patient data, of",
  sign: { icon: "stop" },
  after: "We cannot take back what was delivered: please delete those emails, also from the bin.",
  letter: {
    subject: () => "Please delete our earlier emails about a document",
    says: ({ title }) => [
      `a document of ${title} had a title that held patient data. It has been taken out here, but emails that we had sent you before had it in them.`,
      "We cannot take those back. Please delete our emails about that document, also from the bin, and wherever you forwarded them.",
    ],
    press: "Open the practice",
    because: () => "you got an email about that document",
  },
};
