import { destination } from "#app/markdown/write/mark-runs.ts";
import type { Edit, Marked } from "../insert-text.ts";
import type { Link } from "./tool.ts";

/** A link as it stands in a text, or what is selected there to become one. */
type LinkAt = Link & { from: number; to: number };

const inText = /(?<![\\!])\[((?:\\.|[^\\[\]\n])*)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/g;

/** The link that the caret stands in, or what is selected: words, or an address. */
export function linkAt({ value, start, end }: Marked): LinkAt {
  for (const { 0: all, 1: words, 2: href, index } of value.matchAll(inText))
    if (index <= start && end <= index + all.length)
      return { from: index, to: index + all.length, words: words!, href: href! };
  const chosen = value.slice(start, end);
  const said = chosen.trim();
  const from = said ? start + chosen.indexOf(said) : start;
  const isAddress = /^(https?:\/\/|www\.|mailto:)\S+$/i.test(said);
  const link = isAddress ? { words: "", href: said } : { words: said, href: "" };
  return { ...link, from, to: from + said.length };
}

/** Puts a link in the place of what was there; without one its words alone. */
export function linked({ from, to, words: before }: LinkAt, link: Link | null): Edit {
  // Words that were there are Markdown already.
  const words = link && link.words !== before ? link.words.replace(/[\\[\]]/g, "\\$&") : before;
  const bare = link?.href.replace(/^mailto:/, "");
  const put = !link ? before : words ? `[${words}](${destination(link.href)})` : bare!;
  return { from, to, put, start: from + put.length, end: from + put.length };
}
