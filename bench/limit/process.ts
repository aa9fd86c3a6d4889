// The process of the limit: it answers with pages that it was told of, and asks the database one thing for each. Started by
// limit.ts as the site is, so that both are counted alike.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { Described } from "./description.ts";
import { draw } from "./drawing.ts";

const pages = new Map<string, Described>();
// As many connections as the site's requests have.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const posts = {
  name: "twenty posts",
  text: `select number, persona_id, html, excerpt, reply_to, created_at, edited_at, removed_at from post
    where cohort_id = $1 and thread_id = $2 and number > $3 order by number limit 20`,
};
const { rows: threads } = await pool.query(
  "select cohort_id, id from thread where cohort_id = 1 and post_count >= 20 order by last_post_at desc limit 60",
);
let asked = 0;

const server = createServer(async (request, response) => {
  const page = pages.get(request.url!);
  if (!page) return void response.writeHead(404).end();
  const { cohort_id, id } = threads[asked++ % threads.length]!;
  await pool.query({ ...posts, values: [cohort_id, id, 0] });
  const html = draw(page);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(html),
  });
  response.end(html);
});

process.on("message", ({ path, page }: { path: string; page: Described }) => {
  pages.set(path, page);
  process.send!(path);
});
process.once("SIGTERM", async () => {
  server.close();
  server.closeAllConnections();
  await pool.end();
  process.disconnect();
});
server.listen(0, "127.0.0.1", () => process.send!((server.address() as AddressInfo).port));
