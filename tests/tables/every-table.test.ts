import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { tables } from "./all.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.close());

test("every table is here with the kind of owner that its comment names, and nothing else is", async () => {
  const { rows } = await database.owner.query<{ name: string; owner: string }>(
    `select relname as name, substr(obj_description(oid, 'pg_class'), 8) as owner from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'`,
  );
  const here = Object.entries(tables).map(([name, { owner }]) => [name, owner]);
  expect(Object.fromEntries(here), "each table has its entry in a file of tests/tables").toEqual(
    Object.fromEntries(rows.map(({ name, owner }) => [name, owner])),
  );
});

test("every text of every table has something planted in it, or is said to hold nobody's words", async () => {
  const { rows } = await database.owner.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attname) as columns from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely_%'
       and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype)
     group by 1`,
  );
  const texts = new Map(rows.map(({ name, columns }) => [name, columns]));
  for (const [name, { words = {}, wordless = [] }] of Object.entries(tables))
    expect(
      [...Object.keys(words), ...wordless].sort(),
      `${name} has each text in words or in wordless, in its file of tests/tables`,
    ).toEqual(texts.get(name) ?? []);
});
