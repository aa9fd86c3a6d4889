/** The text as a Markdown quote under its author's name, to start a reply with. */
export function quoteMarkdown(text: string, author: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd()
    .split("\n");
  const name = literal(author);
  return (
    [...(name ? [`**${name} wrote:**`, ""] : []), ...lines]
      // Behind the mark a tab would be shorter and make a list of what was indented.
      .map((line) => `> ${line.replace(/^\t+/, (tabs) => "    ".repeat(tabs.length))}`.trimEnd())
      .join("\n")
  );
}

function literal(author: string): string {
  const line = author.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
