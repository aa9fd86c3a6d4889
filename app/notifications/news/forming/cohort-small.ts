import { cohortHref } from "#app/cohorts/addresses.ts";
import type { News } from "../news.ts";

/** Tells moderators that few practices have sat in a cohort for long. */
export const cohortSmall: News = {
  says: () => "Few practices are left in",
  sign: { icon: "seat" },
  letter: {
    subject: () => "Few practices are left in a cohort",
    says: ({ title }) => [
      `fewer than four practices have sat in ${title} for ninety days. Merge it with another cohort, let others join it, or archive it.`,
    ],
    press: "See what can be done",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => cohortHref(slug),
};
