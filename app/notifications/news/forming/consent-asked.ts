import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** Practices like the recipient’s may form a group, and it is asked whether it would come. No name is said. */
export const consentAsked: News = {
  says: () => "Would your practice come to",
  sign: { icon: "people" },
  letter: {
    subject: () => "Would you join a group?",
    says: ({ title }) => [
      `a moderator looks for practices for the group “${title}”, and would like yours to be one of them.`,
      "No names are shown yet, neither theirs nor yours. Please say yes or no by the day on the page.",
    ],
    press: "Read and answer",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
