import { filesInWords, inWords, type News } from "../news.ts";

/** Somebody answered a post of the recipient, or in a conversation that they started. */
export const reply: News = {
  says: (who) => `${who} wrote to you in`,
  sign: { mark: "reply" },
  letter: {
    subject: ({ who }) => `${who} replied`,
    says: (about) => [`${about.who} replied in ${inWords(about)}.`, ...filesInWords(about)],
    press: "Read the reply",
    because: ({ mine }) => (mine ? "you started this conversation" : "the reply is to what you wrote"),
  },
};
