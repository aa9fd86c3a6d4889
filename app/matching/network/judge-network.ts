import type { PracticeFacts } from "../facts.ts";
import { geographyOf, mostOf } from "../judging/geography.ts";
import { type Judgement, judgeKnown, productOf, towards } from "../judging/judge.ts";
import { isComplete, type Known, knownOf } from "../judging/known.ts";
import { serviceOf } from "../judging/services.ts";
import type { Thresholds } from "../judging/thresholds.ts";
import { SitesIndex } from "./sites-index.ts";
import { TiesIndex } from "./ties-index.ts";

/** A pair by the ids of its practices, the smaller one first, and how it was judged. */
export type JudgedPair = { a: string; b: string; judgement: Judgement };

/** All practices of a network, ready to be judged without comparing all pairs. */
export type NetworkIndex = {
  practices: Known[];
  sites: SitesIndex<number>;
  ties: TiesIndex<number>;
  /** Ids of those of whom something is missing or too old: each of their pairs is for review at the least. */
  incomplete: string[];
  thresholds: Thresholds;
  today: Date;
};

/** Makes a network ready to be judged. */
export function indexOf(facts: PracticeFacts[], thresholds: Thresholds, today: Date): NetworkIndex {
  const practices = facts.map((each) => knownOf(each, thresholds, today));
  const [sites, ties] = [new SitesIndex<number>(), new TiesIndex<number>()];
  practices.forEach((practice, i) => {
    for (const site of practice.sites) sites.add(site, i);
    ties.add(practice, i);
  });
  const incomplete = practices.filter((each) => !isComplete(each)).map((each) => each.facts.id);
  return { practices, sites, ties, incomplete, thresholds, today };
}

/**
 * Judges a network: yields each pair that its sites or its ties make a conflict or for review. Of the pairs that it does not
 * yield, those with an `incomplete` practice are for review for that alone, and all others are clear.
 */
export function* judgeNetwork(index: NetworkIndex): Generator<JudgedPair> {
  for (const [i, practice] of index.practices.entries())
    yield* judgedWith(index, practice, (other) => other > i);
}

/** Judges one practice with all others of a network, whose index may still hold it as it was: the same pairs, of this one. */
export function judgeOne(facts: PracticeFacts, index: NetworkIndex): JudgedPair[] {
  const practice = knownOf(facts, index.thresholds, index.today);
  return [...judgedWith(index, practice, (other) => index.practices[other]!.facts.id !== facts.id)];
}

function* judgedWith(
  { practices, sites, ties, thresholds, today }: NetworkIndex,
  practice: Known,
  isWanted: (other: number) => boolean,
): Generator<JudgedPair> {
  const found = new Set<number>();
  for (const other of ties.to(practice)) if (isWanted(other)) found.add(other);
  const near = new Set<number>();
  for (const site of practice.sites) sites.visit(site, (other) => near.add(other));
  for (const other of near)
    if (!found.has(other) && isWanted(other) && isClose(practice, practices[other]!, thresholds))
      found.add(other);
  for (const at of found) {
    const other = practices[at]!;
    const [a, b] = practice.facts.id < other.facts.id ? [practice, other] : [other, practice];
    const judgement = judgeKnown(a, b, thresholds, today);
    if (judgement.verdict !== "clear") yield { a: a.facts.id, b: b.facts.id, judgement };
  }
}

/** Whether services and service areas alone make a pair one for review; most neighbours treat others, which is found first. */
function isClose(a: Known, b: Known, thresholds: Thresholds): boolean {
  const service = serviceOf(a, b, thresholds);
  if (!service.s) return false;
  const c = productOf(mostOf(geographyOf(a, b, thresholds)), service);
  return c !== null && towards(c, thresholds) !== "clear";
}
