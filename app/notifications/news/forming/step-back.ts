import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A group has gone back by one step. */
export const stepBack: News = {
  says: () => "The moderators went back by one step, in",
  sign: { icon: "clock" },
  before: "They write: ",
  letter: {
    subject: () => "A step was taken back",
    says: ({ title }) => [
      `the moderators have gone back by one step with “${title}”. Its page says what you can answer now, and until when.`,
    ],
    press: "See where it stands",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
