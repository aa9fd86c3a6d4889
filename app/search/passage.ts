import { folded } from "#app/text/folded.ts";

/** Words of a text; those that were looked for are hits. */
export type Piece = { text: string; hit: boolean };

export type IsHit = (word: string) => boolean;

const LETTERS = 220;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const onlyWord = /^[\p{L}\p{N}\p{M}]+$/u;

/**
 * Makes the function that tells which words of a text were looked for: the same word, or one of the same stem as the
 * database has it ("polici" for policy and policies). While one types the last word is a beginning.
 */
export function wordFinder(looked: string, stems: readonly string[], typing: boolean): IsHit {
  const words = folded(looked)
    .split(/\s+/)
    // Of a "no-show" the "no" alone says nothing.
    .flatMap((typed) =>
      (typed.match(word) ?? []).filter((part, _, parts) => parts.length === 1 || part.length > 2),
    );
  const same = new Set(words);
  const begun = typing ? words.at(-1) : undefined;
  // The database has a stem for a whole "no-show" too; its words have their own.
  const forms = stems.filter((stem) => stem.length > 2 && onlyWord.test(stem)).map(formsOf);
  const isAlike = (text: string) => {
    const one = folded(text);
    return same.has(one) || Boolean(begun && one.startsWith(begun)) || forms.some((form) => form.test(one));
  };
  // Texts are made of the same few hundred words.
  const judged = new Map<string, boolean>();
  return (text) => {
    const known = judged.get(text) ?? isAlike(text);
    judged.set(text, known);
    return known;
  };
}

const endings =
  "(?:|e|y|(?:[a-z]?(?:s|es|ed|er|ers|ing|ings|ion|ions|ation|ations|ment|ments|ly|able|ible|al|ally|ive|ity|ities|or|ors|ful|ness|ance|ence|ant|ent|ize|izes|ized|izing|ied|ies)))";

/** The forms that an English word has beside its stem, in which a y at the end is an i: "polici" is policy and policies. */
function formsOf(stem: string): RegExp {
  if (stem.endsWith("i"))
    return new RegExp(`^${stem.slice(0, -1)}(?:y|i(?:es|ed|er|ers)?)(?:s|ly|ing)?$`, "u");
  return new RegExp(`^${stem}${endings}$`, "u");
}

/** The part of a text in which most of what was looked for stands together, in pieces; dots where something is left out. */
export function passageOf(text: string, isHit: IsHit, letters = LETTERS): Piece[] {
  const found = [...text.matchAll(word)]
    .filter(([one]) => isHit(one))
    .map((match) => ({ at: match.index, word: match[0] }));
  const from = beginOf(text, found, letters);
  const to = endOf(text, from + letters);
  const pieces: Piece[] = [];
  let done = from;
  const add = (upto: number, hit: boolean) => {
    if (upto > done) pieces.push({ text: text.slice(done, upto).replace(/\s+/g, " "), hit });
    done = Math.max(done, upto);
  };
  for (const { at, word: hit } of found) {
    if (at < from || at + hit.length > to) continue;
    add(at, false);
    add(at + hit.length, true);
  }
  add(to, false);
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < text.length) pieces.push({ text: " …", hit: false });
  return pieces;
}

/** Where the window begins that holds the most different words. */
function beginOf(text: string, found: { at: number; word: string }[], letters: number): number {
  if (text.length <= letters) return 0;
  let best = { at: 0, many: 0 };
  // Folded once: a post can be made of nothing else.
  const known = found.slice(0, 440).map(({ at, word }) => ({ at, word: folded(word) }));
  for (const [i, { at }] of known.slice(0, 400).entries()) {
    const many = new Set(
      known
        .slice(i, i + 40)
        .filter((other) => other.at < at + letters * 0.7)
        .map(({ word }) => word),
    ).size;
    if (many > best.many) best = { at, many };
  }
  const from = Math.max(0, Math.min(best.at - 40, text.length - letters));
  // A sentence or a word is begun whole.
  const blank = from === 0 ? 0 : text.slice(from, from + 30).search(/\s/) + 1;
  return from + Math.min(blank, Math.max(0, best.at - from));
}

function endOf(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const blank = text.lastIndexOf(" ", most);
  return blank > most - 30 ? blank : most;
}
