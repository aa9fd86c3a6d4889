// Learns how words weigh for the guard (app/guard/weighing/weights.ts) from the texts in tests/guard/learned-from, and nothing else: the
// same texts always give the same weights. Run `npm run guard:learn`, and twice where the first names were changed, on which it builds.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { asSeen } from "../app/guard/as-seen.ts";
import { explanations } from "../app/guard/explanations.ts";
import { NAMES } from "../app/guard/rules/first-names.ts";
import { rules } from "../app/guard/rules.ts";
import {
  eachOfPart,
  eachOfWord,
  FEATURES,
  partsOfDeals,
  partsOfPatients,
} from "../app/guard/weighing/features.ts";
import { gapsOf, HEAVIEST, hashOf, type Packed, weightsOf } from "../app/guard/weighing/packed.ts";
import { wordsOf } from "../app/guard/weighing/words.ts";

type Example = { features: Int32Array; guilty: number; counts: number };
type Weights = Float64Array;
type Question = keyof typeof questions;

/** A text of which is known whether it is guilty, in its parts, and how much it counts where it is not. */
type Text = { parts: Int32Array[]; guilty: boolean; counts: number };

/** How much is kept, and how likely something has to be before it is asked about. */
const questions = {
  patients: { partsOf: partsOfPatients, kept: 2_500, least: 1.5, pull: 3e-4 },
  deals: { partsOf: partsOfDeals, kept: 2_500, least: 1.3, pull: 3e-4 },
};
const BIAS = FEATURES;

/** Reads all texts that can teach something about a question. */
function textsFor(question: Question): Text[] {
  const { partsOf } = questions[question];
  const one = question === "patients";
  const text = (text: string, guilty: boolean, counts: number): Text => {
    const words = wordsOf(asSeen(text).text);
    const parts = partsOf(words).map((part) => {
      const features: number[] = [];
      for (let i = part.from; i < part.to; i++) eachOfWord(words, i, (feature) => features.push(feature));
      eachOfPart(words, part, (feature) => features.push(feature));
      return Int32Array.from(features);
    });
    return { parts, guilty, counts };
  };
  const posts = lines<{ text: string; patient: boolean }>("posts");
  const marked = lines<{ text: string; phi: unknown[] }>("patient-data");
  const sentences = lines<{ text: string; flagged: boolean }>("antitrust");
  const written = ["collective", "nothing", "patient", "prices"].flatMap((name) =>
    lines<{ text: string; kinds: string[] }>(`../written-with/${name}`),
  );
  // What the page about the check says of each rule: a text that it speaks at, and one that all are silent at.
  const examples = rules.flatMap(({ id, kind }) => [
    { text: explanations[id].fires, kinds: [kind as string] },
    { text: explanations[id].silent, kinds: [] },
  ]);
  // A sentence on prices has hardly ever a patient in it, nor a post on a patient a price.
  return [
    ...posts.map((each) => text(each.text, one && each.patient, one ? 1 : 0.1)),
    ...marked.map((each) => text(each.text, one && each.phi.length > 0, one ? 1 : 0.1)),
    ...sentences.map((each) => text(each.text, !one && each.flagged, one ? 0.2 : 1)),
    ...[...written, ...examples].map(({ kinds, ...each }) =>
      text(each.text, one ? kinds.includes("patient") : kinds.some((kind) => kind !== "patient"), 3),
    ),
    ...lines<{ text: string }>("ordinary").map((each) => text(each.text, false, 1)),
  ].filter(({ parts }) => parts.length > 0);
}

