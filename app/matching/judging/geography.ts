import { driveMinutes, milesInMinutes } from "#app/geography/drive.ts";
import { zipsWithin } from "#app/geography/zip-codes.server.ts";
import type { Known, KnownSite } from "./known.ts";
import type { Thresholds } from "./thresholds.ts";

/** How far the service areas of two sites overlap, 0 to 1, and by what that was measured. */
export type SiteOverlap = {
  g: number;
  by: "minutes" | "zips" | "telehealth";
  /** Between the two; null where one of them has no place. */
  minutes: number | null;
  sites: [KnownSite, KnownSite];
};

/** The overlaps of two practices that count: of open sites, of planned ones as well, and with those planned for later. */
export type Geography = {
  open: SiteOverlap | null;
  planned: SiteOverlap | null;
  later: SiteOverlap | null;
  /** The fewest minutes between sites that count; null where none is known. */
  nearest: number | null;
};

/** Compares each site of one practice with each of the other. */
export function geographyOf(a: Known, b: Known, thresholds: Thresholds): Geography {
  const found: Geography = { open: null, planned: null, later: null, nearest: null };
  for (const one of a.sites)
    for (const other of b.sites) {
      const overlap = overlapOf(one, other, thresholds);
      if (!overlap) continue;
      const stages = [one.stage, other.stage];
      const stage = stages.includes("later") ? "later" : stages.includes("planned") ? "planned" : "open";
      if (overlap.g > (found[stage]?.g ?? -1)) found[stage] = overlap;
      if (stage !== "later" && overlap.minutes !== null)
        found.nearest = Math.min(found.nearest ?? overlap.minutes, overlap.minutes);
    }
  return found;
}

/** Picks the sites that overlap most, open or planned; those planned for later do not count. */
export function mostOf({ open, planned }: Geography): SiteOverlap | null {
  return planned && planned.g > (open?.g ?? -1) ? planned : open;
}

function overlapOf(a: KnownSite, b: KnownSite, { telehealth }: Thresholds): SiteOverlap | null {
  const sites: [KnownSite, KnownSite] = [a, b];
  const minutes = minutesBetween(a, b);
  if (a.isTelehealth || b.isTelehealth) {
    if (a.state === "" || b.state === "") return null;
    const both = a.isTelehealth && b.isTelehealth;
    return {
      g: a.state === b.state ? telehealth[both ? "both" : "one"] : 0,
      by: "telehealth",
      minutes,
      sites,
    };
  }
  if (a.shares || b.shares) {
    const [one, other] = [sharesWithin(a), sharesWithin(b)];
    return one && other ? { g: inCommon(one, other), by: "zips", minutes, sites } : null;
  }
  if (minutes === null || a.reach === null || b.reach === null) return null;
  return { g: overlapByMinutes(a.reach, b.reach, minutes), by: "minutes", minutes, sites };
}

/** How far two circles of so many minutes overlap, as a part of the smaller one. */
function overlapByMinutes(reachA: number, reachB: number, minutes: number): number {
  const smaller = Math.min(reachA, reachB);
  if (smaller <= 0) return minutes <= Math.max(reachA, reachB) ? 1 : 0;
  return Math.min(1, Math.max(0, (reachA + reachB - minutes) / (2 * smaller)));
}

/** Minutes between two sites at the higher of their speeds; null where one has no place. */
export function minutesBetween(a: KnownSite, b: KnownSite): number | null {
  return a.at && b.at ? driveMinutes(a.at, b.at, Math.max(a.mph, b.mph)) : null;
}

const reached = new WeakMap<KnownSite, Map<string, number>>();

/** The part of a site's patients in each ZIP code: as it lists them, or in equal parts where it is reached in its minutes. */
export function sharesWithin(site: KnownSite): Map<string, number> | null {
  if (site.shares) return site.shares;
  const { at, reach, mph, zip } = site;
  if (!at || reach === null) return null;
  const found = reached.get(site);
  if (found) return found;
  const zips = new Set(zipsWithin(at, milesInMinutes(reach, mph)));
  if (zip !== "") zips.add(zip);
  const shares = new Map([...zips].map((each) => [each, 1 / zips.size]));
  reached.set(site, shares);
  return shares;
}

/** The larger of two parts: of one's patients in the other's ZIP codes, and the other way round. */
function inCommon(a: Map<string, number>, b: Map<string, number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let [ofFewer, ofMore] = [0, 0];
  for (const [zip, share] of fewer) {
    const other = more.get(zip);
    if (other === undefined) continue;
    ofFewer += share;
    ofMore += other;
  }
  return Math.min(1, Math.max(ofFewer, ofMore));
}
