import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { rerender } from "#app/writing/rerender.server.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Makes every post of the cast look as if a careless renderer of long ago had made it. */
function age() {
  return site.database.owner.query(
    "update post set renderer = 0, html = '<script>alert(1)</script>', excerpt = 'stale' where cohort_id = $1",
    [cohort("pediatric")],
  );
}

test("what an older renderer made is rendered afresh as it is shown", async () => {
  await age();
  const page = await (await site.as("wendell")).get("/c/pediatric-pt/threads/1");
  expect(page.text).not.toContain("alert(1)");
  expect(page.text).toContain('class="prose post-body"><p>');
});

test("an excerpt of the first renderer, in which the cells of a table ran together, is made again", async () => {
  const { owner } = site.database;
  const { rows: posts } = await owner.query(
    `update post set renderer = 1, excerpt = 'Payer Rule', body = e'| Payer | Rule |\n|-|-|\n| Aetna | 24 hours |'
     where id = (select min(id) from post) returning id`,
  );
  const pool = new pg.Pool({ connectionString: site.database.ownerUrl, max: 1 });
  await rerender(pool);
  await pool.end();
  const { rows } = await owner.query("select excerpt from post where id = $1", [posts[0].id]);
  expect(rows[0].excerpt).toBe("Payer, Rule. Aetna, 24 hours.");
});

test("the worker renders old posts and charters again, all of them, once", async () => {
  await age();
  await site.database.owner.query("update charter set renderer = 0, html = 'stale'");
  const pool = new pg.Pool({ connectionString: site.database.ownerUrl, max: 1 });
  await rerender(pool);
  await pool.end();
  const { rows } = await site.database.owner.query(
    `select (select count(*)::int from post where renderer <> $1 or html like '%<script%' or excerpt = 'stale') as posts,
       (select count(*)::int from charter where renderer <> $1 or html = 'stale') as charters`,
    [RENDERER_VERSION],
  );
  expect(rows[0]).toEqual({ posts: 0, charters: 0 });
});

test("a post that changed while it was rendered again shows what it says now", async () => {
  const { owner } = site.database;
  const { rows: posts } = await owner.query(
    "update post set renderer = 0, body = 'Words that are taken out.' where id = (select min(id) from post) returning id",
  );
  const pool = new pg.Pool({ connectionString: site.database.ownerUrl, max: 1 });
  const answer = pool.query.bind(pool);
  let asked = 0;
  // Somebody takes words out between what is read and what is written.
  pool.query = (async (text: string, values: unknown[]) => {
    const found = await answer(text, values);
    if (asked++ === 0)
      await answer("update post set body = 'Taken out.', html = '' where id = $1", [posts[0].id]);
    return found;
  }) as typeof pool.query;
  await rerender(pool);
  const between = await owner.query("select html, renderer from post where id = $1", [posts[0].id]);
  expect(between.rows).toEqual([{ html: "", renderer: 0 }]);
  await rerender(pool);
  await pool.end();
  const { rows } = await owner.query("select html from post where id = $1", [posts[0].id]);
  expect(rows[0].html).toContain("Taken out.");
});
