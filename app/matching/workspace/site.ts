import { milesInMinutes } from "#app/geography/drive.ts";
import type { MapSite } from "#app/geography/map/draw.ts";
import { speeds, usualReach } from "../judging/thresholds.ts";

type Row = { lat: number | null; lng: number | null; setting: string; minutes: number | null };

/** A site for the map, with how far patients drive to it; nothing where it is not known where it lies. */
export function siteOf({ lat, lng, setting, minutes }: Row): MapSite[] {
  if (lat === null || lng === null) return [];
  const kind = setting === "urban" || setting === "rural" ? setting : "suburban";
  const drive = minutes ?? usualReach[kind];
  return [{ at: { lat, lng }, minutes: drive, miles: milesInMinutes(drive, speeds[kind]) }];
}
