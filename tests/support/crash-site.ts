// A site whose processes are killed, with a database of its own, while a member posts.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { expect, inject, onTestFinished } from "vitest";
import { loadCast } from "#db/demo/load.ts";
import { findHome } from "#db/embedded/home.ts";
import { passwordOf, superuser } from "#db/embedded/passwords.ts";
import { joinEmbedded } from "#db/embedded.ts";
import { type Browser, browserOf } from "./browser.ts";
import { cohort } from "./cast.ts";
import { connect } from "./database.ts";
import { freePort, markOfMember, openSessionAt } from "./site.ts";

export const thread = "/c/pediatric-pt/threads/1";

export type CrashSite = Awaited<ReturnType<typeof openCrashSite>>;

/** The site with a database of its own, in which Wendell is signed in; it can be killed, and is then started again. */
export async function openCrashSite(env: Record<string, string> = { UNDO_SECONDS: "0" }) {
  const dataDir = mkdtempSync(join(tmpdir(), "roundtable-crash-"));
  const port = await freePort();
  const said: string[] = [];
  let app = await startApp(dataDir, port, env, said);
  let where = "";
  onTestFinished(async () => {
    await end(app, "SIGTERM");
    for (const folder of [where, dataDir]) rmSync(folder, { recursive: true, force: true });
  });
  /** A connection of the owner's. */
  async function look() {
    const joined = await joinEmbedded({ dataDir, log: () => {} });
    const check = await connect(joined.ownerUrl);
    const leave = async () => {
      await check.end();
      await joined.stop();
    };
    return { check, leave, where: joined.where };
  }
  const looked = await look();
  where = looked.where;
  const { secret } = inject("cluster");
  const cast = await loadCast(looked.check, { networkName: "Crash", demonstration: false, secret });
  const wendell = cast.members.get("wendell")!;
  const session = await openSessionAt(looked.check, wendell);
  await looked.leave();
  return {
    dataDir,
    where,
    pediatric: cast.cohorts.get("pediatric")!,
    wendell: () => browserOf(`http://localhost:${port}`, session, markOfMember(wendell)),
    look,
    /** What the app has written, over all its lives. */
    log: () => said.join(""),
    /** Whether it has ended without being told to. */
    hasEnded: () => app.exitCode !== null || app.signalCode !== null,
    /** Kills the app and starts it again. */
    async kill() {
      await end(app, "SIGKILL");
      app = await startApp(dataDir, port, env, said);
    },
    /** Stops the app in order and starts it again; returns how long each took, in milliseconds. */
    async restart() {
      const began = performance.now();
      await end(app, "SIGTERM");
      const stopped = performance.now();
      app = await startApp(dataDir, port, env, said);
      return { stop: stopped - began, start: performance.now() - stopped };
    },
  };
}

async function startApp(dataDir: string, port: number, env: Record<string, string>, said: string[]) {
  const child = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port) },
      // One member writes here as much as hundreds do elsewhere.
      WRITE_PACE: "1000",
      SECRET: inject("cluster").secret,
      ...env,
    },
  });
  child.stdout!.on("data", (text) => said.push(String(text)));
  child.stderr!.on("data", (text) => said.push(String(text)));
  const ready = await new Promise<boolean>((resolve) => {
    child.once("message", () => resolve(true));
    child.once("close", () => resolve(false));
  });
  if (!ready) throw new Error(`The site did not start again: ${said.join("").slice(-2_000)}`);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill(signal);
  await gone;
}

/** The head of the site's database. */
export function postmasterOf({ where }: CrashSite): number {
  return Number(readFileSync(join(where, "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** A process of the server itself, such as "checkpointer"; undefined where it is not there at the moment. */
export function serverProcess(site: CrashSite, name: string): number | undefined {
  const head = postmasterOf(site);
  return readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .find((pid) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
        return Number(parent) === head && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(name);
      } catch {
        return false;
      }
    });
}

/** Connections of the site, as a condition on pg_stat_activity. */
export const connections = {
  request: "application_name = 'roundtable requests'",
  owner: "application_name = 'roundtable owner'",
  jobs: "application_name = 'roundtable jobs' and not exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory')",
  listener:
    "application_name = 'roundtable jobs' and exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory')",
  supervisor: "application_name = 'roundtable supervisor'",
} as const;

/** The processes behind a kind of connection, one that works just now first. */
export async function backendsOf(site: CrashSite, kind: keyof typeof connections): Promise<number[]> {
  const joined = await joinEmbedded({ dataDir: site.dataDir, log: () => {} });
  const home = findHome(site.dataDir)!;
  const url = new URL(joined.ownerUrl);
  url.username = superuser;
  url.password = passwordOf(home, superuser);
  const client = await connect(url.href);
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity a where pid <> pg_backend_pid() and ${connections[kind]} order by state = 'active' desc`,
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
    await joined.stop();
  }
}

/** Sends a reply that is known by its key. */
export function reply(browser: Browser, key: string) {
  return browser.post(thread, { body: `Sent as ${key}`, key });
}

/** Members who post all the while, each post under one key until it is acknowledged. */
export function postAllTheWhile(browser: Browser, writers = 4) {
  let running = true;
  const acknowledged: string[] = [];
  async function write() {
    while (running) {
      const key = randomUUID();
      for (let done = false; running && !done; await pause(40)) {
        const answer = await reply(browser, key).catch(() => undefined);
        done = answer?.status === 302 && answer.location!.startsWith(thread);
        if (done) acknowledged.push(key);
      }
    }
  }
  const writing = Array.from({ length: writers }, write);
  return {
    acknowledged,
    /** Resolves with the milliseconds until so many more are acknowledged. */
    async more(count: number, within: number): Promise<number> {
      const [before, began] = [acknowledged.length, performance.now()];
      for (; acknowledged.length < before + count; await pause(10))
        if (performance.now() - began > within) throw new Error(`The site took no posts for ${within} ms.`);
      return performance.now() - began;
    },
    async stop() {
      running = false;
      await Promise.all(writing);
    },
  };
}

/** Each key is one post with the words sent with it, and the thread counts them without a gap. */
export async function expectOnceEach(
  owner: pg.Client,
  keys: string[],
  cohortId = cohort("pediatric"),
): Promise<void> {
  const { rows } = await owner.query<{ client_key: string; body: string }>(
    "select client_key, body from post where cohort_id = $1 and client_key = any($2)",
    [cohortId, keys],
  );
  expect(rows.map(({ client_key }) => client_key).sort()).toEqual([...keys].sort());
  expect(rows.filter(({ client_key, body }) => body !== `Sent as ${client_key}`)).toEqual([]);
  const counted = await owner.query(
    `select t.highest_number, t.post_count, count(*) as posts, max(p.number) as last from thread t
     join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id where t.cohort_id = $1 and t.number = 1 group by t.id`,
    [cohortId],
  );
  const { highest_number, post_count, posts, last } = counted.rows[0];
  expect([post_count, posts, last]).toEqual([highest_number, highest_number, highest_number]);
}

/** Resolves when nothing waits any more for its author to take it back. */
export async function expectAllPublished(owner: pg.Client): Promise<void> {
  const waiting = async () => (await owner.query("select 1 from pending_post")).rowCount;
  await expect.poll(waiting, { timeout: 30_000, interval: 100 }).toBe(0);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
