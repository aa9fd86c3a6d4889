import { renderDocument } from "#app/documents/render-document.server.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { entryHtml } from "../playbook/entry-html.ts";

/** The HTML of words that were offered or released; those of an older renderer are rendered anew. */
export function releasedHtml({
  body,
  html,
  renderer,
}: {
  body: string;
  html: string;
  renderer: number;
}): string {
  return entryHtml(renderer < RENDERER_VERSION ? renderDocument(body).html : html, []);
}
