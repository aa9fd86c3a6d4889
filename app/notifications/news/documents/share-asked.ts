import { toShareHref } from "#app/documents/addresses.ts";
import type { News } from "../news.ts";

/** A practice wants to share a document where the recipient looks at it first. */
export const shareAsked: News = {
  says: () => "A practice asks to share",
  sign: { icon: "doc" },
  letter: {
    subject: () => "A document waits for you",
    says: ({ title }) => [
      `a practice asks to share “${title}”. You are one of those who look at it first.`,
      "Read it, then share it or send it back with a word.",
    ],
    press: "Read the document",
    because: () => "you look at documents before they are shared",
  },
  address: ({ slug }) => toShareHref(slug),
};
