import { eachOfPart, eachOfWord, FEATURES, type Part, partsOfDeals, partsOfPatients } from "./features.ts";
import { type Packed, unpacked } from "./packed.ts";
import { deals, patients } from "./weights.ts";
import { type Word, wordsOf } from "./words.ts";

/** A part of a text, and how much speaks for what is asked of it: above 0 it is likely enough to be asked about. */
export type Weighed = Part & { score: number };

/** A text whose words were weighed. */
export type Weighing = { words: Word[]; patients: Weighed[]; deals: Weighed[] };

/** Weighs the words of a text, as a reader sees it. */
export function weigh(text: string): Weighing {
  const words = wordsOf(text);
  const features = words.map((_, i) => {
    const own: number[] = [];
    eachOfWord(words, i, (feature) => own.push(feature));
    return own;
  });
  return {
    words,
    patients: scored(words, features, partsOfPatients(words), patients),
    deals: scored(words, features, partsOfDeals(words), deals),
  };
}

const loaded = new Map<Packed, Int8Array>();

// Parts share words, so these are summed up once.
function scored(words: Word[], features: number[][], parts: Part[], packed: Packed): Weighed[] {
  const weights = loaded.get(packed) ?? unpacked(packed, FEATURES);
  loaded.set(packed, weights);
  const sums = new Int32Array(words.length + 1);
  const counts = new Int32Array(words.length + 1);
  features.forEach((own, i) => {
    let sum = sums[i]!;
    for (const feature of own) sum += weights[feature]!;
    sums[i + 1] = sum;
    counts[i + 1] = counts[i]! + own.length;
  });
  return parts.map((part) => {
    let sum = sums[part.to]! - sums[part.from]!;
    let count = counts[part.to]! - counts[part.from]!;
    eachOfPart(words, part, (feature) => {
      sum += weights[feature]!;
      count++;
    });
    return { ...part, score: sum / Math.sqrt(count) + packed.bias - packed.least };
  });
}
