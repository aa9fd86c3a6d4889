import { threadHref } from "#app/threads/addresses.ts";
import { inWords, type News } from "../news.ts";

/** The recipient's reply could not be posted any more; it is a draft again. */
export const unsent: News = {
  says: () => "Your reply was not posted, because the conversation was locked:",
  sign: { icon: "lock" },
  after: "It is kept as a draft.",
  letter: {
    subject: () => "Your reply was not posted",
    says: (about) => [
      `your reply was not posted, because the conversation was locked: ${inWords(about)}.`,
      "It is kept as a draft, which only you can see.",
    ],
    press: "Open your draft",
    because: () => "you wrote the reply",
  },
  address: ({ slug, numbers: [thread] }) => `${threadHref(slug, thread!)}?post=last#composer`,
};
