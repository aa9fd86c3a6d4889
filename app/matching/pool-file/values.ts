import { refuse, type Spot } from "./problem.ts";

/** An object of the file, whose keys are read without regard to case, spaces, hyphens and underscores. */
export type Fields = Map<string, unknown>;

/** Reads an object; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(
    Object.entries(value).map(([key, each]) => [key.toLowerCase().replaceAll(/[\s_-]/g, ""), each]),
  );
}

/** Finds the first of several keys that says something. */
export function firstOf(fields: Fields, ...keys: string[]): unknown {
  const key = keys.find((each) => (fields.get(each) ?? "") !== "");
  return key === undefined ? undefined : fields.get(key);
}

/** Reads a line of text or a number; "" where nothing is said. */
export function textOf(value: unknown, spot: Spot): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return refuse(spot, "a text is needed.");
  return value.length > 300 ? refuse(spot, "300 letters at most.") : value.trim();
}

/** Reads a number between two bounds; null where nothing is said. */
export function numberOf(value: unknown, spot: Spot, from: number, to: number): number | null {
  if (value === undefined || value === null || value === "") return null;
  const number = typeof value === "string" ? Number(value.replace(/%$|min(utes)?$/, "")) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || number < from || number > to)
    return refuse(spot, `a number from ${from} to ${to} is needed.`);
  return number;
}

/** Reads a day; null where nothing is said. */
export function dayOf(value: unknown, spot: Spot): Date | null {
  if (value === undefined || value === null || value === "" || value === false) return null;
  const day = new Date(typeof value === "string" || typeof value === "number" ? value : Number.NaN);
  return Number.isNaN(day.getTime()) ? refuse(spot, "a day like 2027-03-01 is needed.") : day;
}

/** Reads a list; one thing alone is a list of one, and a text is cut at its commas. */
export function listOf(value: unknown, spot: Spot): unknown[] {
  if (value === undefined || value === null || value === "") return [];
  const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,;]/) : [value];
  return list.length > 1_000 ? refuse(spot, "1,000 entries at most.") : list;
}

/** Reads a list of names: texts, or objects with a `name`, an `id` or a `practice`. */
export function namesOf(value: unknown, spot: Spot): string[] {
  // A comma is part of many names: "Hill, Lee and Partners".
  const list = typeof value === "string" ? [value] : listOf(value, spot);
  return list.flatMap((each) => {
    const fields = fieldsOf(each);
    const name = textOf(fields ? firstOf(fields, "id", "name", "practice") : each, spot);
    return name === "" ? [] : [name];
  });
}
