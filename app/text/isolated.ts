// The blocks of the scripts that run from right to left, and the signs that turn a line around.
const turning =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Isolates what someone wrote, such as a name or a title, to stand inside a sentence of the site's where no element can: in a
 * mail, a subject, a window's title, an attribute, a sentence that is put together. Whichever way it runs, the words
 * around it stay where they are. In markup, `<bdi>` and `dir="auto"` do the same,
 * and so has the database done for what a persona is `called`.
 */
export function isolated(theirs: string): string {
  return turning.test(theirs) ? `\u2068${theirs}\u2069` : theirs;
}
