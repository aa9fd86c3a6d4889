import { milesInMinutes, type Point } from "#app/geography/drive.ts";
import { locate } from "#app/geography/zip-codes.server.ts";
import type { Known, KnownSite } from "../judging/known.ts";
import { speeds } from "../judging/thresholds.ts";
import { cellOf, cellsAround } from "./cells.ts";
import { offeredBy, soughtBy } from "./ties-index.ts";

/**
 * Keys of the places and names under which others find a practice in the database, as the indexes do in memory. Two that can be
 * anything but clear of each other share one: of two service areas that overlap, the half degree of a point in both.
 */
export function offeredKeys(practice: Known): string[] {
  return unique([
    ...offeredBy(practice),
    ...practice.sites.flatMap((site) => [
      ...(site.state === "" ? [] : [`state ${site.state}`]),
      ...(site.isTelehealth && site.state !== "" ? [`telehealth ${site.state}`] : []),
      ...cellsOf(site),
    ]),
  ]);
}

/** Keys by which a practice finds those whom it can meet. */
export function soughtKeys(practice: Known): string[] {
  return unique([
    ...soughtBy(practice),
    ...practice.sites.flatMap((site) => [
      ...(site.state === "" ? [] : [`${site.isTelehealth ? "state" : "telehealth"} ${site.state}`]),
      ...cellsOf(site),
    ]),
  ]);
}

/** The half degrees that a site's service area touches, at the speed of the fastest: whoever is slower reaches no further. */
function cellsOf(site: KnownSite): string[] {
  if (site.isTelehealth) return [];
  if (site.shares) return [...site.shares.keys()].flatMap((zip) => cellAround(locate(zip), 0));
  return [
    ...(site.reach === null
      ? []
      : cellAround(site.at, milesInMinutes(site.reach, Math.max(...Object.values(speeds))))),
    ...(site.zip === "" ? [] : cellAround(locate(site.zip), 0)),
  ];
}

function cellAround(at: Point | null, miles: number): string[] {
  if (!at) return [];
  return miles === 0
    ? [`cell ${cellOf(at.lat, at.lng)}`]
    : [...cellsAround(at, miles)].map((cell) => `cell ${cell}`);
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)];
}
