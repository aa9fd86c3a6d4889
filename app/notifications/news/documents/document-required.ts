import { updateHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** The same for a change that a law or a payer asks for. */
export const documentRequired: News = {
  says: () => "A required change is out of",
  sign: { icon: "warn" },
  letter: {
    subject: () => "A required change is out",
    says: ({ title }) => [
      `a new version of “${title}” is out, which your practice adopted. Its author calls the change required: a law or a payer asks for it.`,
      "What changed stands beside your own copy. Nothing of yours is changed until you say so.",
    ],
    press: "See what changed",
    because: () => "your practice adopted the document",
  },
  address: ({ slug }) => updateHref(slug),
};
