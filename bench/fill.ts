import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { clauses } from "../app/contracts/clauses.ts";
import { RENDERER_VERSION, renderMarkdown } from "../app/markdown/render.server.ts";
import { demo } from "../db/demo/content/index.ts";
import { fillDocuments, type Library } from "./fill-documents.ts";
import { addMuchUnread } from "./much-unread.ts";

export type Size = Library & { cohorts: number; members: number; threads: number; posts: number };

/** Of the member with much to read. */
export const busyEmail = "busy@practice.example";

/** Fills an empty, migrated database with a large network. `url` is the owner's. */
export async function fill(
  url: string,
  { cohorts, members, threads, posts, ...library }: Size,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(
      `create temp table size on commit drop as select ${cohorts} as cohorts, ${members} as members, ${threads} as threads, ${posts} as posts, ${RENDERER_VERSION} as renderer`,
    );
    const blocks = paragraphs().map((body) => ({ body, ...renderMarkdown(body) }));
    const titles = demo.threads.map((thread) => ({ title: thread.title }));
    const names = demo.people.map((person) => ({ name: person.name }));
    await temporary(client, "block", "body text, html text, excerpt text", blocks);
    await temporary(client, "title", "title text", titles);
    await temporary(client, "name", "name text", names);
    await client.query(readFileSync(join(import.meta.dirname, "fill.sql"), "utf8"));
    await fillDocuments(client, library, (...table) => temporary(client, ...table));
    const kinds = clauses.map(({ id }) => ({ clause: id }));
    await temporary(client, "clause", "clause text", kinds);
    await client.query(readFileSync(join(import.meta.dirname, "fill-contracts.sql"), "utf8"));
    await addMuchUnread(client, await busyMember(client));
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** Adds somebody whose practice sits nowhere yet. */
async function busyMember(client: pg.Client): Promise<{ member: number; practice: number }> {
  const { rows } = await client.query(
    `with who as (insert into person (name) values ('Busy Owner') returning id),
       whose as (insert into practice (name, town, state, zip) values ('Busy Practice', 'Springfield', 'IL', '62701') returning id),
       reached as (insert into account (member_id, email) select id, $1 from who),
       works as (insert into practice_member (member_id, practice_id, role) select who.id, whose.id, 'owner' from who, whose)
     select who.id as member, whose.id as practice from who, whose`,
    [busyEmail],
  );
  return rows[0];
}

/** What people of the cast have written, paragraph by paragraph: other words would compress otherwise. */
function paragraphs(): string[] {
  return demo.threads.flatMap((thread) => thread.posts.flatMap((post) => post.body.split(/\n{2,}/)));
}

async function temporary(client: pg.Client, table: string, columns: string, rows: object[]) {
  await client.query(
    `create temp table ${table} on commit drop as
     select row_number() over () as id, r.* from jsonb_to_recordset($1) as r (${columns})`,
    [JSON.stringify(rows)],
  );
}
