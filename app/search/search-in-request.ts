import { MOST_LETTERS } from "./asked.ts";

/** The search that an address asks for, as it was typed. */
export function typedIn(search: URLSearchParams): string {
  return (search.get("q") ?? "")
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
}
