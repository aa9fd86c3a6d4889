import type { PracticeFacts } from "#app/matching/facts.ts";
import { judgeKnown } from "#app/matching/judging/judge.ts";
import { knownOf } from "#app/matching/judging/known.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";
import { PairVerdicts } from "#app/matching/pool-file/pair-verdicts.ts";
import type { PairVerdict } from "#app/matching/rosters/fit.ts";
import { diceOf } from "./policies.ts";

const TODAY = new Date("2026-11-29");

/** Places where practices are, by how many people live around them: name, state, zone, degrees, weight. */
const metros: [string, string, string, number, number, number][] = [
  ["Seattle", "WA", "America/Los_Angeles", 47.6, -122.3, 8],
  ["Portland", "OR", "America/Los_Angeles", 45.5, -122.7, 6],
  ["San Francisco", "CA", "America/Los_Angeles", 37.8, -122.4, 10],
  ["Los Angeles", "CA", "America/Los_Angeles", 34.05, -118.2, 20],
  ["San Diego", "CA", "America/Los_Angeles", 32.7, -117.2, 8],
  ["Phoenix", "AZ", "America/Phoenix", 33.4, -112.1, 9],
  ["Las Vegas", "NV", "America/Los_Angeles", 36.2, -115.1, 4],
  ["Salt Lake City", "UT", "America/Denver", 40.8, -111.9, 4],
  ["Boise", "ID", "America/Boise", 43.6, -116.2, 3],
  ["Denver", "CO", "America/Denver", 39.7, -105, 8],
  ["Albuquerque", "NM", "America/Denver", 35.1, -106.6, 2],
  ["Dallas", "TX", "America/Chicago", 32.8, -96.8, 14],
  ["Houston", "TX", "America/Chicago", 29.8, -95.4, 13],
  ["Austin", "TX", "America/Chicago", 30.3, -97.7, 7],
  ["Kansas City", "MO", "America/Chicago", 39.1, -94.6, 5],
  ["Minneapolis", "MN", "America/Chicago", 45, -93.3, 9],
  ["Milwaukee", "WI", "America/Chicago", 43, -87.9, 4],
  ["Chicago", "IL", "America/Chicago", 41.9, -87.6, 20],
  ["Nashville", "TN", "America/Chicago", 36.2, -86.8, 5],
  ["New Orleans", "LA", "America/Chicago", 29.95, -90.1, 3],
  ["Atlanta", "GA", "America/New_York", 33.7, -84.4, 13],
  ["Miami", "FL", "America/New_York", 25.8, -80.2, 12],
  ["Charlotte", "NC", "America/New_York", 35.2, -80.8, 6],
  ["Washington", "DC", "America/New_York", 38.9, -77, 12],
  ["Philadelphia", "PA", "America/New_York", 39.95, -75.2, 13],
  ["Pittsburgh", "PA", "America/New_York", 40.4, -80, 5],
  ["New York", "NY", "America/New_York", 40.7, -74, 28],
  ["Boston", "MA", "America/New_York", 42.4, -71.1, 11],
  ["Cleveland", "OH", "America/New_York", 41.5, -81.7, 5],
  ["Detroit", "MI", "America/Detroit", 42.3, -83, 9],
  ["Indianapolis", "IN", "America/Indiana/Indianapolis", 39.8, -86.2, 4],
  ["Honolulu", "HI", "Pacific/Honolulu", 21.3, -157.9, 1],
  ["Anchorage", "AK", "America/Anchorage", 61.2, -149.9, 1],
];
const specialties = ["pediatric", "pediatric", "orthopedic", "orthopedic", "sports", "pelvic", "geriatric"];
const sizes = ["1-2", "3-10", "3-10", "3-10", "11-25", "11-25", "26-50", "51+"];
const payments = ["insurance", "insurance", "insurance", "mixed", "cash", ""];

/** Makes up applicants as a national network has them: most in large cities, many of the same two specialties. */
export function poolOfApplicants(count: number, seed: number): PracticeFacts[] {
  const dice = diceOf(seed);
  const everyone = metros.flatMap((metro) => Array<(typeof metros)[number]>(metro[5]).fill(metro));
  return Array.from({ length: count }, (_, i) => {
    const [place, state, timeZone, lat, lng] = dice.one(everyone);
    const near = () => (dice.upTo(1_000) / 1_000 - 0.5) * 0.5;
    const at = { lat: lat + near(), lng: lng + near() };
    const more = dice.chance(0.4) ? [dice.one(specialties)] : [];
    const hospital = { kind: "hospital" as const, name: `Hospital ${dice.upTo(200)}`, held: true };
    return {
      ...{ id: `p${String(i).padStart(4, "0")}`, name: `${place} Therapy ${i}`, state, timeZone },
      sites: [
        {
          ...{ kind: "clinic" as const, zip: "", at, setting: "suburban" as const, minutes: null },
          serves: [],
          opens: null,
          closes: null,
        },
      ],
      ...{ disciplines: ["pt"], ages: dice.chance(0.5) ? ["6-12", "13-20"] : ["13-20", "21-64"] },
      specialties: [...new Set([dice.one(specialties), ...more])],
      contracts: dice.chance(0.3) ? [{ ...hospital, parent: `System ${dice.upTo(30)}` }] : [],
      ...{
        referrers: [],
        declared: [],
        owners: dice.chance(0.03) ? [`Owner ${dice.upTo(4)}`] : [],
        parent: "",
      },
      ...{ size: dice.one(sizes), revenue: "", payment: dice.one(payments) },
      years: dice.chance(0.1) ? null : dice.upTo(30),
      goals: dice.chance(0.3) ? [] : [dice.one(["growing", "hiring", "selling"])],
      ...{ recruiting: 30, confirmedAt: new Date("2026-11-01") },
    };
  });
}

/** Judges all pairs of them as the site does, once: a pool is formed out of verdicts that are there already. */
export function verdictsOf(applicants: PracticeFacts[]): (a: PracticeFacts, b: PracticeFacts) => PairVerdict {
  const known = applicants.map((each) => knownOf(each, usualThresholds, TODAY));
  const verdicts = new PairVerdicts(applicants);
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1))
      verdicts.keep(a.facts, b.facts, judgeKnown(a, b, usualThresholds, TODAY));
  return (a, b) => verdicts.of(a, b);
}
