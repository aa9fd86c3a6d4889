import type { PracticeFacts } from "../facts.ts";
import { type Fit, fitBy, type PairVerdict } from "./fit.ts";
import { traitsOf } from "./traits.ts";
import type { Wishes } from "./wishes.ts";

/** Two who never sit in one roster, among the points of pairs. */
export const NEVER = -1;

/** The points of every pair, by the numbers of the two: points[a * count + b], or NEVER. Nothing else goes to the solver. */
export type Points = { count: number; points: Int8Array };

/** Practices out of which rosters are made, with how well any two of them suit each other. */
export type Pool = Points & {
  /** Sorted by id, so that the same practices come to the same rosters in whichever order they were given. */
  practices: PracticeFacts[];
  /** Tells how well two of them suit each other, by their numbers, with the reasons. */
  fitOf: (a: number, b: number) => Fit;
  verdictOf: (a: number, b: number) => PairVerdict;
};

/** Works out the points of every pair of practices. `verdictOf` is asked once for each, and again for whatever is to be explained. */
export function poolOf(
  given: readonly PracticeFacts[],
  verdictOf: (a: PracticeFacts, b: PracticeFacts) => PairVerdict,
  wishes: Wishes,
): Pool {
  const practices = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const traits = practices.map(traitsOf);
  const fits = fitBy(wishes);
  const count = practices.length;
  const points = new Int8Array(count * count).fill(NEVER);
  const verdictAt = (a: number, b: number) => verdictOf(practices[a]!, practices[b]!);
  const fitOf = (a: number, b: number) => fits(traits[a]!, traits[b]!, verdictAt(a, b));
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      points[a * count + b] = points[b * count + a] = fitOf(a, b).points ?? NEVER;
  return { count, points, practices, fitOf, verdictOf: verdictAt };
}

/** The points of the two that suit each other least, and of all pairs on average. */
export type Worth = { weakest: number; average: number };

/** Tells what a roster is worth; NEVER is the weakest where two of it may not sit together. */
export function worthOf({ count, points }: Points, members: readonly number[]): Worth {
  let weakest = 100;
  let sum = 0;
  let pairs = 0;
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) {
      const each = points[a * count + b]!;
      weakest = Math.min(weakest, each);
      sum += each;
      pairs++;
    }
  return { weakest, average: pairs === 0 ? 100 : sum / pairs };
}
