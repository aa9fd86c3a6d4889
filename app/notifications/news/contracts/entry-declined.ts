import { manualHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** An entry that the recipient's practice offered to the network is not released, with a word why. */
export const entryDeclined: News = {
  says: () => "It is not in the playbook of the network, and came back to you:",
  sign: { icon: "reply" },
  before: "They write: ",
  letter: {
    subject: () => "Your playbook entry came back to you",
    says: ({ title }) => [
      `“${title}”, which your practice offered to the network, came back to you with a word.`,
      "What they wrote to you is in your inbox. You can change it and offer it again.",
    ],
    press: "See what was offered",
    because: () => "your practice offered the entry",
  },
  address: ({ slug }) => `${manualHref(slug)}/offer`,
};
