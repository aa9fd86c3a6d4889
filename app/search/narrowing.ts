import { dayIn } from "#app/web/day-in.ts";
import { type Asked, kinds, readAsked, writeAsked } from "./asked.ts";

/** Names of the fields that narrow a search: other than those of a page's address, such as `after`. */
export const narrowingFields = {
  by: "by-whom",
  topic: "on-topic",
  kind: "of-kind",
  after: "not-before",
  before: "earlier-than",
} as const;

/** Most letters of a name or topic that is filled in. */
export const MOST_IN_A_FIELD = 60;

type Narrowing = keyof typeof narrowingFields;

/**
 * The search that somebody means who has filled in what narrows it, written as one types it. Null where nothing was filled in. A field
 * that is left empty narrows no longer.
 */
export function narrowed(typed: string, search: URLSearchParams): string | null {
  const names = Object.keys(narrowingFields) as Narrowing[];
  if (!names.some((name) => search.has(narrowingFields[name]))) return null;
  const given = (name: Narrowing) =>
    (search.get(narrowingFields[name]) ?? "")
      .toWellFormed()
      .replace(/["“”„«»\s]+/gu, " ")
      .trim()
      .slice(0, MOST_IN_A_FIELD);
  const asked: Asked = readAsked(typed);
  for (const name of ["by", "topic"] as const) asked[name] = given(name);
  for (const name of ["after", "before"] as const) asked[name] = dayIn(given(name)) ?? "";
  asked.kind = kinds.find((kind) => kind === given("kind")) ?? "";
  return writeAsked(asked);
}
