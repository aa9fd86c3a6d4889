import { waiverHref } from "#app/matching/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that the year of a waiver is over. */
export const waiverOver: News = {
  says: () => "The year of a waiver is over, in",
  sign: { icon: "clock" },
  letter: {
    subject: () => "The year of a waiver is over",
    says: ({ title }) => [
      `a waiver in “${title}” has ended. If the two still sit together and are in conflict, a case is open.`,
    ],
    press: "See it",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => waiverHref(slug),
};
