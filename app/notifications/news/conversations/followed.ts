import { filesInWords, inWords, type News } from "../news.ts";

/** Somebody wrote in a conversation that the recipient follows. */
export const followed: News = {
  says: (who) => `${who} wrote in`,
  sign: { mark: "reply" },
  letter: {
    subject: ({ who }) => `${who} wrote`,
    says: (about) => [`${about.who} wrote in ${inWords(about)}.`, ...filesInWords(about)],
    press: "Read the post",
    because: () => "you follow this conversation",
  },
};
