import { sentencesOf } from "../weighing/features.ts";
import type { Weighed, Weighing } from "../weighing/weigh.ts";
import type { Word } from "../weighing/words.ts";
import { likely } from "./effects.ts";
import type { Rule, Span } from "./rule.ts";

/** Words of those who would act together, and of those who speak of an amount. */
const together =
  /\b(?:let'?s|let us|(?:we|us) (?:all|both|each)|(?:all|none|each|every ?one|any|both|half|the \w+) of (?:us|you)|nobody|no[- ]?one|every(?:one|body)|each other|one another|together|agree\w*|as (?:one|a (?:group|bloc|block))|sign|refus\w+|walk|drop\w*|quit|boycott|poach\w*|hir(?:e|ing)|stay|territor\w+|join|promise\w*|split|won't|leave|at the same time|(?:we'll|you) (?:do|take|keep)|should we)\b/i;
const amount =
  /\$|\d(?!\d? ?(?:days|months))|\b(?:how much|what(?:'s| is| do| are)|salar\w+|raises?|bonus\w*)\b/i;

export const likelihoods = [
  {
    ...likely,
    id: "likely-patient",
    kind: "patient",
    find: (_, { words, patients }) =>
      likeliest(patients, words).map((part) => {
        const from = part.at < 0 ? part.from : part.at;
        const to = part.at < 0 ? part.to : part.at + 1;
        return { start: words[from]!.start, end: words[to - 1]!.end };
      }),
  },
  {
    ...likely,
    id: "likely-price",
    kind: "prices",
    find: (text, weighing) => dealsIn(text, weighing).filter(({ start, end }) => !isPact(text, start, end)),
  },
  {
    ...likely,
    id: "likely-pact",
    kind: "collective",
    find: (text, weighing) => dealsIn(text, weighing).filter(({ start, end }) => isPact(text, start, end)),
  },
] as const satisfies Rule[];

/** Fewest words to guess from; less says too little: a title, or "Tell me, please!!" */
const FEWEST = 5;

/** Of parts that share words the likeliest, in their order. */
function likeliest(parts: Weighed[], words: readonly Word[]): Weighed[] {
  const standing: Weighed[] = [];
  for (const part of parts
    .filter(({ from, to, score }) => score > 0 && countOf(words, from, to) >= FEWEST)
    .sort((a, b) => a.from - b.from || b.score - a.score)) {
    const last = standing.at(-1);
    if (!last || last.to <= part.from) standing.push(part);
    else if (part.score > last.score) standing[standing.length - 1] = part;
  }
  return standing;
}

/** How many words there are, without signs. */
function countOf(words: readonly Word[], from: number, to: number): number {
  let many = 0;
  for (let i = from; i < to; i++) if (words[i]!.end - words[i]!.start > 1) many++;
  return many;
}

/** Sentences in which it stands: the longest of each likely part. */
function dealsIn(text: string, { words, deals }: Weighing): Span[] {
  return likeliest(deals, words).map(({ from, to }) => {
    const spans = sentencesOf(words.slice(from, to)).map((part) => ({
      start: words[from + part.from]!.start,
      end: words[from + part.to - 1]!.end,
    }));
    const speaking = spans.filter(({ start, end }) => {
      const said = text.slice(start, end);
      return together.test(said) || amount.test(said);
    });
    return (speaking.length > 0 ? speaking : spans).reduce((longest, span) =>
      span.end - span.start > longest.end - longest.start ? span : longest,
    );
  });
}

function isPact(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end);
  return (
    together.test(said) &&
    !(amount.test(said) && !/\b(?:let'?s|none|nobody|no[- ]?one|agree\w*|each other|together)\b/i.test(said))
  );
}
