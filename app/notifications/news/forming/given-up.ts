import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A group that was to be formed is not. */
export const givenUp: News = {
  says: () => "The moderators have given up",
  sign: { icon: "people" },
  before: "They write: ",
  letter: {
    subject: () => "A group was given up",
    says: ({ title }) => [
      `the moderators have given up “${title}”, for now. If you are in the pool, you stay there, and they look for another group.`,
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
