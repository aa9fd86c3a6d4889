import type { News } from "../news.ts";

/** Tells whoever sits in a cohort that was archived that it goes on. */
export const cohortOpenAgain: News = {
  says: () => "It goes on:",
  sign: { icon: "talk" },
  before: "The moderators write: ",
  letter: {
    subject: () => "Your cohort goes on",
    says: ({ title }) => [
      `the network’s moderators have opened ${title} again. You can ask and answer there as before.`,
    ],
    press: "Go there",
    because: () => "you attend that cohort",
  },
  address: ({ slug }) => `/c/${slug}`,
};
