import { formingHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A practice has withdrawn its application while a group was offered to it. */
export const hasWithdrawn: News = {
  says: () => "A practice has withdrawn, from",
  sign: { icon: "out" },
  letter: {
    subject: () => "A practice has withdrawn",
    says: ({ title }) => [
      `a practice that was to come to “${title}” has withdrawn. See whether enough are left.`,
    ],
    press: "See who comes",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => formingHref(slug),
};
