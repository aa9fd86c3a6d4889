import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** The answer of the recipient’s practice to a group is still missing. */
export const consentReminder: News = {
  says: () => "Please answer soon: would your practice come to",
  sign: { icon: "clock" },
  letter: {
    subject: () => "Please answer soon",
    says: ({ title }) => [
      `a moderator asked whether your practice would come to “${title}”, and nobody of your practice has answered yet.`,
      "Without an answer the group goes on without you.",
    ],
    press: "Read and answer",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
