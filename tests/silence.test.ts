// A database and a mail server that say nothing any more: nobody waits for ever. With ENDURANCE_MINUTES set, the database
// falls silent, and is lost, in turns for that long while members post.
import { randomUUID } from "node:crypto";
import { createServer, type Socket } from "node:net";
import { expect, inject, onTestFinished, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import {
  expectAllPublished,
  expectOnceEach,
  pause,
  postAllTheWhile,
  reply,
  thread,
} from "#tests/support/crash-site.ts";
import { connect } from "#tests/support/database.ts";
import { startSilentProxy } from "#tests/support/silent-proxy.ts";
import { type SiteProcess, startSiteProcess } from "#tests/support/site.ts";

const minutes = Number(process.env.ENDURANCE_MINUTES ?? 0);
const TEN_SECONDS = 10_000;

/** A site whose database is behind a proxy that can fall silent. */
async function siteBehindProxy(env: Record<string, string>) {
  // The site's own database is made with it, and the proxy has to know it before.
  const proxies: Awaited<ReturnType<typeof startSilentProxy>>[] = [];
  const site = await startSiteProcess(env, async (ownerUrl) => {
    proxies.push(await startSilentProxy(ownerUrl));
    return { DATABASE_URL: proxies[0]!.url };
  });
  onTestFinished(async () => {
    await site.stop();
    await proxies[0]!.close();
  });
  return { site, proxy: proxies[0]! };
}

const within = async (ms: number, holds: () => Promise<unknown>, value: unknown = true) =>
  expect.poll(holds, { timeout: ms, interval: 200 }).toEqual(value);

const isReady = async (site: SiteProcess) => (await (await site.as(null)).get("/readyz")).status;

/** Adds a job as the site's functions do; resolves when it is done. */
async function aJobIsDone(site: SiteProcess, ms: number) {
  const { owner } = site.database;
  await owner.query(
    "select graphile_worker.add_job('mail_sign_in', json_build_object('id', 0), job_key => 'asked')",
  );
  const left = async () =>
    (await owner.query("select from graphile_worker.jobs where key = 'asked'")).rowCount;
  await within(ms, left, 0);
}

/** Whether somebody listens for jobs on a connection that is younger than `since`. */
async function listensSince({ database: { owner } }: SiteProcess, since: Date) {
  const { rowCount } = await owner.query(
    `select from pg_stat_activity a join pg_locks l on l.pid = a.pid and l.locktype = 'advisory'
     where datname = current_database() and application_name = 'roundtable jobs' and backend_start > $1`,
    [since],
  );
  return rowCount === 1;
}

test("behind a database that has fallen silent pages say so soon; once it talks, all goes on within ten seconds; a stop in the silence ends", {
  timeout: 120_000,
}, async () => {
  const { site, proxy } = await siteBehindProxy({ UNDO_SECONDS: "1" });
  const { owner } = site.database;
  const wendell = await site.as("wendell");
  expect((await reply(wendell, randomUUID())).status).toBe(302);
  await within(TEN_SECONDS, () => isReady(site), 200);

  proxy.silence();
  for (const ask of [() => wendell.get(thread), () => reply(wendell, randomUUID())]) {
    const began = performance.now();
    expect((await ask()).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(TEN_SECONDS);
  }
  const began = performance.now();
  const unready = await (await site.as(null)).get("/readyz");
  expect([unready.status, performance.now() - began < 4_000]).toEqual([503, true]);
  expect(unready.text).toContain("the database takes no writes");
  expect((await wendell.get("/livez")).status).toBe(200);
  await within(20_000, async () =>
    ["the publisher", "the worker"].every((part) => site.log().includes(`${part} has stood still for`)),
  );
  expect((await (await site.as(null)).get("/readyz")).text).toMatch(
    /the publisher has stood still .* the worker/,
  );

  const since = (await owner.query<{ now: Date }>("select now()")).rows[0]!.now;
  proxy.speak();
  const talks = Date.now() + TEN_SECONDS;
  const rest = () => Math.max(500, talks - Date.now());
  const key = randomUUID();
  await within(rest(), async () => (await reply(wendell, key)).status, 302);
  await within(rest(), () => isReady(site), 200);
  const posted = async () => (await owner.query("select from post where client_key = $1", [key])).rowCount;
  await within(rest(), posted, 1);
  await within(rest(), () => listensSince(site, since));
  await aJobIsDone(site, rest());

  proxy.silence();
  const asked = wendell.get(thread).catch(() => undefined);
  const stopped = performance.now();
  expect(await site.terminate()).toBe(0);
  expect(performance.now() - stopped).toBeLessThan(TEN_SECONDS);
  await asked;
  expect(site.log()).not.toContain("nobody heard");
});

test("a mail server that says nothing holds no stop up, and its jobs are free for the next process", {
  timeout: 60_000,
}, async () => {
  const callers: Socket[] = [];
  const server = createServer((caller) => void callers.push(caller.on("error", () => {})));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const caller of callers) caller.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const site = await startSiteProcess({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "roundtable@network.example",
  });
  onTestFinished(() => site.stop());
  const { owner } = site.database;
  for (let i = 0; i < 6; i++)
    await owner.query("select graphile_worker.add_job('mail_reset', json_build_object('id', $1::int))", [
      member("wendell"),
    ]);
  await within(TEN_SECONDS, async () => callers.length >= 4);
  const began = performance.now();
  expect(await site.terminate()).toBe(0);
  expect(performance.now() - began).toBeLessThan(TEN_SECONDS);
  const { rows } = await owner.query(
    "select locked_by from graphile_worker.jobs where task_identifier = 'mail_reset'",
  );
  expect(rows).toEqual(Array(6).fill({ locked_by: null }));
});

if (minutes > 0) {
  test("while members post, the database falls silent and is lost in turns, and every acknowledged post is there once", {
    timeout: 120_000 + minutes * 60_000,
  }, async () => {
    const { site, proxy } = await siteBehindProxy({ UNDO_SECONDS: "1" });
    const posts = postAllTheWhile(await site.as("wendell"));
    const until = Date.now() + minutes * 60_000;
    const slowest = { silent: 0, lost: 0 };
    let turns = 0;
    const recovers = async (kind: keyof typeof slowest) => {
      const ms = await posts.more(3, TEN_SECONDS);
      await within(TEN_SECONDS, () => isReady(site), 200);
      slowest[kind] = Math.max(slowest[kind], Math.round(ms));
      turns++;
    };
    do {
      await posts.more(20, TEN_SECONDS);
      proxy.silence();
      await pause(1_000 + ((turns * 3_700) % 25_000));
      proxy.speak();
      await recovers("silent");
      await lose(site, 1_000 + ((turns * 2_300) % 15_000));
      await recovers("lost");
    } while (Date.now() < until);
    await posts.stop();
    await expectAllPublished(site.database.owner);
    await expectOnceEach(site.database.owner, posts.acknowledged, cohort("pediatric"));
    expect(site.log()).not.toContain("nobody heard");
    console.log(
      `${posts.acknowledged.length} posts outlived ${turns} silent and lost databases. Slowest recovery, in ms:`,
      slowest,
    );
  });
}

/** Takes the database away for a while: no connection of the site is left, and none is let in. */
async function lose(site: SiteProcess, ms: number) {
  const name = new URL(site.database.ownerUrl).pathname.slice(1);
  const maker = await connect(inject("cluster").makerUrl);
  await maker.query(`alter database ${name} allow_connections false`);
  await maker.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'roundtable%'",
    [name],
  );
  await pause(ms);
  await maker.query(`alter database ${name} allow_connections true`);
  await maker.end();
}
