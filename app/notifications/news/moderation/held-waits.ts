import { heldHref } from "#app/moderation/addresses.ts";
import type { News } from "../news.ts";

/** A post has waited for a day and more for the recipient to look at it; told of the cohort as a whole to the network's staff. */
export const heldWaits: News = {
  says: () => "A post still waits for somebody to look at it, in",
  sign: { icon: "wait" },
  letter: {
    subject: () => "A post still waits for you to look at it",
    says: ({ title, cohort }) => [
      `a post has waited in ${cohort || title} for a day and more. Its author waits with it.`,
      "Post it, or send it back with a sentence. What is written in it does not stand in this email.",
    ],
    press: "Look at what waits",
    because: ({ cohort }) => (cohort ? `you lead ${cohort}` : "you are one of the network’s moderators"),
  },
  address: ({ slug }) => (slug ? heldHref(slug) : "/admin/cohorts"),
};
