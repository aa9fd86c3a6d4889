/** The words that a search form asks for, short and without what no keyboard types. */
export function wordsIn(search: URLSearchParams): string {
  return (search.get("q") ?? "")
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 80);
}

/** A pattern for `ilike` that finds the words anywhere; empty for no words. */
export function anywhere(words: string): string {
  return words && `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The address of a list's next page: the same search, from another key. */
export function pageAfter(search: URLSearchParams, name: string, key: string | number): string {
  const next = new URLSearchParams(search);
  next.set(name, String(key));
  next.delete("done");
  return `?${next}`;
}
