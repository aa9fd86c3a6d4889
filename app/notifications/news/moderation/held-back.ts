import type { News } from "../news.ts";

/** The recipient's post, which waited for a moderator, is a draft again. */
export const heldBack: News = {
  says: () => "A moderator sent your post back to you, from",
  sign: { icon: "wait" },
  before: "They write: ",
  after: "It is kept as a draft.",
  letter: {
    subject: () => "Your post was sent back to you",
    says: ({ cohort }) => [
      `a moderator looked at the post that waited in ${cohort}, and sent it back to you. It is kept as a draft, which only you can see.`,
      "What they wrote to you is in your inbox.",
    ],
    press: "Open your drafts",
    because: () => "you wrote the post",
  },
  address: () => "/drafts",
};
