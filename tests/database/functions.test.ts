// db/functions holds the one current text of every function: what a start makes of it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { functionsFolder, readFunctions } from "#db/functions.ts";
import { migrate } from "#db/migrate.ts";
import { databaseOfThisTest, emptyDatabase } from "#tests/support/database.ts";

/** A copy of db/functions in which some files read otherwise. */
function anotherVersion(changes: Record<string, (text: string) => string>): string {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-functions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(functionsFolder, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const text = readFileSync(join(folder, file), "utf8");
    const changed = change(text);
    expect(changed, `${file} holds what the test wants to change`).not.toBe(text);
    writeFileSync(join(folder, file), changed);
  }
  return folder;
}

type Routine = { name: string; id: number; row: string };

/** Every function with its identity, and with the transaction that wrote it last. */
async function routines(owner: pg.Client): Promise<Map<string, Routine>> {
  const { rows } = await owner.query<Routine>(
    `select oid::regprocedure::text as name, oid::bigint as id, xmin::text as row from pg_proc
     where pronamespace = any(array['verbs', 'jobs', 'helpers']::regnamespace[])`,
  );
  return new Map(rows.map((routine) => [routine.name, routine]));
}

test("every function of the files is in the database, once, and no other", async () => {
  const { owner } = await databaseOfThisTest();
  const { beforeTables, rest } = await readFunctions();
  const here = [...(await routines(owner)).keys()].map((name) => name.replace(/\(.*/, ""));
  expect(here.sort()).toEqual([...beforeTables, ...rest].map(({ name }) => name).sort());
});

test("a start with the same files writes no function anew", async () => {
  const { owner, ownerUrl } = await databaseOfThisTest();
  const before = await routines(owner);
  await migrate(ownerUrl);
  expect(await routines(owner)).toEqual(before);
});

test("a function whose text changed keeps its identity and its place in policies; one that stands in no file goes", async () => {
  const { owner, ownerUrl, asMember } = await databaseOfThisTest();
  const before = await routines(owner);
  const newer = anotherVersion({
    "walls.sql": (text) =>
      text.replace(
        "return keep_in_mind('app.seated', seated_cohorts_of(my_id()));",
        "return '{}'::bigint[];",
      ),
    "topics.sql": (text) =>
      `${text}\n-- Says hello.\ncreate or replace function verbs.hello() returns text language sql as $$ select 'hello' $$;\n`,
  });
  await migrate(ownerUrl, { functionsIn: newer });
  const after = await routines(owner);
  for (const [name, { id }] of before) expect(after.get(name)?.id, name).toBe(id);
  const see = () =>
    asMember(
      "wendell",
      async (app) => (await app.query("select verbs.my_seated_cohorts() as mine")).rows[0].mine,
    );
  expect(await see()).toEqual([]);
  expect(await asMember("wendell", async (app) => (await app.query("select verbs.hello()")).rowCount)).toBe(
    1,
  );

  await migrate(ownerUrl);
  expect([...(await routines(owner)).values()].map(({ name, id }) => [name, id]).sort()).toEqual(
    [...before.values()].map(({ name, id }) => [name, id]).sort(),
  );
  expect(await see()).toHaveLength(1);
});

test("a function whose arguments have other names, or whose result is another, is made anew and can be called", async () => {
  const { owner, ownerUrl, asMember } = await databaseOfThisTest();
  const before = await routines(owner);
  const newer = anotherVersion({
    "finding.sql": (text) =>
      text.replace(/function verbs\.similar_threads[^$]+\$\$[^$]+\$\$/, (one) =>
        one.replaceAll(/\bwords\b/g, "said"),
      ),
    "people.sql": (text) =>
      text.replace(
        "disabled_at timestamptz, created_at timestamptz)",
        "disabled_at timestamptz, begun timestamptz)",
      ),
  });
  await migrate(ownerUrl, { functionsIn: newer });
  const after = await routines(owner);
  const changed = [...before.values()].filter(({ name, id }) => after.get(name)?.id !== id);
  expect(changed.map(({ name }) => name.replace(/\(.*/, "")).sort()).toEqual([
    "verbs.people_of_network",
    "verbs.similar_threads",
  ]);
  await asMember("wendell", (app) =>
    app.query("select * from verbs.similar_threads(cohort => 1, said => 'billing')"),
  );
});

test("a function that policies need can have another name: a database from before comes along, and the former name goes", async () => {
  const { owner, ownerUrl, close } = await emptyDatabase();
  onTestFinished(close);
  const seatedBy = async () =>
    (
      await owner.query<{ called: string }>(
        `select distinct substring(with_check from 'SELECT (verbs\\.\\w+)\\(\\) AS my_(?:tables|seated)') as called
         from pg_policies where tablename in ('draft', 'moderation_item', 'file') and with_check <> 'true'`,
      )
    ).rows.map(({ called }) => called);
  await migrate(ownerUrl, { first: 7 });
  expect(await seatedBy()).toEqual(["verbs.my_tables"]);

  await migrate(ownerUrl);
  expect(await seatedBy()).toEqual(["verbs.my_seated_cohorts"]);
  expect([...(await routines(owner)).keys()]).not.toContain("verbs.my_tables()");
});

test("functions and migrations come together or not at all", async () => {
  const { owner, ownerUrl } = await databaseOfThisTest();
  const before = await routines(owner);
  const broken = anotherVersion({
    "walls.sql": (text) =>
      text.replace(
        "return keep_in_mind('app.seated', seated_cohorts_of(my_id()));",
        "return '{}'::bigint[];",
      ),
    "topics.sql": (text) => text.replace("returns void", "returns nothing_known"),
  });
  await expect(migrate(ownerUrl, { functionsIn: broken })).rejects.toThrow("nothing_known");
  expect(await routines(owner)).toEqual(before);
});

test("no function is defined in two files", async () => {
  const { beforeTables, rest } = await readFunctions();
  const headers = [...beforeTables, ...rest].map(({ statement }) =>
    statement.slice(0, statement.indexOf(")")),
  );
  expect(headers.filter((each, i) => headers.indexOf(each) !== i)).toEqual([]);
});
