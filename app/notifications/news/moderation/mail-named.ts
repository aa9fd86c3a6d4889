import type { News } from "../news.ts";

/** The recipient got mail with a title that held patient data, and is asked to delete it. */
export const mailNamed: News = {
  says: () => "Please delete our earlier emails about a conversation whose title held patient data:",
  sign: { icon: "stop" },
  after:
    "Its title has been taken out here. We cannot take back what was delivered: please delete those emails, also from the bin.",
  letter: {
    subject: () => "Please delete our earlier emails",
    says: (about) => [
      `a conversation in ${about.cohort} had a title that held patient data. It has been taken out here, but emails that we had sent you before had it in them.`,
      "We cannot take those back. Please delete our emails about that conversation, also from the bin, and wherever you forwarded them.",
    ],
    press: "Open the conversation",
    because: () => "you got an email about that conversation",
  },
};
