import type { News } from "../news.ts";

/** Asks owners to look over the facts of their practice. Says nothing of whom it is about. */
export const factsQuestioned: News = {
  says: () => "Please look over the facts of",
  sign: { icon: "warn" },
  letter: {
    subject: () => "Please look over the facts of your practice",
    says: ({ title }) => [
      `a moderator asks you to look over what ${title} says of itself. It decides who can sit together.`,
      "Correct what is not right, and then confirm the rest. The page says until when. No other practice knows that you were asked.",
    ],
    press: "Look them over",
    because: () => "you are an owner of your practice",
  },
  address: () => "/practice/facts",
};
