import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** Moderators have decided what the recipient’s practice objected to. */
export const objectionDecided: News = {
  says: () => "The moderators have answered your objection, in",
  sign: { icon: "flag" },
  letter: {
    subject: () => "Your objection was answered",
    says: ({ title }) => [
      `the moderators have decided your objection in “${title}”. Nobody else learns of it.`,
    ],
    press: "Read their answer",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
