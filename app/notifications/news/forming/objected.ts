import { formingHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A practice objects to another, in private. */
export const objected: News = {
  says: () => "A practice objects, in",
  sign: { icon: "flag" },
  letter: {
    subject: () => "An objection to decide",
    says: ({ title }) => [`a practice of “${title}” objects. Moderators alone read why.`],
    press: "Read it",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => formingHref(slug),
};
