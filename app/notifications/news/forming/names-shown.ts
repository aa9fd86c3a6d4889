import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** The names of a group are shown, and there is time to object. */
export const namesShown: News = {
  says: () => "See who would sit together, in",
  sign: { icon: "people" },
  letter: {
    subject: () => "See who would sit together",
    says: ({ title }) => [
      `the practices that would sit together in “${title}” are named now. If one of them competes with you, tell the moderators.`,
      "Moderators alone read what you write. If you have no objection, you need not do anything.",
    ],
    press: "See the names",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
