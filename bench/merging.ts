import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { diceOf, edited, policyOf, written } from "./policies.ts";

/** What merging policies takes and leaves to people. */
export type Merging = {
  /** Conflicts a document, after five edits of who adopted it and three of its author. */
  conflicts: number;
  /** Of a document of fifty pages, in milliseconds. */
  longMs: number;
};

const DOCUMENTS = 400;

/** Merges made-up policies as practices and authors change them. */
export function measureMerging(documents = DOCUMENTS): Merging {
  let conflicts = 0;
  for (let seed = 1; seed <= documents; seed++) {
    const dice = diceOf(seed);
    conflicts += mergeDocuments(changedBy(dice, 9, 5, 3)).conflicts;
  }
  return { conflicts: conflicts / documents, longMs: timeOfLong() };
}

function timeOfLong(): number {
  const times = [1, 2, 3, 4, 5, 6, 7].map((seed) => {
    const texts = changedBy(diceOf(seed), 75, 30, 15);
    const before = performance.now();
    mergeDocuments(texts);
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[3]!;
}

function changedBy(dice: ReturnType<typeof diceOf>, sections: number, mine: number, theirs: number) {
  const policy = policyOf(dice, sections);
  return {
    base: written(policy),
    mine: written(edited(policy, dice, mine, "mine")),
    theirs: written(edited(policy, dice, theirs, "theirs")),
  };
}
