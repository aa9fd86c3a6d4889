/** A spot on the earth, in degrees. */
export type Point = { lat: number; lng: number };

const EARTH = 3958.8;

/** Miles in a straight line over the earth. */
export function milesBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * rad) / 2);
  const east = Math.sin(((b.lng - a.lng) * rad) / 2);
  const chord = north * north + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * east * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Roads as a multiple of the straight line. */
const DETOUR = 1.3;

/**
 * Estimates the minutes of a drive at a speed in miles an hour. The one place that says how long a way takes: a routing
 * service, once there is one, goes here.
 */
export function driveMinutes(from: Point, to: Point, mph: number): number {
  return ((milesBetween(from, to) * DETOUR) / mph) * 60;
}

/** The straight miles within which every drive of so many minutes ends. */
export function milesInMinutes(minutes: number, mph: number): number {
  return ((minutes / 60) * mph) / DETOUR;
}
