/** The text as a Markdown quote under a line that names its author, to start a reply with. */
export function quoteMarkdown(text: string, author: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd()
    .split("\n");
  const name = asItIs(author);
  // Behind the mark a tab would be shorter and make a list of what was indented.
  const quote = lines.map((line) =>
    `> ${line.replace(/^\t+/, (tabs) => "    ".repeat(tabs.length))}`.trimEnd(),
  );
  return [...(name ? [`${name} wrote:`] : []), ...quote].join("\n");
}

/** Words that were selected on a page, of which a table's cells come with tabs between them. */
export function selectedWords(words: string): string {
  return words.replace(/(?<=\S)[^\S\n]*\t[^\S\n]*(?=\S)/g, CELLS_APART).trim();
}

/** Stands between two cells of a table that became lines of text. */
export const CELLS_APART = " · ";

// In few names a sign could be taken for a mark; backslashes in all others would only be in the way of reading.
const couldMark = /[\\`*_[\]<>~|@:]|www\.|^[^\p{L}]/iu;

function asItIs(author: string): string {
  const line = author.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return couldMark.test(line) ? line.replace(/[!-/:-@[-`{-~]/g, "\\$&") : line;
}
