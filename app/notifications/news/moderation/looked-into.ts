import { inWords, type News } from "../news.ts";

/** A moderator opened a look for what the recipient handed on. */
export const lookedInto: News = {
  says: () => "A moderator is looking into what you handed on in",
  sign: { icon: "eye" },
  letter: {
    subject: () => "A moderator is looking into it",
    says: (about) => [
      `a moderator opened a look into the cohort for what you handed on in ${inWords(about)}.`,
      "Who it is, and why, stands with the practices and people of the cohort.",
    ],
    press: "Open the conversation",
    because: () => "you handed it on",
  },
};
