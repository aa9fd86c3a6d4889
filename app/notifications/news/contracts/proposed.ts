import { inWords, type News } from "../news.ts";

/** Words of a contract question were proposed for an entry of the playbook that the recipient's practice looks after. */
export const proposed: News = {
  says: () => "Words for your playbook entry were proposed in",
  sign: { icon: "book" },
  letter: {
    subject: () => "Words for your playbook entry were proposed",
    says: (about) => [
      `somebody proposes words for an entry of the playbook that your practice looks after, out of ${inWords(about)}.`,
      "You see them beside your own text there. Nothing is changed until you say so.",
    ],
    press: "Open the conversation",
    because: () => "your practice looks after the entry",
  },
};
