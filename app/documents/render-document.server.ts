import { RENDERER_VERSION, renderLong } from "#app/markdown/render.server.ts";
import { type Keyed, type Section, sectionsOf } from "./sections/sections.ts";
import { stampOf } from "./sections/stamp.server.ts";

/** A section as it is listed: its text is elsewhere. */
export type SectionHead = Omit<Section, "text">;

/** A section as it stands with a version: its stamp stands for its words, so that versions can be compared without them. */
type StampedSection = SectionHead & { stamp: string };

export type RenderedDocument = { html: string; sections: StampedSection[]; version: number };

/**
 * Renders a document: each section with its anchor and number, its headings below the page's own. Blanks stay as {{name}}. Those that
 * were in the version before keep their anchors.
 */
export function renderDocument(markdown: string, before?: Keyed): RenderedDocument {
  const sections = sectionsOf(markdown, before);
  return {
    html: named(sections.map(htmlOf).join("\n")),
    sections: sections.map(({ text, ...head }) => ({ ...head, stamp: stampOf(text.trim()) })),
    version: RENDERER_VERSION,
  };
}

/** Renders a version anew as it stands: what it links to by its sections stays where it was. */
export function renderAgain(markdown: string, sections: readonly SectionHead[]): RenderedDocument {
  return renderDocument(markdown, { markdown, keys: sections.map(({ key }) => key) });
}

function htmlOf({ key, number, text, depth }: Section): string {
  const html = renderLong(text);
  if (depth === 0) return html;
  const level = Math.min(depth + 1, 6);
  // What the renderer made of the heading stands first. The anchor is made of letters, digits and hyphens.
  return html.replace(/^<h\d>(.*?)<\/h\d>/s, (_, words: string) => {
    const shown = number ? `<span class="num">${number}</span>` : "";
    return `<h${level} id="${key}">${shown}<span>${words}</span></h${level}>`;
  });
}

/** Tells the tables of a document apart for who hears it; what stands above nothing heads nothing. */
function named(html: string): string {
  let counted = 0;
  return html
    .replaceAll(' aria-label="Table"', () => ` aria-label="Table ${++counted}"`)
    .replace(/<th([^>]*)><\/th>/g, "<td$1></td>");
}
