// The jobs of the outbox outlive whatever breaks under them, and nobody's jobs wait for a dead process.
import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { expect, inject, onTestFinished, test } from "vitest";
import { member, practice } from "#tests/support/cast.ts";
import { pause } from "#tests/support/crash-site.ts";
import { connect, type TestDatabase } from "#tests/support/database.ts";
import { startSite, startSiteProcess } from "#tests/support/site.ts";

const soon = { timeout: 25_000, interval: 100 };

async function siteOfThisTest(env: Record<string, string> = {}) {
  const site = await startSite(env);
  onTestFinished(() => site.stop());
  return site;
}

async function askForMail({ owner }: TestDatabase, key = "wendell"): Promise<void> {
  await owner.query("select graphile_worker.add_job('mail_reset', json_build_object('id', $1::int))", [
    member(key),
  ]);
}

/** Who holds the mail's jobs at the moment. */
async function holders({ owner }: TestDatabase): Promise<(string | null)[]> {
  const { rows } = await owner.query<{ locked_by: string | null }>(
    "select locked_by from graphile_worker.jobs where task_identifier = 'mail_reset'",
  );
  return rows.map(({ locked_by }) => locked_by);
}

const mails = async ({ owner }: TestDatabase) =>
  (await owner.query("select from mail where kind = 'reset' and state <> 'failed'")).rowCount;

