import type { Traits } from "./traits.ts";
import { type Criterion, criteria, type Wishes, weightsOf } from "./wishes.ts";

/** The part of a verdict on two practices that a roster asks for. */
export type PairVerdict = {
  verdict: "clear" | "review" | "conflict";
  /** Whether both may look for the same staff. */
  isLabor: boolean;
  /** Whether one owner is behind both: they have one seat between them. */
  isAffiliated: boolean;
};

/** A reason for which two practices fit less well: the criterion, what it costs of 100 points, and the sentence for it. */
export type Cost = { criterion: Criterion; points: number; words: string };

/** How well two practices suit each other: points of 100 with what the others went for, or why they never sit together. */
export type Fit =
  | { points: number; costs: Cost[]; refused?: undefined }
  | { points: null; refused: "conflict" | "affiliated" | Criterion; words: string };

/** How far a pair misses a criterion, 0 to 1, and whether that counts as missed where it is a must. Half is what is not known. */
type Miss = { part: number; isMissed: boolean; words: string };

const met: Miss = { part: 0, isMissed: false, words: "" };
const unsaid = (what: string): Miss => ({ part: 0.5, isMissed: false, words: `Not both say ${what}` });

/** Makes the function that tells how well two practices suit each other, as a moderator wishes. */
export function fitBy(wishes: Wishes): (a: Traits, b: Traits, pair: PairVerdict) => Fit {
  const weights = weightsOf(wishes);
  const counted = criteria.filter((each) => weights[each] > 0);
  return (a, b, pair) => {
    if (pair.isAffiliated)
      return { points: null, refused: "affiliated", words: "One owner is behind both: they share a seat" };
    if (pair.verdict === "conflict") return { points: null, refused: "conflict", words: "They compete" };
    const costs: Cost[] = [];
    let points = 100;
    for (const criterion of counted) {
      const { part, isMissed, words } = misses[criterion](a, b, pair);
      if (isMissed && wishes.emphasis[criterion] === "must")
        return { points: null, refused: criterion, words };
      const cost = Math.round(part * weights[criterion]);
      if (cost === 0) continue;
      costs.push({ criterion, points: cost, words });
      points -= cost;
    }
    // Ten roundings may add up to more than there is.
    return { points: Math.max(0, points), costs };
  };
}

const misses: Record<Criterion, (a: Traits, b: Traits, pair: PairVerdict) => Miss> = {
  specialty: (a, b) => shared(a.specialties, b.specialties, "specialty", "their specialties"),
  size(a, b) {
    if (a.size === null || b.size === null) return unsaid("how large they are");
    return apart(Math.abs(a.size - b.size), 1, (bands) => `${spelled(bands)} bands apart in size`);
  },
  payment(a, b) {
    if (a.payment === "" || b.payment === "") return unsaid("how they are paid");
    if (a.payment === b.payment) return met;
    const isPartly = a.payment === "mixed" || b.payment === "mixed";
    const words = isPartly ? "Partly paid in other ways" : "Paid in different ways";
    return { part: isPartly ? 0.5 : 1, isMissed: !isPartly, words };
  },
  stage(a, b) {
    if (a.stage === null || b.stage === null) return unsaid("how long they have been open");
    return apart(Math.abs(a.stage - b.stage), 0, (steps) =>
      steps === 1 ? "At neighboring stages" : "One is young, the other has long been there",
    );
  },
  goals: (a, b) => shared(a.goals, b.goals, "goal", "their goals"),
  timeZone(a, b) {
    if (a.clock === null || b.clock === null) return unsaid("their time zones");
    return apart(Math.abs(a.clock - b.clock), 2, (hours) => `${spelled(hours)} hours apart by the clock`);
  },
  state(a, b) {
    if (a.state === "" || b.state === "") return unsaid("their states");
    return a.state === b.state ? { part: 1, isMissed: true, words: "Same state" } : met;
  },
  hospital(a, b) {
    for (const each of a.systems)
      if (b.systems.has(each))
        return { part: 1, isMissed: true, words: "Tied to the same hospital system or parent" };
    return met;
  },
  review: (_a, _b, { verdict }) =>
    verdict === "review" ? { part: 1, isMissed: true, words: "A moderator has to look at the two" } : met,
  labor: (_a, _b, { isLabor }) =>
    isLabor ? { part: 1, isMissed: true, words: "They may look for the same staff" } : met,
};

/** The share of what the one with fewer has that the other lacks. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, one: string, many: string): Miss {
  const least = Math.min(a.size, b.size);
  if (least === 0) return unsaid(many);
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  if (common === least) return met;
  const words = common === 0 ? `No ${one} in common` : `Only some of ${many} in common`;
  return { part: 1 - common / least, isMissed: common === 0, words };
}

/** Steps past what is close enough: the first costs half, more cost all. */
function apart(steps: number, close: number, words: (steps: number) => string): Miss {
  if (steps <= close) return met;
  return { part: steps <= close + 1 ? 0.5 : 1, isMissed: true, words: words(steps) };
}

const numerals = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** A number as a sentence begins with it. */
function spelled(number: number): string {
  return numerals[number] ?? String(number);
}
