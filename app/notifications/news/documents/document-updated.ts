import { updateHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** A peer published a new version of what the recipient’s practice adopted. */
export const documentUpdated: News = {
  says: () => "A new version is out of",
  sign: { icon: "swap" },
  letter: {
    subject: () => "A new version is out",
    says: ({ title }) => [
      `a new version of “${title}” is out, which your practice adopted.`,
      "What changed stands beside your own copy. Nothing of yours is changed until you say so.",
    ],
    press: "See what changed",
    because: () => "your practice adopted the document",
  },
  address: ({ slug }) => updateHref(slug),
};
