import { explanations } from "./explanations.ts";
import { findingsIn } from "./guard.ts";
import type { Kind } from "./rules/rule.ts";

/** Something that is said of words while they are being typed; `instead` is empty where nothing can stand for them. */
export type Typed = { start: number; end: number; words: string; says: string; instead: string };

const MOST = 5;

/**
 * Finds what the guard will ask of a text once it is sent, the first few, of `only` one kind, with the rules that the network has turned
 * down; not of the word that is still being typed.
 */
export function typedFindings(
  text: string,
  caret: number | null,
  turnedDown: readonly string[],
  only?: Kind,
): Typed[] {
  return findingsIn(text, turnedDown)
    .filter(({ end, kind }) => end !== caret && (only === undefined || kind === only))
    .slice(0, MOST)
    .map(({ rule, start, end, instead }) => ({
      ...{ start, end, instead },
      words: text.slice(start, end),
      says: explanations[rule].says,
    }));
}
