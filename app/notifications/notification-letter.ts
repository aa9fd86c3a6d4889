import type { Letter } from "./mail-letter.ts";
import { newsOf } from "./news/kinds.ts";

type About = {
  kind: string;
  who: string | null;
  title: string;
  cohort: string;
  mine: boolean;
  files: number;
  day: string;
  byStaff: string;
};

/** Makes the letter that tells a member of one piece of news. */
export function notificationLetter(to: { name: string; network: string }, news: About): Letter {
  const { letter } = newsOf(news.kind);
  const about = { ...news, who: news.who ?? "Someone" };
  const readers = about.cohort && `; only the members of ${about.cohort} can read it`;
  return {
    subject: `${letter.subject(about)}: ${about.title}`,
    says: [`Hello ${to.name},`, ...letter.says(about)],
    press: letter.press,
    choices: letter.choices,
    why: `You get this because ${letter.because(about)}. What was written stays on ${to.network}${readers}.`,
  };
}
