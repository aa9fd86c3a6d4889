import { geoAlbersUsa } from "d3-geo";
import type { Point } from "../drive.ts";

/** Brings the country onto the map, Alaska and Hawaii below the southwest, as atlases print it. */
export const projection = geoAlbersUsa().scale(1000).translate([425, 230]);

/** Finds the spot of a place on the map; null for Puerto Rico, the islands and whatever else atlases leave off. */
export function spotOnMap({ lat, lng }: Point): { x: number; y: number } | null {
  const found = projection([lng, lat]);
  return found && { x: Math.round(found[0]), y: Math.round(found[1]) };
}
