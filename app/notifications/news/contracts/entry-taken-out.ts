import { manualHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** An entry of the recipient's practice was taken out of the playbook of the network, with a word why. */
export const entryTakenOut: News = {
  says: () => "It was taken out of the playbook of the network:",
  sign: { icon: "reply" },
  before: "They write: ",
  letter: {
    subject: () => "Your playbook entry was taken out",
    says: ({ title }) => [
      `“${title}” was taken out of the playbook of the network.`,
      "What they wrote to you is in your inbox. You can change it and offer it again.",
    ],
    press: "See what was offered",
    because: () => "your practice offered the entry",
  },
  address: ({ slug }) => `${manualHref(slug)}/offer`,
};
