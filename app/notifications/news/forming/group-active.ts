import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A group has begun, or a cohort that runs has been joined: for the practices that came. */
export const groupActive: News = {
  says: () => "Your practice sits in",
  sign: { icon: "solved" },
  letter: {
    subject: () => "Your practice is in",
    says: ({ title }) => [
      `the charter is signed, and your practice sits in “${title}”. Say hello, or ask your first question.`,
    ],
    press: "Go there",
    because: () => "your practice has a seat there",
  },
  address: ({ slug }) => groupHref(slug),
};
