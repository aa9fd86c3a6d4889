import { oneLine } from "#app/text/one-line.ts";

/** The words that a search form asks for, short and without what no keyboard types. */
export function wordsIn(search: URLSearchParams): string {
  return oneLine((search.get("q") ?? "").toWellFormed().slice(0, 500))
    .slice(0, 80)
    .toWellFormed();
}

/** The address of a list's next page: the same search, from another key. */
export function pageAfter(search: URLSearchParams, name: string, key: string | number): string {
  const next = new URLSearchParams(search);
  next.set(name, String(key));
  next.delete("done");
  return `?${next}`;
}
