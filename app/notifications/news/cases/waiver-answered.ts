import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that all have agreed to a waiver, or one practice does not. */
export const waiverAnswered: News = {
  says: () => "A waiver was answered, in",
  sign: { icon: "people" },
  letter: {
    subject: () => "A waiver was answered",
    says: ({ title }) => [
      `either every practice has agreed to the waiver in “${title}”, or one of them does not agree.`,
    ],
    press: "See the answers",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => waiverHref(slug),
};
