import type { Letter } from "./mail-letter.ts";

type About = { kind: string; who: string | null; title: string; cohort: string; mine: boolean };

/** What differs from kind to kind: the subject, the sentences, the button, and why the mail came. */
type Telling = { subject: string; says: string[]; press: string; because: string };

/** Says what happened and where, never what was written: the words stay behind the cohort's walls. */
export function notificationLetter(to: { name: string; network: string }, about: About): Letter {
  const { subject, says, press, because } = tellingOf(about);
  return {
    subject: `${subject}: ${about.title}`,
    says: [`Hello ${to.name},`, ...says],
    press,
    why: `You get this because ${because}. What was written stays on ${to.network}; only the members of ${about.cohort} can read it.`,
  };
}

function tellingOf({ kind, who, title, cohort, mine }: About): Telling {
  const where = `“${title}” in ${cohort}`;
  const because = "you wrote the post";
  switch (kind) {
    case "accepted":
      return {
        subject: "Your answer was accepted",
        says: [`your answer was accepted in ${where}.`],
        press: "Open the conversation",
        because: "you wrote the answer",
      };
    case "hidden":
      return {
        subject: "Your post was hidden",
        says: [
          `a facilitator hid your post in ${where}.`,
          "Your words are kept, and you still see them. The reason stands beside the post.",
        ],
        press: "See the reason",
        because,
      };
    case "restored":
      return {
        subject: "Your post can be seen again",
        says: [`everyone can see your post again in ${where}.`],
        press: "Open the post",
        because,
      };
    case "edited":
      return {
        subject: "Your post was edited",
        says: [
          `a facilitator edited your post in ${where}.`,
          "What changed, and why, stands beside the post; your own version is kept.",
        ],
        press: "See what changed",
        because,
      };
    case "asked":
      return {
        subject: "Please look at your post again",
        says: [
          `a facilitator asks you to reword your post in ${where}.`,
          "What they wrote to you is in your inbox.",
        ],
        press: "Open the post",
        because,
      };
    case "unsent":
      return {
        subject: "Your reply was not posted",
        says: [
          `your reply was not posted, because the conversation was locked: ${where}.`,
          "It is kept as a draft, which only you can see.",
        ],
        press: "Open your draft",
        because: "you wrote the reply",
      };
    default:
      return {
        subject: `${who} replied`,
        says: [`${who} replied in ${where}.`],
        press: "Read the reply",
        because: mine ? "you started this conversation" : "the reply is to what you wrote",
      };
  }
}
