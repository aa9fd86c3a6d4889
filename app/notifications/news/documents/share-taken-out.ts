import { shareHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** A document that the recipient’s practice shared was taken out again, with a word. */
export const shareTakenOut: News = {
  says: () => "It is not shared any more as it was:",
  sign: { icon: "eye-off" },
  before: "They write: ",
  letter: {
    subject: () => "Your document was taken out",
    says: ({ title }) => [
      `“${title}”, which your practice shared, was taken out of where it was shared.`,
      "What they wrote to you is in your inbox. Practices that adopted it keep their copy.",
    ],
    press: "See where it is shared",
    because: () => "your practice shared the document",
  },
  address: ({ slug }) => shareHref(slug),
};
