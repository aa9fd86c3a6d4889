import { LAST_OF_PERSON, type Word } from "./words.ts";

/** How many features there are; two that share a number are one. */
export const FEATURES = 1 << 15;

/** Some words of a text that are weighed together; `at` is the one that points at somebody, or -1. */
export type Part = { at: number; from: number; to: number };

const REACH = 16;
const LETTERS = 300;

/** Sentences of a text, by the positions of their first word and of the one behind their last. */
export function sentencesOf(words: Word[]): Part[] {
  const all: Part[] = [];
  let from = 0;
  words.forEach(({ ends }, i) => {
    if (!ends && i + 1 < words.length && i - from < 60) return;
    // A lone sign belongs to the sentence before it.
    if (i === from && all.length > 0) all.at(-1)!.to = i + 1;
    else all.push({ at: -1, from, to: i + 1 });
    from = i + 1;
  });
  return all;
}

/** Parts in which a patient may be pointed at: around each word that can, and each sentence. */
export function partsOfPatients(words: Word[]): Part[] {
  const sentences = sentencesOf(words);
  const parts = [...sentences];
  let s = 0;
  words.forEach(({ pointer }, at) => {
    while (at >= sentences[s]!.to) s++;
    if (pointer === 0 || pointer > LAST_OF_PERSON) return;
    const from = Math.max(at - REACH, sentences[Math.max(0, s - 1)]!.from);
    const to = Math.min(at + REACH, sentences[Math.min(s + 1, sentences.length - 1)]!.to);
    parts.push({ at, from, to });
  });
  return parts;
}

/** Parts in which prices or pacts may be spoken of: as many sentences as a short post has. */
export function partsOfDeals(words: Word[]): Part[] {
  const sentences = sentencesOf(words);
  const parts: Part[] = [];
  let last = -1;
  let end = 0;
  sentences.forEach(({ from }, first) => {
    end = Math.max(end, first);
    while (
      end + 1 < sentences.length &&
      words[sentences[end + 1]!.to - 1]!.end - words[from]!.start <= LETTERS
    )
      end++;
    if (end > last) parts.push({ at: -1, from, to: sentences[end]!.to });
    last = end;
  });
  return parts;
}

/** Takes each feature of a word wherever it stands: itself, its kind, the pair with the one before, and what is near an amount. */
export function eachOfWord(words: Word[], i: number, take: (feature: number) => void): void {
  const { word, as, pointer } = words[i]!;
  take(mixed(1, word));
  if (as !== word) take(mixed(2, as));
  const before = words[i - 1];
  take(mixed(before && !before.ends ? before.as : 7, as));
  if (pointer > LAST_OF_PERSON) eachNear(words, i, 3, take);
}

/** Takes what a part has besides its words: what is near the one that points, and of whom is spoken where something is pointed at. */
export function eachOfPart(words: Word[], { at, from, to }: Part, take: (feature: number) => void): void {
  let about = 0;
  let pointing = 0;
  for (let i = from; i < to; i++) {
    about |= words[i]!.about;
    pointing |= 1 << words[i]!.pointer;
  }
  if (at >= 0) {
    pointing = 1 << words[at]!.pointer;
    eachNear(words, at, 6, take);
  }
  for (let pointer = 1; pointer < 20; pointer++)
    if (pointing & (1 << pointer))
      for (let bit = 1; bit <= 256; bit <<= 1) if (about & bit) take(mixed(5_000 + pointer, bit));
}

function eachNear(words: Word[], at: number, reach: number, take: (feature: number) => void): void {
  const { pointer } = words[at]!;
  for (let i = Math.max(0, at - reach); i < Math.min(words.length, at + reach + 1); i++) {
    if (i === at) continue;
    const far = Math.max(-3, Math.min(3, i - at));
    take(mixed(200 + pointer * 8 + far, words[i]!.as));
    take(mixed(far < 0 ? 20 : 21, words[i]!.as));
  }
}

function mixed(one: number, other: number): number {
  let mix = Math.imul(one ^ (other >>> 15) ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  mix = Math.imul(mix ^ (mix >>> 15), 0x2c1b3c6d);
  return (mix ^ (mix >>> 13)) & (FEATURES - 1);
}
