import { heldHref } from "#app/moderation/addresses.ts";
import type { News } from "../news.ts";

/** A post waits for the recipient, who leads its cohort, before others see it; told of the cohort as a whole to the network's staff. */
export const postHeld: News = {
  says: () => "A post waits for somebody to look at it, in",
  sign: { icon: "wait" },
  letter: {
    subject: () => "A post waits for you to look at it",
    says: ({ title, cohort }) => [
      `a post waits in ${cohort || title} until somebody who leads there, or looks in, has read it. Nobody else sees it before.`,
      "What is written in it does not stand in this email.",
    ],
    press: "Look at what waits",
    because: ({ cohort }) => (cohort ? `you lead ${cohort}` : "you are one of the network’s moderators"),
  },
  address: ({ slug }) => (slug ? heldHref(slug) : "/admin/cohorts"),
};
