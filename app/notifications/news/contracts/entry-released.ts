import { manualHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** An entry that the recipient's practice offered stands in the playbook of the network. */
export const entryReleased: News = {
  says: () => "It stands in the playbook of the network now:",
  sign: { icon: "check" },
  letter: {
    subject: () => "Your playbook entry was released",
    says: ({ title }) => [
      `“${title}”, which your practice offered, stands in the playbook of the network now, without your names.`,
    ],
    press: "See what was offered",
    because: () => "your practice offered the entry",
  },
  address: ({ slug }) => `${manualHref(slug)}/offer`,
};
