import type { SectionHead } from "#app/documents/render-document.server.ts";
import { escapeHtml } from "#app/markdown/escape-html.ts";
import { talkHref } from "./addresses.ts";

const heading = /<h([2-6]) id="([^"]+)">.*?<\/h\1>/gs;

/** Puts a quiet link to talk about a section beside each heading of a document's HTML. */
export function withDiscussLinks(
  html: string,
  sections: readonly SectionHead[],
  { cohort, uid, version }: { cohort: string; uid: string; version: number },
): string {
  const headings = new Map(sections.map((section) => [section.key, section.heading]));
  return html.replace(heading, (whole, _level, key: string) => {
    const words = headings.get(key);
    if (!words) return whole;
    const href = escapeHtml(talkHref(cohort, uid, version, key));
    const about = `<span class="vh"> “<bdi>${escapeHtml(words)}</bdi>”</span>`;
    return `<div class="section-head">${whole}<a href="${href}">Discuss${about}</a></div>`;
  });
}
