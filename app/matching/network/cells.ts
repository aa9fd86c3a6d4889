import type { Point } from "#app/geography/drive.ts";

/** The half degree in which a place lies, as a number. */
export function cellOf(lat: number, lng: number): number {
  return cellAt(Math.floor(lat * 2), Math.floor(lng * 2));
}

function cellAt(row: number, column: number): number {
  return row * 720 + ((column + 720) % 720);
}

/** The half degrees that a circle of so many miles touches. */
export function* cellsAround({ lat, lng }: Point, miles: number): Generator<number> {
  const up = miles / 69;
  const aside = Math.min(179, up / Math.cos((Math.min(85, Math.abs(lat) + up) * Math.PI) / 180));
  for (let row = Math.floor((lat - up) * 2); row <= (lat + up) * 2; row++)
    for (let column = Math.floor((lng - aside) * 2); column <= (lng + aside) * 2; column++)
      yield cellAt(row, column);
}
