import { shareHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** A document that the recipient’s practice asked to share came back with a word. */
export const shareSentBack: News = {
  says: () => "It is not shared yet, and came back to you:",
  sign: { icon: "reply" },
  before: "They write: ",
  letter: {
    subject: () => "Your document came back to you",
    says: ({ title }) => [
      `“${title}”, which your practice asked to share, came back to you with a word.`,
      "What they wrote to you is in your inbox. You can change it and ask again.",
    ],
    press: "See where it is shared",
    because: () => "your practice asked to share the document",
  },
  address: ({ slug }) => shareHref(slug),
};
