import type { PracticeFacts, SiteFacts } from "#app/matching/facts.ts";
import { judge as judgePair } from "#app/matching/judging/judge.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";

export const today = new Date("2027-01-15");

/** Columbus, Ohio. */
export const home = { lat: 39.96, lng: -83 };

/** A complete pediatric PT practice in a suburb, with what is said of it instead. */
export function practice(id: string, said: Partial<PracticeFacts> = {}): PracticeFacts {
  return {
    ...{ id, name: `Practice ${id}`, sites: [site()], disciplines: ["pt"], specialties: ["pediatric"] },
    ...{
      ages: ["0-2", "3-5"],
      contracts: [],
      referrers: [],
      declared: [],
      owners: [],
      parent: "",
      size: "3-10",
    },
    ...{ revenue: "", payment: "insurance", years: 5, goals: [], state: "OH", timeZone: "America/New_York" },
    ...{ recruiting: null, confirmedAt: new Date("2026-12-01") },
    ...said,
  };
}

/** An open suburban clinic, so many minutes' drive north of home. */
export function site(said: Partial<SiteFacts> & { north?: number } = {}): SiteFacts {
  const { north = 0, ...rest } = said;
  return {
    ...{ kind: "clinic", zip: "", at: northOf(north), setting: "suburban", minutes: null, serves: [] },
    ...{ opens: null, closes: null },
    ...rest,
  };
}

/** Where a drive of so many minutes at 30 mph ends, 1.3 times as long as the way of a bird. */
export function northOf(minutes: number) {
  return { ...home, lat: home.lat + ((minutes * 0.5) / 1.3 / 3958.8) * (180 / Math.PI) };
}

export function judge(a: PracticeFacts, b: PracticeFacts) {
  return judgePair(a, b, usualThresholds, today);
}
