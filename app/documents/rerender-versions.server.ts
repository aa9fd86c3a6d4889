import type pg from "pg";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { renderAgain, type SectionHead } from "./render-document.server.ts";

/** Documents are long. */
const BATCH = 20;

/**
 * Renders again the versions of documents that an older renderer made, a few at a time; their sections keep their anchors. A version that lost
 * words meanwhile, or got them back, is left for the next time.
 */
export async function rerenderVersions(pool: pg.Pool): Promise<void> {
  type Row = { document_id: number; number: number; body: string; sections: SectionHead[] };
  for (;;) {
    const { rows } = await pool.query<Row>(
      "select document_id, number, body, sections from document_version where renderer < $1 limit $2",
      [RENDERER_VERSION, BATCH],
    );
    for (const { document_id, number, body, sections } of rows) {
      const { html, sections: heads } = renderAgain(body, sections);
      await pool.query(
        "update document_version set html = $3, sections = $4, renderer = $5 where document_id = $1 and number = $2 and body = $6",
        [document_id, number, html, JSON.stringify(heads), RENDERER_VERSION, body],
      );
    }
    if (rows.length < BATCH) return;
  }
}
