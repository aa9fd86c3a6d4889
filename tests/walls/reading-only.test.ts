import type { Socket } from "node:net";
import { sql } from "kysely";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { closeDatabase, openDatabase, database as pool } from "#app/db-pool.server.ts";
import { actingAs, type Db, lookingAs, notingAs, WroteWhileReading } from "#app/db-transaction.server.ts";
import type { RequestClient } from "#app/request-client.server.ts";
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
  await expect(notingAs(wendell, past)).rejects.toThrow("The transaction was rolled back.");
  expect(await lookingAs(wendell, whoAsks)).toBe(wendell);
});

test("a statement that failed is known for that, though what the server says of its transaction comes later", async () => {
  const { client, stream } = await connection();
  const read = stream.listeners("data")[0] as (chunk: Buffer) => void;
  await client.query("begin");
  const later = (chunk: Buffer) => void setTimeout(read, 20, chunk);
  // The error's message in one piece and all behind it in others, as the network may deliver them.
  stream.off("data", read).once("data", (chunk: Buffer) => {
    const end = 1 + chunk.readUInt32BE(1);
    read(chunk.subarray(0, end));
    later(chunk.subarray(end));
    stream.on("data", later);
  });
  await expect(client.query("select 1 / 0")).rejects.toThrow("division by zero");
  await expect(client.commitSoon()).rejects.toThrow("The transaction was rolled back.");
  stream.off("data", later).on("data", read);
});

test("whoever comes next along a connection that has yet to be committed is not taken for the one before", async () => {
  expect(await lookingAs(wendell, whoAsks)).toBe(wendell);
  expect(await lookingAs(null, whoAsks)).toBeNull();
  expect(await lookingAs(member("noor"), whoAsks)).toBe(member("noor"));
  const { rows } = await pool().query("select current_setting('app.viewer', true) as viewer");
  expect(rows).toEqual([{ viewer: "" }]);
});

test("what only read is committed within a moment, though nobody asks anything more", async () => {
  await lookingAs(wendell, whoAsks);
  await expect.poll(openTransactions, { timeout: 5_000 }).toBe(0);
});

async function openTransactions(): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'roundtable requests' and state like 'idle in%'",
  );
  return rows[0]!.n;
}

test("what a page notes has been committed by the time that it is answered", async () => {
  const graham = member("graham");
  const news = () =>
    database.owner.query("select from unread where member_id = $1 and cohort_id = $2", [
      graham,
      cohort("pediatric"),
    ]);
  expect((await news()).rowCount).toBeGreaterThan(0);
  await notingAs(graham, (db, note) => note(readEverything(db)));
  expect((await news()).rowCount).toBe(0);
});

async function connection() {
  const client = (await pool().connect()) as PoolClient & RequestClient;
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  onTestFinished(() => client.release());
  return { client, stream };
}

/** A connection of the requests, and what goes along it from now on: statements by what they begin with, and answers. */
async function watched() {
  const { client, stream } = await connection();
  const moved: string[] = [];
  const answered = () => void moved.push("answer");
  stream.prependListener("data", answered);
  const write: (text: string) => boolean = stream.write.bind(stream);
  const sent = vi.spyOn(stream, "write").mockImplementation((text) => {
    moved.push(/commit; begin|begin|start|commit|select \d/.exec(String(text))![0]);
    return write(text as string);
  });
  onTestFinished(() => {
    sent.mockRestore();
    stream.off("data", answered);
  });
  return { client, moved };
}

test("nothing is sent behind a commit that has no answer yet, and what waits for it keeps its order", async () => {
  const { client, moved } = await watched();
  await client.query("begin");
  await client.commitSoon();
  await Promise.all([client.query("select 1"), client.query("select 2")]);
  expect(moved.join(" ")).toMatch(/^begin answer commit answer select 1 select 2 answer/);
});

test("what only read is committed in one message with the next that reads, and apart from one that writes", async () => {
  const { client, moved } = await watched();
  await client.query("begin");
  await client.commitSoon();
  await client.query("begin");
  await client.commitSoon();
  await client.query("start transaction");
  await client.query("commit");
  expect(moved.join(" ")).toMatch(
    /^begin answer commit; begin answer commit answer start answer commit answer/,
  );
});
