import { folded } from "#app/text/folded.ts";
import { type IsHit, type Piece, passageOf } from "./passage.ts";

/** Fields of a post about a contract that hold words, by what they are called where it is read. */
const names = {
  goal: "To reach",
  excerpt: "In the contract’s words",
  wording: "Wording",
  why: "Why it mattered",
  finalWording: "Worded at last",
  movedWords: "What moved them",
} as const;

/** Words of a contract beside the text of a post; empty or missing where there are none. */
export type SaidBeside = { [Part in keyof typeof names]?: string | null };

const LETTERS = 160;

/**
 * Chooses, of what a post says beside its text, the field that has most of the words that the text lacks, with its best passage; null
 * where the text says all.
 */
export function saidBeside(
  said: SaidBeside | null,
  text: string,
  isHit: IsHit,
): { name: string; words: Piece[] } | null {
  const inText = hitsIn(text, isHit);
  let best: { name: string; words: string; many: number } | null = null;
  for (const part of Object.keys(names) as (keyof typeof names)[]) {
    const words = said?.[part] ?? "";
    const many = [...hitsIn(words, isHit)].filter((word) => !inText.has(word)).length;
    if (many > (best?.many ?? 0)) best = { name: names[part], words, many };
  }
  return best && { name: best.name, words: passageOf(best.words, isHit, LETTERS) };
}

function hitsIn(text: string, isHit: IsHit): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter(isHit).map((word) => folded(word)));
}
