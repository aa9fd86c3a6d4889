import { milesBetween, milesInMinutes, type Point } from "#app/geography/drive.ts";
import { locate } from "#app/geography/zip-codes.server.ts";
import { sharesWithin } from "../judging/geography.ts";
import type { KnownSite } from "../judging/known.ts";
import { cellOf, cellsAround } from "./cells.ts";

/** A site of somebody in the index. */
type Entry<Whose> = { site: KnownSite & { at: Point; reach: number }; whose: Whose };

/** Sites of one speed and of a reach up to `most`, by the half degree in which they stand. */
type Layer<Whose> = { mph: number; most: number; cells: Map<number, Entry<Whose>[]> };

/** The upper ends of what sites reach, in minutes: one that reaches far would otherwise make the search wide for all. */
const reaches = [20, 30, 45, 60, 120, 600];

/**
 * Finds the sites whose service areas can overlap one's own, without asking all of them: by the half degree for those that
 * are reached in minutes, by ZIP code for those that list these, by state for telehealth.
 */
export class SitesIndex<Whose> {
  readonly #layers = new Map<string, Layer<Whose>>();
  readonly #listing = new Map<string, Whose[]>();
  readonly #inZip = new Map<string, Whose[]>();
  readonly #inState = new Map<string, Whose[]>();
  readonly #telehealth = new Map<string, Whose[]>();

  add(site: KnownSite, whose: Whose): void {
    if (site.state !== "") {
      push(this.#inState, site.state, whose);
      if (site.isTelehealth) push(this.#telehealth, site.state, whose);
    }
    if (site.isTelehealth) return;
    if (site.shares) for (const zip of site.shares.keys()) push(this.#listing, zip, whose);
    else if (hasReach(site)) this.#addByReach({ site, whose });
  }

  #addByReach(entry: Entry<Whose>): void {
    const { at, mph, reach, zip } = entry.site;
    const most = reaches.find((each) => each >= reach) ?? reach;
    const key = `${mph} ${most}`;
    const layer = this.#layers.get(key) ?? { mph, most, cells: new Map() };
    this.#layers.set(key, layer);
    push(layer.cells, cellOf(at.lat, at.lng), entry);
    if (zip !== "") push(this.#inZip, zip, entry.whose);
  }

  /** Visits whoever has a site that can overlap this one; some more than once, and some who turn out to be too far. */
  visit(site: KnownSite, meet: (whose: Whose) => void): void {
    const all = (list: Whose[] | undefined) => list?.forEach(meet);
    if (site.isTelehealth) {
      all(this.#inState.get(site.state));
      return;
    }
    all(this.#telehealth.get(site.state));
    if (site.shares) {
      for (const zip of site.shares.keys()) all(this.#listing.get(zip));
      for (const zip of site.shares.keys()) all(this.#inZip.get(zip));
      for (const { middle, miles } of circlesOf(site.shares.keys()))
        this.#visitWithin(middle, 0, 0, miles, meet);
    } else if (hasReach(site)) {
      this.#visitWithin(site.at, site.mph, site.reach, 0, meet);
      if (this.#listing.size > 0) for (const zip of sharesWithin(site)!.keys()) all(this.#listing.get(zip));
    }
  }

  /** Visits whoever reaches into so many minutes, at the speed of the faster, and miles around a point. */
  #visitWithin(at: Point, mph: number, reach: number, miles: number, meet: (whose: Whose) => void): void {
    for (const layer of this.#layers.values()) {
      const speed = Math.max(mph, layer.mph);
      for (const cell of cellsAround(at, miles + milesInMinutes(reach + layer.most, speed)))
        for (const { site, whose } of layer.cells.get(cell) ?? [])
          if (milesBetween(at, site.at) <= miles + milesInMinutes(reach + site.reach, speed)) meet(whose);
    }
  }
}

/** Circles around the centroids of ZIP codes: one for those of each half degree. */
function circlesOf(zips: Iterable<string>): { middle: Point; miles: number }[] {
  const cells = new Map<number, Point[]>();
  for (const zip of zips) {
    const at = locate(zip);
    if (at) push(cells, cellOf(at.lat, at.lng), at);
  }
  return [...cells.values()].map((points) => {
    const middle = points[points.length >> 1]!;
    return { middle, miles: Math.max(...points.map((each) => milesBetween(middle, each))) };
  });
}

function hasReach(site: KnownSite): site is Entry<unknown>["site"] {
  return site.at !== null && site.reach !== null;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
