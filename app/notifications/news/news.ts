import type { Standing } from "#app/subjects/subject.ts";
import { counted } from "#app/text/counted.ts";
import type { IconName } from "#app/ui/icon.tsx";
import type { Choice } from "../mail-letter.ts";

/**
 * The subject of news as its sentences name it: who wrote it, where it stands, how many files are with it, as far as the recipient may
 * know. `day` is that of a review, `byStaff` a moderator who is named; of all other news empty.
 */
type About = {
  who: string;
  title: string;
  cohort: string;
  mine: boolean;
  files: number;
  day: string;
  byStaff: string;
};

/** A kind of news: how it is told in the inbox and by mail, and where it leads. One module a kind. */
export type News = {
  /** The line in the inbox, which ends with the subject's title. */
  says: (who: string) => string;
  /** Deeds upon a post of one's own have a sign; what somebody did has their face, with a mark. */
  sign: { icon: IconName } | { mark: "solved" | "reply" };
  /** Said before what a facilitator or a moderator wrote. */
  before?: string;
  /** Makes words of what was written, where that is no sentence of somebody's but a choice. */
  detail?: (written: string) => string;
  after?: string;
  /** A mail says what happened and where, never what was written: the words stay behind the cohort's walls. */
  letter: {
    subject: (about: About) => string;
    says: (about: About) => string[];
    press: string;
    /** Answers to choose from, each with a link of its own. */
    choices?: Choice[];
    because: (about: About) => string;
  };
  /** Where it leads, if not to its subject. */
  address?: (at: Standing) => string;
};

/** A conversation as a letter names it. */
export const inWords = ({ title, cohort }: Pick<About, "title" | "cohort">) => `“${title}” in ${cohort}`;

/** Says that files are with a post, as a sentence of its own: their names are words of the post, and no mail holds those. */
export function filesInWords({ files }: Pick<About, "files">): string[] {
  if (files === 0) return [];
  return [`${files === 1 ? "A file is" : `${counted(files, "file")} are`} with it.`];
}
