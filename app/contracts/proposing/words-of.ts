import type { EntrySection } from "../playbook/entry.ts";
import { type Mover, movers, type Result, results } from "../vocabulary.ts";

/** How many characters a proposal has at most. */
export const PROPOSED_MAX = 3_000;

/** Words of a conversation as they would stand in an entry, and in which section. */
export type WordsOf = {
  section: EntrySection;
  words: string;
  /** Whether they can stand there as they are; else somebody should shorten them first. */
  ready: boolean;
};

/** Makes of an answer what an entry can take in: its wording and why it mattered; of one that says neither, its text. */
export function wordsOfAnswer({
  wording,
  why,
  body,
}: {
  wording: string;
  why: string;
  body: string;
}): WordsOf {
  const reason = why && (wording ? `Why it mattered: ${why}` : why);
  const words = [wording && quoted(wording), reason].filter(Boolean).join("\n\n");
  const section = wording ? "wording" : "standard";
  return words
    ? { section, words, ready: true }
    : { section, words: body.trim().slice(0, PROPOSED_MAX), ready: false };
}

type Told = { result: Result; moved: readonly Mover[]; movedWords: string; finalWording: string };

/** Makes of what came of a question what an entry can take in: the wording at last, and what moved the other side. */
export function wordsOfOutcome({ result, moved, movedWords, finalWording }: Told): WordsOf {
  const tried = result === "refused" || result === "walked";
  const ticked = moved.map((each) => movers[each]).map((words) => words[0]!.toLowerCase() + words.slice(1));
  const reasons = [...ticked, movedWords.trim()].filter(Boolean).join("; ");
  const said = reasons && `${results[result]}. ${tried ? "What was tried" : "What moved them"}: ${reasons}`;
  const words = [finalWording && quoted(finalWording), said].filter(Boolean).join("\n\n");
  const section = finalWording ? "wording" : sectionOf[result];
  return { section, words: words || `${results[result]}.`, ready: words !== "" };
}

const sectionOf = {
  got_all: "standard",
  compromise: "fallback",
  refused: "walkAway",
  walked: "walkAway",
  open: "standard",
} as const satisfies Record<Result, EntrySection>;

function quoted(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
