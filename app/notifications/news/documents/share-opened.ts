import { shareHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** A document is shared, as the recipient’s practice asked. */
export const shareOpened: News = {
  says: () => "It is shared now, as you asked:",
  sign: { icon: "check" },
  letter: {
    subject: () => "Your document is shared",
    says: ({ title }) => [
      `“${title}” is shared now, as your practice asked.`,
      "Where it is shared stands with it in your manual.",
    ],
    press: "See where it is shared",
    because: () => "your practice asked to share the document",
  },
  address: ({ slug }) => shareHref(slug),
};