/** Learns the weights of a question, in steps, from texts. */
function learned(question: Question, texts: Text[]): { weights: Int8Array; bias: number } {
  const { kept, pull } = questions[question];
  let weights = fitted(examples(texts), pull);
  // Which part of a text is the guilty one is not known: it is the one that looks most like it.
  for (let round = 0; round < 3; round++) weights = fitted(examples(texts, weights), pull);
  const all = examples(texts, weights);
  const seen = new Float64Array(FEATURES);
  for (const { features, counts } of all) for (const feature of features) seen[feature]! += counts;
  const worth = (feature: number) => Math.abs(weights[feature]!) * seen[feature]! ** 0.4;
  const chosen = new Set(
    Array.from({ length: FEATURES }, (_, i) => i)
      .sort((a, b) => worth(b) - worth(a) || a - b)
      .slice(0, kept),
  );
  const begun = weights.map((weight, feature) => (feature === BIAS || chosen.has(feature) ? weight : 0));
  weights = fitted(all, pull, chosen, begun);
  const steps = Int8Array.from(weights.subarray(0, FEATURES), (weight) =>
    Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight))),
  );
  return { weights: steps, bias: Number(weights[BIAS]!.toFixed(3)) };
}

/** Makes what the guard loads: the weights of each question, and the first names. */
export function made() {
  const packed = (question: Question): Packed => {
    const { weights, bias } = learned(question, textsFor(question));
    const kept = [...weights.keys()].filter((feature) => weights[feature] !== 0);
    return {
      gaps: gapsOf(kept),
      weights: weightsOf(kept.map((feature) => weights[feature]!)),
      ...{ bias, least: questions[question].least },
    };
  };
  const numbers = new Set(namesOf().map((name) => hashOf(name) % NAMES));
  return {
    patients: packed("patients"),
    deals: packed("deals"),
    names: gapsOf([...numbers].sort((a, b) => a - b)),
  };
}

function write(): void {
  const { patients, deals, names } = made();
  const module = `// Made by scripts/guard-learn.ts; change that, or the texts that it learns from.
import type { Packed } from "./packed.ts";

/** How much words speak for a patient. */
export const patients: Packed = ${JSON.stringify(patients)};

/** How much words speak for prices or pacts. */
export const deals: Packed = ${JSON.stringify(deals)};

/** First names that are common in the country, by what is made of them. */
export const names = ${JSON.stringify(names)};
`;
  writeFileSync(new URL("../app/guard/weighing/weights.ts", import.meta.url), module);
}

function namesOf(): string[] {
  return readFileSync(new URL("../tests/guard/learned-from/first-names.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
}

// A guilty text before anything is known is all of its parts.
function examples(texts: Text[], weights?: Weights): Example[] {
  return texts.flatMap(({ parts, guilty, counts }) => {
    if (!guilty) return parts.map((features) => ({ features, guilty: 0, counts }));
    const features = weights
      ? parts.reduce((best, part) => (raw(part, weights) > raw(best, weights) ? part : best))
      : Int32Array.from(parts.flatMap((part) => [...part]));
    return [{ features, guilty: 1, counts }];
  });
}

function raw(features: Int32Array, weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return sum / Math.sqrt(features.length) + weights[BIAS]!;
}

// A logistic regression, step by step, each weight with a pace of its own.
function fitted(all: Example[], pull: number, only?: Set<number>, begun?: Weights): Weights {
  const weights = begun ? begun.slice() : new Float64Array(FEATURES + 1);
  const moved = new Float64Array(FEATURES + 1).fill(1e-2);
  const open = new Uint8Array(FEATURES).fill(only ? 0 : 1);
  for (const feature of only ?? []) open[feature] = 1;
  const order = all.map((_, i) => i);
  const random = randomFrom(7_919);
  for (let time = 0; time < 10; time++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { features, guilty, counts } = all[i]!;
      const share = 1 / Math.sqrt(features.length);
      const wrong = (1 / (1 + Math.exp(-raw(features, weights))) - guilty) * counts;
      for (const feature of features) {
        if (!open[feature]) continue;
        const slope = wrong * share + pull * weights[feature]!;
        moved[feature]! += slope * slope;
        weights[feature]! -= (0.3 * slope) / Math.sqrt(moved[feature]!);
      }
      moved[BIAS]! += wrong * wrong;
      weights[BIAS]! -= (0.3 * wrong) / Math.sqrt(moved[BIAS]!);
    }
  }
  return weights;
}

// The same numbers each time.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}

function lines<Line>(name: string): Line[] {
  const text = readFileSync(new URL(`../tests/guard/learned-from/${name}.jsonl`, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) write();
