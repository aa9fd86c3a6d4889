import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase, database as pool } from "#app/db-pool.server.ts";
import { actingAs, type Db, lookingAs, WroteWhileReading } from "#app/db-transaction.server.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await openDatabase(database.appUrl);
});
afterAll(async () => {
  await closeDatabase(1_000);
  await database.close();
});

const wendell = member("wendell");
const whoAsks = async (db: Db) => (await verbs.myId(db)) ?? null;
const readEverything = (db: Db) => verbs.markRead(db, { cohort: cohort("pediatric") });

async function unread(): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    "select count(*)::int as n from unread where member_id = $1 and cohort_id = $2",
    [wendell, cohort("pediatric")],
  );
  return rows[0]!.n;
}

test("what only reads cannot write, not even through a function of the database that may", async () => {
  const before = await unread();
  expect(before).toBeGreaterThan(0);
  await expect(lookingAs(wendell, readEverything)).rejects.toThrow(WroteWhileReading);
  expect(await unread()).toBe(before);
});

test("what was refused leaves no trace on its connection: through what writes, the same is done", async () => {
  await actingAs(wendell, readEverything);
  expect(await unread()).toBe(0);
});

test("what reads past a statement that failed is answered with an error, not by half", async () => {
  const past = (db: Db) =>
    sql`select 1 / 0`.execute(db).then(
      () => "whole",
      () => "half",
    );
  await expect(lookingAs(wendell, past)).rejects.toThrow("The transaction was rolled back.");
  expect(await lookingAs(wendell, whoAsks)).toBe(wendell);
});

test("whoever comes next along a connection is not taken for the one before", async () => {
  expect(await lookingAs(wendell, whoAsks)).toBe(wendell);
  expect(await lookingAs(null, whoAsks)).toBeNull();
  expect(await lookingAs(member("noor"), whoAsks)).toBe(member("noor"));
  const { rows } = await pool().query("select current_setting('app.viewer', true) as viewer");
  expect(rows).toEqual([{ viewer: "" }]);
});
