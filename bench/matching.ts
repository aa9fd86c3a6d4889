import { everyZip, locate, stateOfZip, zipsWithin } from "#app/geography/zip-codes.server.ts";
import type { PracticeFacts, SiteFacts } from "#app/matching/facts.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";
import { indexOf, judgeNetwork, judgeOne } from "#app/matching/network/judge-network.ts";
import { ageGroups, disciplines, specialties } from "#app/practices/vocabulary.ts";
import { type Dice, diceOf } from "./policies.ts";

/** What judging a network costs. */
export type Matching = {
  /** Every pair of the network, in seconds. */
  networkS: number;
  /** One changed practice with all others, in milliseconds: the slowest of some. */
  oneMs: number;
};

const PRACTICES = 10_000;
const TODAY = new Date("2027-01-15");

/** Judges a made-up network of practices that stand where people live. */
export function measureMatching(count = PRACTICES): Matching {
  const dice = diceOf(count);
  const practices = networkOf(dice, count);
  const before = performance.now();
  const index = indexOf(practices, usualThresholds, TODAY);
  for (const _ of judgeNetwork(index));
  const networkS = (performance.now() - before) / 1_000;
  const times = practices.slice(0, 50).map((practice) => {
    const begin = performance.now();
    judgeOne(practice, index);
    return performance.now() - begin;
  });
  return { networkS, oneMs: Math.max(...times) };
}

/** Makes up practices at ZIP codes, the more of them the more codes lie within ten miles, as where many people live. */
function networkOf(dice: Dice, count: number): PracticeFacts[] {
  const zips = everyZip().filter((zip) => !["PR", "GU", "VI", "AS", "MP"].includes(stateOfZip(zip)));
  const around = zips.map((zip) => zipsWithin(locate(zip)!, 10).length);
  const ends: number[] = [];
  for (const near of around) ends.push((ends.at(-1) ?? 0) + near ** 0.5);
  const drawn = () => {
    const point = dice.upTo(Math.floor(ends.at(-1)!));
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > point) high = middle;
      else low = middle + 1;
    }
    return { zip: zips[low]!, near: around[low]! };
  };
  return Array.from({ length: count }, (_, i) => practiceAt(dice, i, drawn()));
}

/** A ZIP code, and how many more have their centroid within ten miles. */
type Spot = { zip: string; near: number };

/** Makes up a practice with one to four sites, and with contracts, referrers and declarations that it may share. */
export function practiceAt(dice: Dice, i: number, { zip, near }: Spot): PracticeFacts {
  const setting = near > 60 ? "urban" : near > 12 ? "suburban" : "rural";
  const close = zipsWithin(locate(zip)!, 12);
  const sites = Array.from({ length: 1 + (dice.chance(0.3) ? 1 + dice.upTo(3) : 0) }, (_, n) =>
    siteAt(dice, n === 0 ? zip : dice.one([zip, ...close]), setting),
  );
  const state = stateOfZip(zip);
  const some = <T>(of: readonly T[], most: number) =>
    Array.from({ length: 1 + dice.upTo(most) }, () => dice.one(of));
  return {
    ...{ id: String(i), name: `Practice ${i}`, sites, state },
    disciplines: [...new Set([dice.one(["pt", "pt", "pt", ...disciplines.map(({ value }) => value)])])],
    specialties: [...new Set(some(specialties, 3).map(({ value }) => value))],
    ages: [...new Set(some(ageGroups, 4).map(({ value }) => value))],
    contracts: dice.chance(0.4)
      ? [
          {
            kind: "hospital",
            name: `Hospital ${state} ${dice.upTo(40)}`,
            parent: dice.chance(0.5) ? `System ${dice.upTo(150)}` : "",
            held: true,
          },
        ]
      : [],
    referrers: some([0], 9).map(() => `Clinic ${zip.slice(0, 3)} ${dice.upTo(60)}`),
    declared: dice.chance(0.2) ? [String(dice.upTo(PRACTICES))] : [],
    owners: [`Owner ${dice.upTo(3 * PRACTICES)}`],
    parent: dice.chance(0.05) ? `Group ${dice.upTo(60)}` : "",
    ...{
      size: "3-10",
      revenue: "",
      payment: "insurance",
      years: 5,
      goals: [],
      timeZone: "",
      recruiting: null,
    },
    confirmedAt: dice.chance(0.9) ? TODAY : null,
  };
}

function siteAt(dice: Dice, zip: string, setting: SiteFacts["setting"]): SiteFacts {
  const kind = dice.one([
    "clinic",
    "clinic",
    "clinic",
    "clinic",
    "clinic",
    "clinic",
    "home",
    "school",
    "telehealth",
  ] as const);
  const serves = dice.chance(0.2)
    ? zipsWithin(locate(zip)!, 8).map((each) => ({ zip: each, share: null }))
    : [];
  const opens = dice.chance(0.05) ? new Date("2027-09-01") : null;
  return {
    kind,
    zip,
    at: locate(zip),
    setting,
    minutes: dice.chance(0.3) ? 10 + dice.upTo(40) : null,
    serves,
    opens,
    closes: null,
  };
}