test("a connection that breaks as it writes down that a job is done ends no process; the job is looked at again and done once", {
  timeout: 60_000,
}, async () => {
  const site = await siteOfThisTest();
  const { database } = site;
  const other = await connect(database.ownerUrl);
  onTestFinished(() => other.end());

  // The mail's row has to wait for us, and then the row of its job does.
  await database.owner.query("begin");
  await database.owner.query("lock table mail in exclusive mode");
  await other.query("select graphile_worker.add_job('mail_reset', json_build_object('id', $1::int))", [
    member("wendell"),
  ]);
  const held = async () =>
    (
      await other.query(
        "select from graphile_worker.jobs where task_identifier = 'mail_reset' and locked_by is not null",
      )
    ).rowCount;
  await expect.poll(held, soon).toBe(1);
  await other.query("begin");
  await other.query("select from graphile_worker._private_jobs where locked_by is not null for update");
  await database.owner.query("commit");
  const kill = () =>
    database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
       and application_name = 'roundtable jobs' and wait_event_type = 'Lock'`,
    );
  await expect.poll(async () => (await kill()).rowCount, soon).toBeGreaterThan(0);
  await other.query("commit");

  await expect.poll(() => holders(database), soon).toEqual([]);
  expect(await mails(database)).toBe(1);
  expect(site.log()).toMatch(/the worker stopped: .*; it begins again in \d+ ms/);
  expect(site.log()).not.toContain("nobody heard");
  expect((await (await site.as(null)).get("/livez")).status).toBe(200);
});

test("whichever of its connections is broken, again and again, the site goes on", {
  timeout: 60_000,
}, async () => {
  const site = await siteOfThisTest();
  const { owner } = site.database;
  const wendell = await site.as("wendell");
  // One address gets only so many mails within an hour.
  const kinds = ["requests", "owner", "jobs", "keeping"];
  for (const [kind, key] of ["wendell", "eero"].flatMap((key) => kinds.map((kind) => [kind, key]))) {
    await wendell.get("/");
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1",
      [`roundtable ${kind}`],
    );
    await askForMail(site.database, key);
  }
  await expect.poll(() => holders(site.database), soon).toEqual([]);
  expect(await mails(site.database)).toBe(8);
  await expect.poll(async () => (await wendell.get("/readyz")).status, soon).toBe(200);
  expect(site.log()).not.toContain("nobody heard");
  expect((await (await site.as(null)).get("/livez")).status).toBe(200);
});

test("of two processes, the one that lives takes over the jobs of the one that was killed, and never those of one that is slow", {
  timeout: 90_000,
}, async () => {
  const mail = await slowMailServer();
  const env = { SMTP_URL: mail.url, MAIL_FROM: "roundtable@network.example" };
  const first = await startSiteProcess(env);
  onTestFinished(() => first.stop());
  const { database } = first;
  await askForMail(database);
  await expect.poll(() => mail.waiting.length, soon).toBe(1);
  const [holder] = await holders(database);

  const second = await siteOfThisTest({ ...env, DATABASE_URL: database.ownerUrl });
  await pause(15_000);
  expect(await holders(database)).toEqual([holder]);
  expect(mail.waiting).toHaveLength(1);

  process.kill(first.pid, "SIGKILL");
  await expect.poll(() => mail.waiting.length, soon).toBe(2);
  expect((await holders(database))[0]).not.toBe(holder);
  mail.waiting[1]!();
  await expect.poll(() => holders(database), soon).toEqual([]);
  expect(await mails(database)).toBe(1);
  expect((await (await second.as(null)).get("/livez")).status).toBe(200);
});

/** A mail server that takes a mail only when it is told to. */
async function slowMailServer() {
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => waiting.push(() => done()));
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, waiting };
}

test("a job that fails is told of by task and number, and not in the words that its error quotes", async () => {
  const site = await siteOfThisTest();
  const { rows } = await site.database.owner.query<{ id: string }>(
    `select id from graphile_worker.add_job('spread_unread', '{"id": "words of a member"}', max_attempts => 1)`,
  );
  const told = () =>
    site
      .log()
      .split("\n")
      .filter((line) => line.includes("a job failed"))
      .map((line) => JSON.parse(line));
  await expect.poll(told, soon).toHaveLength(1);
  expect(told()[0]).toMatchObject({
    task: "spread_unread",
    job: rows[0]!.id,
    attempt: "1 of 1",
    code: "22P02",
  });
  expect(site.log()).not.toContain("words of a member");
});

/** How many transactions there were in a site's database within so many seconds, counted from another one. */
async function transactionsWithin(seconds: number, { ownerUrl }: TestDatabase): Promise<number> {
  const maker = await connect(inject("cluster").makerUrl);
  const count = async () => {
    const { rows } = await maker.query<{ n: number }>(
      "select xact_commit + xact_rollback as n from pg_stat_database where datname = $1",
      [new URL(ownerUrl).pathname.slice(1)],
    );
    return Number(rows[0]!.n);
  };
  const before = await count();
  await pause(seconds * 1_000);
  const after = await count();
  await maker.end();
  return after - before;
}

test("at rest the site asks the database at most twenty times a minute, and wakes when something is due", {
  timeout: 120_000,
}, async () => {
  const site = await siteOfThisTest();
  const { owner } = site.database;
  // Once what a start leaves to do is done; and each ten minutes there is a little more, so that one of several is enough.
  const aMinute = async () => (await transactionsWithin(15, site.database)) * 4;
  await expect.poll(aMinute, { timeout: 80_000, interval: 0 }).toBeLessThanOrEqual(20);

  const left = async () =>
    (await owner.query("select from graphile_worker.jobs where key = 'later'")).rowCount;
  await owner.query(
    "select graphile_worker.add_job('mail_reset', '{\"id\": 0}', job_key => 'later', run_at => now() + interval '4 seconds')",
  );
  await pause(2_500);
  expect(await left()).toBe(1);
  await expect.poll(left, { timeout: 3_500, interval: 50 }).toBe(0);

  // A file to be read that no job is there for; its bytes are gone.
  await owner.query(
    "insert into document_import (practice_id, by_id, name, sha256, bytes_at) values ($1, $2, 'Lost.docx', $3, $4)",
    [practice("tidewrack"), member("wendell"), "0".repeat(64), "l".repeat(20)],
  );
  const read = async () => (await owner.query("select state from document_import")).rows;
  await expect.poll(read, soon).toEqual([{ state: "refused" }]);
});
