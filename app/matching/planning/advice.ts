import { sizeBands, specialties } from "#app/practices/vocabulary.ts";
import { circleAt, findRoster } from "../rosters/circle.ts";
import { fitBy, type PairVerdict } from "../rosters/fit.ts";
import { NEVER, type Points, type Pool } from "../rosters/pool.ts";
import { type Traits, traitsOf } from "../rosters/traits.ts";
import type { Wishes } from "../rosters/wishes.ts";
import { regions } from "./regions.ts";

/** More practices of one kind that the network could look for: how many, where, of which size and specialty, and how many they free. */
export type Advice = {
  more: number;
  region: string;
  size: string;
  specialty: string;
  frees: number;
  words: string;
};

/** A kind of practice that was thought up, with its traits. */
type Probe = Omit<Advice, "more" | "frees" | "words"> & { traits: Traits };

const MORE = 3;
const STEPS = 2_000;
const clear: PairVerdict = { verdict: "clear", isLabor: false, isAffiliated: false };

/**
 * Finds which practices would free most of those who wait, by trying them out: of each region, and of each size and specialty
 * that some who wait have. It takes them to compete with nobody and to have said nothing else. Where one more makes no group, two
 * are tried, then three. Null where that helps nobody. `groups` are there already.
 */
export function adviceFor(
  pool: Pool,
  waiting: readonly number[],
  wishes: Wishes,
  groups: number,
): Advice | null {
  const traits = waiting.map((each) => traitsOf(pool.practices[each]!));
  const probes = probesFor(traits);
  for (let more = 1; more <= MORE; more++) {
    if (waiting.length + more < wishes.size.least) continue;
    let best: (Omit<Advice, "words"> & { points: number }) | undefined;
    for (const { traits: theirs, ...kind } of probes) {
      const { frees, points } = freedBy(pool, waiting, traits, theirs, more, wishes);
      if (frees > (best?.frees ?? 0) || (best && frees === best.frees && points > best.points))
        best = { ...kind, more, frees, points };
    }
    if (best) {
      const { points: _, ...advice } = best;
      return { ...advice, words: wordsOf(best, groups + 1) };
    }
  }
  return null;
}

function probesFor(waiting: readonly Traits[]): Probe[] {
  const bands = [...new Set(waiting.flatMap(({ size }) => size ?? []))].sort((a, b) => a - b);
  const known = specialties.filter(({ value }) => waiting.some((each) => each.specialties.has(value)));
  const near = (state: string) => waiting.filter((each) => each.state === state).length;
  return regions.flatMap(({ name, states, clock }) => {
    const [state] = [...states].sort((a, b) => near(a) - near(b));
    return bands.flatMap((size) =>
      known.map(({ value }) => ({
        ...{ region: name, size: sizeBands[size]!.value, specialty: value },
        traits: {
          ...{ size, clock, state: state!, payment: "", stage: null },
          ...{ specialties: new Set([value]), goals: new Set<string>(), systems: new Set<string>() },
        },
      })),
    );
  });
}

/** How many of those who wait are in the largest group that they form with so many more, and how well these suit them in all. */
function freedBy(
  pool: Pool,
  waiting: readonly number[],
  traits: readonly Traits[],
  probe: Traits,
  more: number,
  wishes: Wishes,
): { frees: number; points: number } {
  const { good, size: sizes } = wishes;
  const fits = fitBy(wishes);
  const points = traits.map((each) => fits(probe, each, clear).points ?? NEVER);
  const suited = waiting.filter((_, i) => points[i]! >= good);
  const circle = circleAt(pointsAmong(pool, suited), good);
  let frees = 0;
  for (
    let size = Math.max(sizes.least - more, 1);
    size <= Math.min(sizes.most - more, suited.length);
    size++
  ) {
    if (typeof findRoster(circle, size, [], { steps: STEPS }) === "string") break;
    frees = size;
  }
  return { frees, points: points.reduce((sum, each) => sum + Math.max(0, each), 0) };
}

function pointsAmong({ count, points }: Points, indices: readonly number[]): Points {
  const among = new Int8Array(indices.length ** 2);
  for (const [i, a] of indices.entries())
    for (const [j, b] of indices.entries()) among[i * indices.length + j] = points[a * count + b]!;
  return { count: indices.length, points: among };
}

const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const numerals = ["One", "Two", "Three"];

function wordsOf({ more, region, size, specialty, frees }: Omit<Advice, "words">, group: number): string {
  const labelOf = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((each) => each.value === value)!.label;
  const ordinal = ordinals[group - 1];
  const which = ordinal ? `${ordinal === "eighth" ? "an" : "a"} ${ordinal}` : "one more";
  const practices = more === 1 ? "practice" : "practices";
  const makes = more === 1 ? "makes" : "make";
  return `${numerals[more - 1]} more ${practices} in ${region} with ${labelOf(sizeBands, size)} and the specialty “${labelOf(specialties, specialty)}” ${makes} ${which} group, with ${frees} from the waitlist.`;
}
