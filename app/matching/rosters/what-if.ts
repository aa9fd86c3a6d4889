import type { Fit } from "./fit.ts";
import { type Pool, type Worth, worthOf } from "./pool.ts";

/** A change of a roster that a moderator thinks about: somebody comes, goes, or both. */
export type Change = { add?: number; drop?: number };

/** A pair of practices, by their numbers, with how they suit each other. */
export type PairFit = { a: number; b: number; fit: Fit };

/** A roster with what a moderator has to know of it. */
export type Examined = Worth & {
  members: number[];
  /** The pair that suits each other least, one that may not sit together before all others; null for a roster of one. */
  weakestPair: PairFit | null;
  /** Pairs that need a moderator's note. */
  review: PairFit[];
  /** Pairs that may not sit together. */
  refused: PairFit[];
};

/** The roster after a change, who could join it then and could not before, and the other way round. */
export type WhatIf = Examined & { freed: number[]; blocked: number[] };

/** Examines a roster: its weakest pair, those for review, and those that may not sit together. */
export function examine(pool: Pool, members: readonly number[]): Examined {
  const pairs = members.flatMap((a, i) => members.slice(i + 1).map((b) => ({ a, b, fit: pool.fitOf(a, b) })));
  const pointsOf = ({ fit }: PairFit) => fit.points ?? -1;
  return {
    ...worthOf(pool, members),
    members: [...members],
    weakestPair: pairs.reduce<PairFit | null>(
      (least, each) => (least && pointsOf(least) <= pointsOf(each) ? least : each),
      null,
    ),
    review: pairs.filter(({ a, b }) => pool.verdictOf(a, b).verdict === "review"),
    refused: pairs.filter(({ fit }) => fit.points === null),
  };
}

/** Answers at once what a roster would be with somebody more, somebody less, or one in the place of another. */
export function whatIf(pool: Pool, members: readonly number[], { add, drop }: Change): WhatIf {
  const changed = [...members.filter((each) => each !== drop), ...(add === undefined ? [] : [add])];
  const before = new Set(joining(pool, members));
  const after = new Set(joining(pool, changed));
  return {
    ...examine(pool, changed),
    freed: [...after].filter((each) => !before.has(each) && each !== drop),
    blocked: [...before].filter((each) => !after.has(each) && each !== add),
  };
}

/** Those who may sit with every member. */
function joining({ count, points }: Pool, members: readonly number[]): number[] {
  return [...Array(count).keys()].filter(
    (each) => !members.includes(each) && members.every((member) => points[each * count + member]! >= 0),
  );
}
