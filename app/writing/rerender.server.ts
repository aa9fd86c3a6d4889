import type pg from "pg";
import { RENDERER_VERSION, renderStored } from "#app/markdown/render.server.ts";

const BATCH = 200;

/**
 * Renders again what an older renderer made: posts and charters, a batch at a time. Runs at each start of the worker,
 * so that a mended renderer reaches every stored page; until then pages render old posts as they show them. Words that changed meanwhile are
 * left for the next time: what was taken out of them would be in their HTML again.
 */
export async function rerender(pool: pg.Pool): Promise<void> {
  while ((await rerenderPosts(pool)) === BATCH);
  const { rows } = await pool.query<{ cohort_id: number; version: number; body: string }>(
    "select cohort_id, version, body from charter where renderer < $1",
    [RENDERER_VERSION],
  );
  for (const { cohort_id, version, body } of rows) {
    await pool.query("update charter set html = $3, renderer = $4 where cohort_id = $1 and version = $2", [
      cohort_id,
      version,
      renderStored(body).html,
      RENDERER_VERSION,
    ]);
  }
}

async function rerenderPosts(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number; body: string }>(
    "select id, body from post where renderer < $1 order by renderer limit $2",
    [RENDERER_VERSION, BATCH],
  );
  const made = rows.map(({ body }) => renderStored(body));
  await pool.query(
    `update post p set html = r.html, excerpt = r.excerpt, renderer = $4
     from unnest($1::bigint[], $2::text[], $3::text[], $5::text[]) as r (id, html, excerpt, body) where p.id = r.id and p.body = r.body`,
    [
      rows.map(({ id }) => id),
      made.map(({ html }) => html),
      made.map(({ excerpt }) => excerpt),
      RENDERER_VERSION,
      rows.map(({ body }) => body),
    ],
  );
  return rows.length;
}
