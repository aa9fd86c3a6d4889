import { oneLine } from "#app/text/one-line.ts";

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
const block = /^<\/?(?:h\d|p|ul|ol|li|blockquote|pre|table|thead|tbody|tr|hr|br)\b/;

/** The words of rendered and sanitized HTML, one block a line, with the numbers of lists and the addresses of links. */
export function plainText(html: string): string {
  const lists: number[] = [];
  let link: { href: string; words: string } | undefined;
  let text = "";
  let numbered = false;
  const parts = html.split(/(<[^>]*>)/);
  for (const [i, part] of parts.entries()) {
    if (!part.startsWith("<")) {
      if (part.trim() !== "") numbered = false;
      // The line end between two cells is not theirs.
      const words = part === "\n" && /^<\/t[hd]>/.test(parts[i - 1] ?? "") ? "" : unescaped(part);
      text += words;
      if (link) link.words += words;
      continue;
    }
    const [tag] = /^<\/?\w+/.exec(part) ?? [];
    if (tag === "<ol") lists.push(Number(attribute(part, "start") ?? 1));
    if (tag === "<ul") lists.push(Number.NaN);
    if (tag === "</ol" || tag === "</ul") lists.pop();
    // A mention is its words: nobody types the address of a person's page.
    if (tag === "<a" && !part.includes(' class="mention'))
      link = { href: attribute(part, "href") ?? "", words: "" };
    // The first paragraph of an item stands beside its number.
    if (block.test(part) && !(numbered && tag === "<p")) text += "\n";
    if (tag === "<li") {
      const number = numberOfItem(part, lists);
      numbered = number !== "";
      text += number;
    }
    // A cell ends with a blank, for on a line of its own it would be no row.
    if (tag === "</td" || tag === "</th") text += " ";
    if (tag === "</a" && link) {
      if (!isNamed(link.href, link.words, unescaped(parts[i + 1] ?? ""))) text += ` (${link.href})`;
      link = undefined;
    }
  }
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

function numberOfItem(tag: string, lists: number[]): string {
  const number = Number(attribute(tag, "value") ?? lists.at(-1) ?? Number.NaN);
  if (Number.isNaN(number)) return "";
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value && unescaped(value);
}

function unescaped(html: string): string {
  return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!);
}

/** Whether an address can be read already, in its link's words or beside them. */
function isNamed(href: string, words: string, next: string): boolean {
  const spellings = [words, `mailto:${words}`, `tel:${words}`, `http://${words}`];
  if (spellings.includes(href)) return true;
  return [href, URL.canParse(href) ? new URL(href).href : href].some((shown) =>
    next.startsWith(` (${shown}`),
  );
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
  return withoutNamesOfQuoted(html)
    .split(/(<\/?blockquote>)/)
    .filter((part) => {
      if (part === "<blockquote>") depth++;
      if (part === "</blockquote>") depth--;
      return depth === 0;
    })
    .join("");
}

/** Without the line above a quote that says whose words they are. */
function withoutNamesOfQuoted(html: string): string {
  return html.replace(/(<p>|<br \/>\n?)[^<]{1,120} wrote:<\/p>\s*(?=<blockquote>)/g, (_, begins: string) =>
    begins === "<p>" ? "" : "</p>",
  );
}
