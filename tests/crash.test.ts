// An acknowledged post is there, exactly once, whatever is killed and however often a form is sent.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { loadCast } from "#db/demo/load.ts";
import { joinEmbedded } from "#db/embedded.ts";
import { type Browser, browserOf } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { connect } from "#tests/support/database.ts";
import { freePort, markOfMember, openSessionAt, startSite } from "#tests/support/site.ts";

const KILLS = 20;
const path = "/c/pediatric-pt/threads/1";

test("of 200 posts each sent twice at once, 200 are there", { timeout: 60_000 }, async () => {
  const site = await startSite();
  onTestFinished(() => site.stop());
  const wendell = await site.as("wendell");
  const keys = Array.from({ length: 200 }, () => randomUUID());
  for (let i = 0; i < keys.length; i += 10)
    await Promise.all(
      keys.slice(i, i + 10).map(async (key) => {
        const twice = await Promise.all([reply(wendell, key), reply(wendell, key)]);
        expect(twice.map(({ status }) => status)).toEqual([302, 302]);
        expect(new Set(twice.map(({ location }) => /post=(\d+)/.exec(location!)![1])).size).toBe(1);
      }),
    );
  await expectOnceEach(site.database.owner, keys);
});

test("of 200 posts whose answers were lost and that were sent again, 200 are there", {
  timeout: 60_000,
}, async () => {
  const site = await startSite();
  onTestFinished(() => site.stop());
  const session = await openSessionAt(site.database.owner, member("wendell"));
  const wendell = browserOf(site.url, session);
  const keys = Array.from({ length: 200 }, () => randomUUID());
  for (let i = 0; i < keys.length; i += 10)
    await Promise.all(
      keys.slice(i, i + 10).map(async (key, n) => {
        await sendAndHangUp(site.url, session, key, n * 3);
        expect((await reply(wendell, key)).status).toBe(302);
      }),
    );
  await expectOnceEach(site.database.owner, keys);
});

test(`posts under load survive ${KILLS} kills of the app and of the database`, {
  timeout: 180_000,
}, async () => {
  const site = await openCrashSite();

  let running = true;
  const acknowledged: string[] = [];
  const poster = async () => {
    const wendell = site.wendell();
    while (running) {
      const key = randomUUID();
      for (let done = false; !done; ) {
        const answer = await reply(wendell, key).catch(() => undefined);
        done = answer?.status === 302 && answer.location!.includes("posted=");
        if (!done) await pause(30);
        if (!done && !running) break;
        if (done) acknowledged.push(key);
      }
    }
  };
  const posters = [poster(), poster(), poster(), poster()];
  for (let kill = 0; kill < KILLS; kill++) {
    const before = acknowledged.length;
    await waitUntil(() => acknowledged.length > before + 3);
    await pause((kill * 37) % 90);
    if (kill % 3 === 2) process.kill(postmasterOf(site.where), "SIGKILL");
    else await site.kill();
  }
  const last = acknowledged.length;
  await waitUntil(() => acknowledged.length > last + 3);
  running = false;
  await Promise.all(posters);

  const { check, leave } = await site.look();
  await expectOnceEach(check, acknowledged, site.pediatric);
  await leave();
  console.log(`${acknowledged.length} posts were acknowledged over ${KILLS} kills.`);
});

test("what its author could still take back when the app was killed is posted by the next one, once", {
  timeout: 120_000,
}, async () => {
  const site = await openCrashSite("2");

  const wendell = site.wendell();
  const keys: string[] = [];
  for (let kill = 0; kill < 5; kill++) {
    for (let i = 0; i < 4; i++) {
      const key = randomUUID();
      expect((await reply(wendell, key)).status).toBe(302);
      keys.push(key);
      await pause(kill * 50);
    }
    // Some of these kills come before anything is due, some while it is being posted.
    await pause(kill * 500);
    await site.kill();
  }

  const { check, leave } = await site.look();
  const waiting = async () => (await check.query("select 1 from pending_post")).rowCount! > 0;
  for (const late = Date.now() + 30_000; await waiting(); await pause(100))
    if (Date.now() > late) throw new Error("What was due was not posted for 30 seconds.");
  await expectOnceEach(check, keys, site.pediatric);
  await leave();
});

/** The site with a database of its own, in which Wendell is signed in; it can be killed, and is then started again. */
async function openCrashSite(undoSeconds = "0") {
  const dataDir = mkdtempSync(join(tmpdir(), "roundtable-crash-"));
  const port = await freePort();
  let app = await startApp(dataDir, port, undoSeconds);
  onTestFinished(async () => {
    await end(app, "SIGTERM");
    rmSync(dataDir, { recursive: true, force: true });
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
  const { check: owner, leave, where } = await look();
  const { secret } = inject("cluster");
  const cast = await loadCast(owner, { networkName: "Crash", demonstration: false, secret });
  const session = await openSessionAt(owner, cast.members.get("wendell")!);
  await leave();
  return {
    where,
    pediatric: cast.cohorts.get("pediatric"),
    wendell: () => browserOf(`http://localhost:${port}`, session),
    look,
    async kill() {
      await end(app, "SIGKILL");
      app = await startApp(dataDir, port, undoSeconds);
    },
  };
}

function reply(browser: Browser, key: string) {
  return browser.post(path, { body: `Sent as ${key}`, key });
}

/** Sends a reply and is gone before the answer can arrive. */
function sendAndHangUp(url: string, session: string, key: string, ms: number): Promise<void> {
  const body = new URLSearchParams({ body: `Sent as ${key}`, key }).toString();
  return new Promise((resolve) => {
    const asked = request(`${url}${path}`, {
      method: "POST",
      agent: false,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(body),
        "sec-fetch-site": "same-origin",
        cookie: `session=${session}`,
        "x-for": markOfMember(member("wendell")),
      },
    });
    asked.on("error", () => resolve());
    asked.on("close", () => resolve());
    asked.end(body, () => setTimeout(() => asked.destroy(), ms));
  });
}

/** Each key is one post with the words sent with it, and the thread counts them without a gap. */
async function expectOnceEach(
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

async function startApp(dataDir: string, port: number, undoSeconds: string): Promise<ChildProcess> {
  for (let tries = 0; ; tries++) {
    const child = spawn(process.execPath, ["server.ts"], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: {
        ...{ PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port) },
        SECRET: inject("cluster").secret,
        UNDO_SECONDS: undoSeconds,
      },
    });
    let said = "";
    child.stderr!.on("data", (text) => {
      said += text;
    });
    const ready = await new Promise<boolean>((resolve) => {
      child.once("message", () => resolve(true));
      child.once("close", () => resolve(false));
    });
    if (ready) return child;
    if (tries === 3) throw new Error(`The site did not start again: ${said}`);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill(signal);
  await gone;
}

function postmasterOf(where: string): number {
  return Number(readFileSync(join(where, "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

async function waitUntil(holds: () => boolean): Promise<void> {
  for (const late = Date.now() + 30_000; !holds(); await pause(10))
    if (Date.now() > late) throw new Error("The site took no posts for 30 seconds.");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
