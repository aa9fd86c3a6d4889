import type { Weighing } from "./weigh.ts";

/**
 * Makes a function that tells how much the words around a stretch of a weighed text speak for a patient, above 0 where it is likely: the most
 * of all parts that share a word with it. A stretch without a word has none to speak for it.
 */
export function patientsAround({ words, patients }: Weighing): (start: number, end: number) => number {
  const most = new Float64Array(words.length).fill(Number.NEGATIVE_INFINITY);
  for (const { from, to, score } of patients)
    for (let i = from; i < to; i++) if (score > most[i]!) most[i] = score;
  return (start, end) => {
    let speaks = Number.NEGATIVE_INFINITY;
    for (let i = firstBehind(words, start); i < words.length && words[i]!.start < end; i++)
      speaks = Math.max(speaks, most[i]!);
    return speaks;
  };
}

function firstBehind(words: Weighing["words"], position: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
