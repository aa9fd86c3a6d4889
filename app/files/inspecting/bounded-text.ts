/** How many characters of a file's text are read, in UTF-16 units. */
export const MAX_TEXT = 200_000;

/** Text of a file, its beginning alone where it is longer. */
export type FileText = { text: string; cut: boolean };

/** Thrown when as much has been read as is wanted. */
export class Enough extends Error {}

/** Collects text up to its bound, and throws `Enough` at the first that does not fit. */
export type TextCollector = { add(text: string): void; found(): FileText };

export function textCollector(): TextCollector {
  const pieces: string[] = [];
  let length = 0;
  let cut = false;
  return {
    add(text) {
      const fits = text.slice(0, MAX_TEXT - length);
      length += fits.length;
      if (fits) pieces.push(fits);
      if (fits.length === text.length) return;
      cut = true;
      throw new Enough();
    },
    found: () => ({ text: tidy(pieces.join("")), cut }),
  };
}

/** Without signs that Postgres or a page cannot hold, and without empty lines in heaps. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, " ")
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
