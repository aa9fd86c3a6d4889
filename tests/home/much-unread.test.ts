// The start page of somebody in twelve cohorts with nine hundred unread conversations, and a row of nine hundred news.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db-pool.server.ts";
import { lookingAs } from "#app/db-transaction.server.ts";
import { listConcerns } from "#app/notifications/inbox-queries.server.ts";
import { member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { addMuchUnread, muchUnread } from "../../bench/much-unread.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
  const { owner } = site.database;
  await owner.query("begin");
  await addMuchUnread(owner, { member: member("wendell"), practice: practice("quillbrook") });
  // One of the nine hundred, of another kind, and with a facilitator's words.
  await owner.query(
    `update notification set kind = 'hidden', detail = 'It named a patient.' where id = (select min(n.id) from notification n
       join inbox_row r on r.id = n.row_id where r.waiting = $1)`,
    [muchUnread.answersToOne],
  );
  await owner.query("commit");
  await owner.query("analyze");
}, 60_000);
afterAll(() => site?.stop());

test("every cohort with something new is there, with how much, and 900 news of one question are one row", async () => {
  const wendell = await site.as("wendell");
  const { text } = await wendell.get("/");
  expect(text.match(/aria-label="Done with all of it: Cohort with much/g)).toHaveLength(muchUnread.cohorts);
  expect(text).toMatch(/Colleague \d, Colleague \d and 2 others wrote to you in/);
  expect(text.match(/id="row-\d+"/g)!.length).toBeLessThanOrEqual(2);
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  expect(text).not.toContain("Older");
});

test("words that a facilitator wrote stand in the row, though 899 answers came after them", async () => {
  const wendell = await site.as("wendell");
  expect((await wendell.get("/")).text).toContain("It named a patient.");
});

test("what a row tells of is found without reading all its news", async () => {
  await openDatabase(site.database.appUrl);
  onTestFinished(() => closeDatabase(1_000));
  const read = await lookingAs(member("wendell"), async (db) => {
    // In so small a network reading everything is as good.
    await sql`set local enable_seqscan = off`.execute(db);
    await sql`set local enable_bitmapscan = off`.execute(db);
    await listConcerns(db, member("wendell"), { shown: 1, settled: null });
    const { rows } = await sql<{ read: number }>`select idx_tup_fetch + seq_tup_read as read
      from pg_stat_xact_user_tables where relname = 'notification'`.execute(db);
    return rows[0]!.read;
  });
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(100);
});
