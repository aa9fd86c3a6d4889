import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawMap } from "#app/geography/map/draw.ts";
import { MAP } from "#app/geography/map/size.ts";

const root = join(import.meta.dirname, "../..");
const site = (lat: number, lng: number) => ({ at: { lat, lng }, minutes: 30, miles: 11.5 });
const at = (label: string, lat: number, lng: number) => ({ label, sites: [site(lat, lng)], isApart: false });

test("the outline of the country is what the script draws", () => {
  const drawn = execFileSync(process.execPath, [join(root, "scripts/draw-land.ts")], { encoding: "utf8" });
  expect(readFileSync(join(root, "app/geography/map/land.svg"), "utf8")).toBe(drawn);
});

test("west is left of east and north above south, and Alaska is on the map", () => {
  const { sites } = drawMap([
    at("Bangor", 44.8, -68.8),
    at("Yuma", 32.7, -114.6),
    at("Anchorage", 61.2, -149.9),
  ]);
  const [bangor, yuma, anchorage] = sites;
  expect(yuma!.x).toBeLessThan(bangor!.x);
  expect(yuma!.y).toBeGreaterThan(bangor!.y);
  for (const { x, y } of [bangor!, yuma!, anchorage!]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(MAP.height);
  }
});

test("a site that the map cannot show stands in the table", () => {
  const { sites, rows } = drawMap([at("San Juan", 18.4, -66.1)]);
  expect(sites).toEqual([]);
  expect(rows).toEqual([{ label: "San Juan", minutes: 30, isOnMap: false }]);
});

test("names of neighbors do not cover each other, and stay on the map", () => {
  const { labels } = drawMap([
    at("Worcester", 42.26, -71.8),
    at("Providence", 41.82, -71.41),
    at("Portsmouth", 43.07, -70.76),
    at("New Haven", 41.31, -72.93),
    at("Poughkeepsie", 41.7, -73.93),
  ]);
  const boxes = labels.map(({ text, x, y, anchor }) => {
    const width = text.length * 12;
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { left, right: left + width, top: y - 19, bottom: y + 6 };
  });
  for (const [i, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(MAP.width);
    for (const b of boxes.slice(i + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  }
});
