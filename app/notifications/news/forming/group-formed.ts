import { formingHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A group has begun, or a practice has joined a cohort, for those who formed it. */
export const groupFormed: News = {
  says: () => "The charter is signed, in",
  sign: { icon: "solved" },
  letter: {
    subject: () => "The charter is signed",
    says: ({ title }) => [`the charter of “${title}” is signed, and who came sits there.`],
    press: "See it",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => formingHref(slug),
};
