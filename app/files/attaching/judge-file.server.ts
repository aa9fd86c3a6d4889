import { type Decision, judge } from "#app/guard/judge.ts";
import { judgeLong } from "#app/guard/judge-long.server.ts";

/** The guard’s word on a file before it is kept: why it is not taken, else what its text seems to hold, a sentence each. */
export type Judged = { refused: string | null; seems: string[]; decisions: Decision[] };

const MOST = 3;

/**
 * Judges what a file is called and what is written in it. A name is soon changed, so whatever a rule finds in one is refused; of the
 * text only what would be refused in a post as well.
 */
export async function judgeFile(
  { name, words }: { name: string; words: string },
  turnedDown: readonly string[],
): Promise<Judged> {
  const called = judge([{ field: "name", text: asWords(name) }], null, { turnedDown });
  const text = await judgeLong([{ field: "words", text: words }], null, { turnedDown });
  const decisions = [...called.decisions, ...text.decisions];
  const [inName] = called.notes;
  const stopped = text.notes.find(({ must }) => must);
  const refused = inName
    ? `Its name says too much. ${inName.says} Give the file another name, and attach it again.`
    : stopped
      ? `In it stands what may not be shared. ${stopped.says} Take it out of the file, and attach it again.`
      : null;
  const seems = [...new Set(text.notes.map(({ says }) => says))].slice(0, MOST);
  return { refused, seems, decisions };
}

/** A file's name as one would say it: "eval_Dana_Rojas.pdf" is "eval Dana Rojas". */
function asWords(name: string): string {
  return name.replace(/\.[^.]{1,5}$/, "").replace(/[_+.]+|-(?=\p{L})/gu, " ");
}
