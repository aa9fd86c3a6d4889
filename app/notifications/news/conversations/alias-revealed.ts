import { isolated } from "#app/text/isolated.ts";
import { inWords, type News } from "../news.ts";

/** A moderator was shown that the recipient began a conversation without their name. */
export const aliasRevealed: News = {
  says: () => "A moderator was shown that you wrote without your name in",
  sign: { icon: "mask" },
  // The first line is who it was, the rest their reason.
  detail: (written) => {
    const [who, ...why] = written.split("\n");
    return `${isolated(who!)} gave this reason: ${why.join(" ")}`;
  },
  after: "The members of your cohort still see “Anonymous member”.",
  letter: {
    subject: () => "A moderator was shown that you wrote this",
    says: (about) => [
      `${about.byStaff} was shown that it was you who wrote without a name in ${inWords(about)}. A post of yours there had been handed on to the network’s moderators.`,
      "The reason they gave is in your inbox, and in the network’s audit log. The members of your cohort still see “Anonymous member”.",
    ],
    press: "Open the conversation",
    because: () => "you wrote without your name, and a moderator of the network was shown it",
  },
};
