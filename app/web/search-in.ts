import { oneLine } from "#app/text/one-line.ts";

/** The words that a search form asks for, so many letters at most and without what no keyboard types. */
export function wordsIn(search: URLSearchParams, most = 80): string {
  return oneLine((search.get("q") ?? "").toWellFormed().slice(0, most * 6))
    .slice(0, most)
    .toWellFormed();
}

/** The address of a list's next page: the same search, from another key. */
export function pageAfter(search: URLSearchParams, name: string, key: string | number): string {
  const next = new URLSearchParams(search);
  next.set(name, String(key));
  next.delete("done");
  return `?${next}`;
}
