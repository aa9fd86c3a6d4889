/** Weights packed: gaps between the features that have one, and the weights, a sign for each. */
export type Packed = { gaps: string; weights: string; bias: number; least: number };

const FIRST = 35;
const BACKSLASH = 92;
const SIGNS = 91;
/** The most that a feature weighs, in steps. */
export const HEAVIEST = 15;

/** Makes a number of a word; seldom the same of two. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Unpacks weights into one for each feature. */
export function unpacked({ gaps, weights }: Packed, features: number): Int8Array {
  const all = new Int8Array(features);
  numbersIn(gaps).forEach((feature, n) => {
    all[feature] = numberOf(weights[n]!) - HEAVIEST;
  });
  return all;
}

/** Reads the numbers whose gaps these are. */
export function numbersIn(gaps: string): number[] {
  const numbers: number[] = [];
  let at = -1;
  for (const sign of gaps) {
    const gap = numberOf(sign);
    at += gap;
    if (gap < SIGNS - 1) numbers.push(at);
  }
  return numbers;
}

/** Writes numbers, in their order, as gaps: one sign for each and one more for each long stretch. */
export function gapsOf(numbers: readonly number[]): string {
  let gaps = "";
  let at = -1;
  for (const number of numbers) {
    let gap = number - at;
    for (; gap >= SIGNS - 1; gap -= SIGNS - 1) gaps += signOf(SIGNS - 1);
    gaps += signOf(gap);
    at = number;
  }
  return gaps;
}

/** Writes weights in steps. */
export function weightsOf(steps: readonly number[]): string {
  return steps.map((step) => signOf(step + HEAVIEST)).join("");
}

function signOf(number: number): string {
  const code = number + FIRST;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function numberOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return (code < BACKSLASH ? code : code - 1) - FIRST;
}
