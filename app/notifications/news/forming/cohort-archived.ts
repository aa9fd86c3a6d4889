import type { News } from "../news.ts";

/** Tells whoever sits in a cohort that it can be read from now on, and no more. */
export const cohortArchived: News = {
  says: () => "It is archived, and can be read:",
  sign: { icon: "archive" },
  before: "The moderators write: ",
  letter: {
    subject: () => "Your cohort is archived",
    says: ({ title }) => [
      `the network’s moderators have archived ${title}. You can go on reading all that was said there, and take your own posts along; nothing is added any more.`,
      "Documents that practices share there stay theirs, and show how they read now.",
      "What was not posted yet is a draft again. What you read there stays confidential.",
    ],
    press: "Read it",
    because: () => "you attend that cohort",
  },
  address: ({ slug }) => `/c/${slug}`,
};
