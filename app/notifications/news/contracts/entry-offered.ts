import { OFFERS } from "#app/contracts/network/addresses.ts";
import type { News } from "../news.ts";

/** A practice offers an entry for the playbook of the network, and the recipient can release it. */
export const entryOffered: News = {
  says: () => "For the playbook of the network an entry is offered, on",
  sign: { icon: "book" },
  letter: {
    subject: () => "A playbook entry waits for you",
    says: ({ title }) => [
      `a practice offers what it knows about “${title}” to everybody in the network.`,
      "Read it, then release it or send it back with a word. Nobody else sees it until then.",
    ],
    press: "Read what is offered",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => `${OFFERS}/${slug}`,
};
