import { bareAddresses } from "../bare-addresses.ts";
import { literalWords } from "../literal-words.ts";
import type { Spot } from "./read-back.ts";
import { wordsOf } from "./tidy-runs.ts";
import type { Run } from "./tree.ts";

/** A sign in the words of runs that could be read as a mark: its place, and what it could be taken back with. */
export type Sign = { at: number; kind: string; word: string };

/** The signs in the words of runs that could be read as marks; those of code, addresses and paths of Windows cannot. */
export function signsIn(runs: readonly Run[], spot: Spot): Sign[] {
  const text = wordsOf(runs);
  const isWhole = wholeIn(runs, text);
  const found: Sign[] = [];
  const blanks = [...text.matchAll(/\s/g)].map(({ index }) => index);
  let next = 0;
  const add = (at: number) => {
    if (isWhole(at)) return;
    while (next < blanks.length && blanks[next]! < at) next++;
    found.push({ at, kind: text[at]!, word: `${text[at]}${next}` });
  };
  // A cell's bars are the table's concern.
  for (const { index } of text.matchAll(spot === "|" ? /[\\`*_[\]<~]/g : /[\\`*_[\]<~|]/g)) add(index);
  next = 0;
  // In front of a link it would make an image of it.
  let end = 0;
  for (const [i, { words }] of runs.entries()) {
    end += words.length;
    if (words.endsWith("!") && runs[i + 1]?.href) add(end - 1);
  }
  for (const { 0: begin, index } of text.matchAll(/^(?:[#>+\-=:]|\d{1,9}[.)])/gm))
    add(index + begin.length - 1);
  if (spot.startsWith("#") && text.endsWith("#")) add(text.length - 1);
  return found;
}

function wholeIn(runs: readonly Run[], text: string): (at: number) => boolean {
  // A backslash behind a path would be a part of it.
  const paths = literalWords(text).map(({ from, to }) => {
    const [more] = text[from] === "¯" ? [""] : /^[^\s"<>|]*/.exec(text.slice(to))!;
    return { from, to: to + more.length };
  });
  const whole = [...paths, ...(/:\/\/|@|www\./i.test(text) ? bareAddresses(text) : [])];
  let at = 0;
  const covered = new Set<number>();
  // Brackets in an address that is no link could make one of it.
  for (const { from, to } of whole)
    for (let i = from; i < to; i++) if (!/[[\]]/.test(text[i]!)) covered.add(i);
  at = 0;
  for (const { words, code, href } of runs) {
    if (code || href)
      for (let i = at; i < at + words.length; i++) if (code || isWholeAt(whole, i)) covered.add(i);
    at += words.length;
  }
  return (index) => covered.has(index);
}

function isWholeAt(whole: readonly { from: number; to: number }[], index: number): boolean {
  return whole.some(({ from, to }) => from <= index && index < to);
}
