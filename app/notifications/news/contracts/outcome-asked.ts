import { threadHref } from "#app/threads/addresses.ts";
import { inWords, type News } from "../news.ts";

/** The results that there are, as they are told on the page where each of these links leads. */
const results = [
  { words: "Got it all", adds: "?result=got_all" },
  { words: "Compromise", adds: "?result=compromise" },
  { words: "They refused", adds: "?result=refused" },
  { words: "We walked away", adds: "?result=walked" },
  { words: "Still open", adds: "?result=open" },
];

/** The recipient asked about a contract that is decided by now: what came of it? */
export const outcomeAsked: News = {
  says: () => "What came of your contract question?",
  sign: { icon: "solved" },
  letter: {
    subject: () => "What came of it?",
    says: (about) => [
      `you asked ${inWords(about)}. How did it end?`,
      "Choose how it came out. The link opens the page with your choice marked; nothing is told before you press there. No amounts, please.",
    ],
    choices: results,
    press: "Tell what came of it",
    because: () =>
      "you asked the question, and it should be decided by now. You are reminded once more, then never again",
  },
  address: ({ slug, numbers: [thread] }) => `${threadHref(slug, thread!)}/outcome`,
};
