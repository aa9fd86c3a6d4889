import { formingHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** All practices of a group have said whether they would come. */
export const consentAnswered: News = {
  says: () => "Everyone has answered, in",
  sign: { icon: "people" },
  letter: {
    subject: () => "Everyone has answered",
    says: ({ title }) => [`every practice that was asked about “${title}” has answered.`],
    press: "See the answers",
    because: () => "you are one of the network’s moderators",
  },
  address: ({ slug }) => formingHref(slug),
};
