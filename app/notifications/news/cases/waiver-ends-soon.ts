import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Reminds moderators that a waiver ends within thirty days. */
export const waiverEndsSoon: News = {
  says: () => "A waiver ends within thirty days, in",
  sign: { icon: "clock" },
  letter: {
    subject: () => "A waiver ends within thirty days",
    says: ({ title }) => [
      `a waiver in “${title}” ends within thirty days. Once it has ended, you can ask everybody again.`,
    ],
    press: "See it",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => waiverHref(slug),
};
