import { documentHref } from "#app/documents/addresses.ts";
import { labelOf } from "#app/documents/fields.ts";
import { sectionsOf, sectionText } from "#app/documents/sections/sections.ts";
import { unitsOf } from "#app/documents/sections/units.ts";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { isolated } from "#app/text/isolated.ts";
import type { About } from "./queries.server.ts";

/** Letters of a section that are quoted; the rest is behind the link. */
const QUOTED = 700;

/** The words that a conversation about a section begins with: where it stands, as a link, and its words as a quote. Of a whole document, the link. */
export function quoteOf(cohort: string, { uid, number, title, body, sections, section, fields }: About) {
  const href = documentHref(cohort, uid);
  if (!section) return `About [${escaped(title)}](${href}), version ${number}:\n\n`;
  const keys = sections.map(({ key }) => key);
  const text = sectionText(sectionsOf(body, { markdown: body, keys }), section.key) ?? "";
  const labels = new Map(fields.map(({ name, label }) => [name, label || labelOf(name)]));
  const words = shortened(text).replace(
    /\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}/g,
    (_, name: string) => `[${labels.get(name) ?? labelOf(name)}]`,
  );
  const link = `[${escaped(section.heading || title)}](${href}#${section.key})`;
  const from = `From ${link} in ${escaped(title)}, version ${number}:`;
  return words === "" ? `${from}\n\n` : `${from}\n${quotePost({ body: words, name: "" })}\n\n`;
}

/** How what a conversation is about is called, with its version. */
export function calledOf({ title, number, section }: About): string {
  const part = section ? `, section “${isolated(section.heading)}”` : "";
  return `About “${isolated(title)}”${part}, version ${number}`;
}

/** A section without its heading, to whole paragraphs, items and rows as far as they go. */
function shortened(text: string): string {
  const { units } = unitsOf(text);
  const below = units[0]?.kind === "heading" ? units.slice(1) : units;
  let shown = "";
  for (const { core, tail } of below) {
    if (shown.length + core.length > QUOTED) return `${(shown.trimEnd() || cut(core)).trimEnd()}\n\n…`;
    shown += core + tail;
  }
  return shown.trim();
}

function cut(core: string): string {
  const words = core.replace(/\s+/g, " ").slice(0, QUOTED);
  return words.slice(0, words.lastIndexOf(" "));
}

function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>~|@]/g, "\\$&");
}
