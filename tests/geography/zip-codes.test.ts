import { expect, test } from "vitest";
import { driveMinutes, milesBetween } from "#app/geography/drive.ts";
import {
  everyZip,
  isOnLand,
  locate,
  nearestZip,
  stateOfZip,
  zipsWithin,
} from "#app/geography/zip-codes.server.ts";

test("every ZIP code has a place on land and a state, those of post-office boxes and of territories too", () => {
  const all = everyZip();
  expect(all.length).toBeGreaterThan(41_000);
  expect(all.filter((zip) => stateOfZip(zip) === "")).toEqual([]);
  expect(all.filter((_, i) => i % 50 === 0).filter((zip) => !isOnLand(locate(zip)!))).toEqual([]);
  expect(["43215", "60680", "00901", "96910", "99519"].map(stateOfZip)).toEqual([
    "OH",
    "IL",
    "PR",
    "GU",
    "AK",
  ]);
});

test("what is no ZIP code lies nowhere", () => {
  for (const zip of ["", "00000", "99999", "1234", "432155", "abcde", "4321 "])
    expect([locate(zip), stateOfZip(zip)]).toEqual([null, ""]);
});

test("of two sources that differ widely the one among its neighbours is taken", () => {
  const anchorage = { lat: 61.2, lng: -149.9 };
  for (const zip of ["99503", "99519"]) expect(milesBetween(anchorage, locate(zip)!)).toBeLessThan(40);
});

test("ZIP codes around a point are those of all others that are no farther", () => {
  const at = { lat: 39.96, lng: -83 };
  const near = everyZip().filter((zip) => milesBetween(at, locate(zip)!) <= 30);
  expect(near.length).toBeGreaterThan(50);
  expect(zipsWithin(at, 30).sort()).toEqual(near);
  expect(zipsWithin({ lat: 38, lng: -70 }, 30)).toEqual([]);
});

test("the nearest ZIP code is the nearest of all", () => {
  for (const at of [
    { lat: 39.96, lng: -83 },
    { lat: 38.2, lng: -115.9 },
    { lat: 52, lng: -174 },
  ]) {
    const miles = Math.min(...everyZip().map((zip) => milesBetween(at, locate(zip)!)));
    expect(nearestZip(at)?.miles).toBeCloseTo(miles);
  }
});

test("a marker in the sea or abroad is not on land", () => {
  const wet = [
    { lat: 38, lng: -70 },
    { lat: 27, lng: -90 },
    { lat: 0, lng: 0 },
    { lat: -83, lng: 40 },
  ];
  expect(wet.map(isOnLand)).toEqual([false, false, false, false]);
});

test("a drive takes 1.3 times the straight way at its speed", () => {
  const [columbus, cincinnati] = [locate("43215")!, locate("45202")!];
  expect(milesBetween(columbus, cincinnati)).toBeCloseTo(99, -1);
  expect(driveMinutes(columbus, cincinnati, 45)).toBeCloseTo(
    (milesBetween(columbus, cincinnati) * 1.3 * 60) / 45,
  );
});
