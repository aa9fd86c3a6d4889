import { inWords, type News } from "../news.ts";

/** Somebody named the recipient in a post. */
export const mentioned: News = {
  says: (who) => `${who} mentioned you in`,
  sign: { mark: "reply" },
  letter: {
    subject: ({ who }) => `${who} mentioned you`,
    says: (about) => [`${about.who} mentioned you in ${inWords(about)}.`],
    press: "Read the post",
    because: () => "you are mentioned in the post",
  },
};
