// Draws the outline of the country for maps, out of the Census Bureau's boundaries at 1:10,000,000: what it prints is app/geography/map/land.svg.
import { readFileSync } from "node:fs";
import { geoPath } from "d3-geo";
import { merge } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Polygon, Topology } from "topojson-specification";
import { projection } from "#app/geography/map/projection.ts";

/** Square degrees of the smallest bend that is drawn: at the map's size it is about a unit. */
const SMALLEST = 0.03;

const file = new URL(import.meta.resolve("us-atlas/states-10m.json"));
const atlas = presimplify(
  JSON.parse(readFileSync(file, "utf8")) as Topology<{ states: GeometryCollection<object> }>,
);
const plain = filter(simplify(atlas, SMALLEST), filterWeight(atlas, SMALLEST));
const land = merge(plain, (plain.objects.states as GeometryCollection).geometries as Polygon[]);
const outline = geoPath(projection).digits(0)(land);
console.log(`<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="${outline}"/></svg>`);
