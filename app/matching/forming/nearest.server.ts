import { milesBetween } from "#app/geography/drive.ts";
import { locate } from "#app/geography/zip-codes.server.ts";

type Part = { id: number; zip: string; droppedAs: string | null };

/** Says for each practice of a group how many miles away the nearest other is, in steps of ten so that nobody is found by it; null where a ZIP is missing. */
export function nearestOthers(parts: readonly Part[]): Record<string, number | null> {
  const here = parts
    .filter(({ droppedAs }) => droppedAs === null)
    .map(({ id, zip }) => ({ id, at: locate(zip) }));
  return Object.fromEntries(
    here.map(({ id, at }) => {
      const miles = here
        .filter((other) => other.id !== id && other.at !== null)
        .map((other) => (at === null ? null : milesBetween(at, other.at!)))
        .filter((each) => each !== null);
      return [id, miles.length === 0 ? null : Math.max(10, Math.round(Math.min(...miles) / 10) * 10)];
    }),
  );
}
