import type { Point } from "../drive.ts";
import { type DrawnSite, type Label, layLabels } from "./labels.ts";
import { spotOnMap } from "./projection.ts";
import { LARGER, MAP } from "./size.ts";

/** A place on a map, how long people drive to it, and how many straight miles that is. */
export type MapSite = { at: Point; minutes: number; miles: number };

/** Somebody with sites. `isApart` marks who cannot be with the others. */
export type OnMap = { label: string; sites: MapSite[]; isApart: boolean };

export type MapDrawing = {
  sites: DrawnSite[];
  labels: Label[];
  /** The same in words: one row for each site, and whether it is on the map. */
  rows: { label: string; minutes: number; isOnMap: boolean }[];
};

const RADIANS_PER_MILE = 1 / 3958.8;
const UNITS_PER_RADIAN = 1000;
const SMALLEST = 8;

/** Draws where everybody has their sites. One label stands for each, at the first of its sites. */
export function drawMap(everybody: readonly OnMap[]): MapDrawing {
  const spotted = everybody.map(({ label, sites, isApart }) => ({
    label,
    sites: sites.flatMap(({ at, miles }): DrawnSite[] => {
      const spot = spotOnMap(at);
      return spot ? [{ ...spot, reach: reachOf(miles), isApart }] : [];
    }),
  }));
  const drawn = spotted.flatMap(({ sites }) => sites);
  return {
    sites: drawn,
    labels: layLabels(
      spotted.flatMap(({ label, sites: [first] }) => (first ? [{ text: label, ...first }] : [])),
      drawn,
      MAP,
    ),
    rows: everybody.flatMap(({ label, sites }) =>
      sites.map(({ at, minutes }) => ({ label, minutes, isOnMap: spotOnMap(at) !== null })),
    ),
  };
}

function reachOf(miles: number): number {
  return Math.max(SMALLEST, Math.round(LARGER * miles * RADIANS_PER_MILE * UNITS_PER_RADIAN));
}
