import type { News } from "../news.ts";

/** A practice that applies is in the pool: for those who form cohorts. */
export const applicationWaits: News = {
  says: () => "New in the pool:",
  sign: { icon: "people" },
  letter: {
    subject: () => "A practice is in the pool",
    says: ({ title }) => [
      `${title} applies, and waits in the pool for a group in which it competes with nobody.`,
    ],
    press: "See who applies",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => `/moderation/pool/${slug}`,
};
