// An acknowledged post is there, exactly once, whatever is killed and however often a form is sent. With
// ENDURANCE_MINUTES set, the killing goes on for that long, half of it with posts that can still be taken back.
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { browserOf } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import {
  backendsOf,
  type CrashSite,
  expectAllPublished,
  expectOnceEach,
  openCrashSite,
  pause,
  postAllTheWhile,
  postmasterOf,
  reply,
  serverProcess,
  thread,
} from "#tests/support/crash-site.ts";
import { markOfMember, openSessionAt, startSite } from "#tests/support/site.ts";

const minutes = Number(process.env.ENDURANCE_MINUTES ?? 0);

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
  const wendell = browserOf(site.url, session, markOfMember(member("wendell")));
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

/** Kills something; what an earlier kill broke has to be there again within so many milliseconds. */
type Kill = (site: CrashSite, within: number) => Promise<void>;

const kill = (pid: number | undefined) => pid !== undefined && process.kill(pid, "SIGKILL");
const backend =
  (kind: Parameters<typeof backendsOf>[1]): Kill =>
  async (site, within) => {
    for (const began = Date.now(); ; await pause(100)) {
      const [pid] = await backendsOf(site, kind);
      if (pid !== undefined) return void kill(pid);
      if (Date.now() - began > within)
        throw new Error(`There was no connection of the kind ${kind} for ${within} ms.`);
    }
  };
const ofServer =
  (name: string): Kill =>
  async (site) =>
    expect(kill(serverProcess(site, name))).toBe(true);

/** What is killed, as the kernel does when memory is short. */
const kills: Record<string, Kill> = {
  "the app": (site) => site.kill(),
  "the database": async (site) => void kill(postmasterOf(site)),
  "both together": async (site) => {
    kill(postmasterOf(site));
    await site.kill();
  },
  "a request's backend": backend("request"),
  "the owner's backend": backend("owner"),
  "a job's backend": backend("jobs"),
  "the listener's backend": backend("listener"),
  "the supervisor's backend": backend("supervisor"),
  "the checkpointer": ofServer("checkpointer"),
  "the writer of the log": ofServer("walwriter"),
  "an io worker": ofServer("io worker"),
  "a backend, and then the app is stopped": async (site, within) => {
    await kills["a request's backend"]!(site, within);
    expect((await site.restart()).stop).toBeLessThan(within);
  },
};

test.each(minutes > 0 ? ["0", "10"] : ["0"])(
  "while members post, every kind of process is killed, and the site answers again by itself within ten seconds, or what a plain start takes, with UNDO_SECONDS=%s",
  {
    timeout: 240_000 + minutes * 60_000,
  },
  async (UNDO_SECONDS) => {
    const site = await openCrashSite({ UNDO_SECONDS });
    // A busy machine may take longer than ten seconds for anything.
    const within = Math.max(10_000, (await site.restart()).start);
    const posts = postAllTheWhile(site.wendell());
    const slowest = new Map<string, number>();
    let count = 0;
    const until = Date.now() + (minutes / 2) * 60_000;
    do {
      for (const [name, strike] of Object.entries(kills)) {
        await posts.more(3, within);
        await pause((count * 37) % 90);
        await strike(site, within);
        count++;
        const ms = await posts.more(3, within).catch(({ message }) => {
          throw new Error(`After killing ${name}: ${message} The log ends: ${site.log().slice(-2_000)}`);
        });
        expect(site.hasEnded()).toBe(false);
        slowest.set(name, Math.max(slowest.get(name) ?? 0, Math.round(ms)));
      }
    } while (Date.now() < until);
    await posts.stop();

    const { check, leave } = await site.look();
    await expectAllPublished(check);
    await expectOnceEach(check, posts.acknowledged, site.pediatric);
    await leave();
    expect(site.log()).not.toContain("nobody heard");
    console.log(
      `${posts.acknowledged.length} posts outlived ${count} kills with UNDO_SECONDS=${UNDO_SECONDS}. Slowest recovery, in ms, of ${Math.round(within)} that it may take:`,
      Object.fromEntries(slowest),
    );
  },
);

test("what its author could still take back when the app was killed is posted by the next one, once", {
  timeout: 120_000,
}, async () => {
  const site = await openCrashSite({ UNDO_SECONDS: "2" });

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
  await expectAllPublished(check);
  await expectOnceEach(check, keys, site.pediatric);
  await leave();
});

/** Sends a reply and is gone before the answer can arrive. */
function sendAndHangUp(url: string, session: string, key: string, ms: number): Promise<void> {
  const body = new URLSearchParams({ body: `Sent as ${key}`, key }).toString();
  return new Promise((resolve) => {
    const asked = request(`${url}${thread}`, {
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
