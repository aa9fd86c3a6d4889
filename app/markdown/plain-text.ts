import { oneLine } from "#app/text/one-line.ts";

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The words of rendered and sanitized HTML, one block a line. */
export function plainText(html: string): string {
  return html
    .replace(/<\/t[hd]>\s*(?=<t)/g, " ")
    .replace(/<\/?(?:h\d|p|ul|ol|li|blockquote|pre|table|tr|hr|br)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** The beginning of the text on one line, of about 200 characters, without what it quotes. */
export function excerptOf(html: string): string {
  const inSentences = rowsAsSentences(html);
  const words = plainText(withoutQuotes(inSentences)) || plainText(inSentences);
  const line = oneLine(words);
  if (line.length <= 200) return line;
  const cut = line.slice(0, 200).replace(/[\ud800-\udbff]$/, "");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > 150 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}

/** Each row of a table as one sentence: on a single line its cells would read as one run of words. */
function rowsAsSentences(html: string): string {
  return html.replace(/<tr>(.*?)<\/tr>/gs, (_, row: string) => {
    const cells = row.split(/<\/?t[hd]\b[^>]*>/).filter((cell) => withoutTags(cell).trim() !== "");
    const sentence = cells.join(", ");
    return `<p>${sentence}${/[.!?…:]$/.test(withoutTags(sentence).trimEnd()) || cells.length === 0 ? "" : "."}</p>`;
  });
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}

function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote>)/)
    .filter((part) => {
      if (part === "<blockquote>") depth++;
      if (part === "</blockquote>") depth--;
      return depth === 0;
    })
    .join("");
}
