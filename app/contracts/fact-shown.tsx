import type { FactInWords } from "./facts-in-words.ts";

/** Makes of a fact in words what the list of facts shows: a member's own words stand by themselves in their direction. */
export function asShown({ typed, value, ...fact }: FactInWords) {
  return { ...fact, value: typed ? <bdi>{value}</bdi> : value };
}
