import type { News } from "../news.ts";

/** Nobody of the recipient's practice has confirmed its facts for a year. */
export const factsDue: News = {
  says: () => "It is time to look over the facts of",
  sign: { icon: "clock" },
  letter: {
    subject: () => "Are the facts of your practice still correct?",
    says: ({ title }) => [
      `nobody has confirmed the facts of ${title} for a year: its sites, contracts and the rest that tells us who competes with whom.`,
      "If nothing has changed, one press says so.",
    ],
    press: "Look them over",
    because: () => "you are an owner or a director of the practice",
  },
  address: () => "/practice/facts",
};
