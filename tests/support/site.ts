import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { inject } from "vitest";
import { markOf } from "#app/accounts/person-mark.server.ts";
import { buildIsFresh, buildSite } from "../../scripts/launch/build.mjs";
import { withLock } from "../../scripts/launch/lock.mjs";
import { root } from "../../scripts/launch/root.mjs";
import { type Browser, browserOf } from "./browser.ts";
import { member } from "./cast.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { serveByHost } from "./site-hosts.ts";

export type Site = {
  url: string;
  database: TestDatabase;
  /** Where files and kept secrets lie. */
  dataDir: string;
  /** What the server has written so far. */
  log(): string;
  /** A browser, without script, of a member with a session of their own, or of a stranger. */
  as(key: string | null): Promise<Browser>;
  /** Stops the server and drops its database. */
  stop(): Promise<void>;
};

export type SiteProcess = Site & {
  pid: number;
  /** Asks the server to stop, as a supervisor would, and resolves with its exit code; the database stays. */
  terminate(): Promise<number | null>;
};

/**
 * Serves the built site on a database of its own, by a process that has served others; building it first where it is stale.
 * Settings that depend on that database come from `more`.
 */
export async function startSite(
  env: Record<string, string> = {},
  more: More = async () => ({}),
): Promise<Site> {
  const given = await makeReady(env, more);
  try {
    const { log, end } = await serveByHost(given.env);
    return siteOf(given, log, async () => {
      await end();
      await given.takeAway();
    });
  } catch (error) {
    await given.takeAway();
    throw error;
  }
}

/** The same in a process of its own, as `npm start` would: for what is killed, or stopped, or begins. */
export async function startSiteProcess(
  env: Record<string, string> = {},
  more: More = async () => ({}),
): Promise<SiteProcess> {
  const given = await makeReady(env, more);
  const child = spawn(process.execPath, ["server.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      // A folder for compiled modules, which the many servers of a run share.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      NODE_ENV: "production",
      ...given.env,
    },
  });
  const said: string[] = [];
  child.stdout!.on("data", (text) => said.push(String(text)));
  child.stderr!.on("data", (text) => said.push(String(text)));
  const gone = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = async () => {
    await ended(child);
    await given.takeAway();
  };
  try {
    await ready(child);
  } catch {
    await stop();
    throw new Error(`The site did not start: ${said.join("")}`);
  }
  return {
    ...siteOf(given, () => said.join(""), stop),
    pid: child.pid!,
    terminate: () => {
      child.kill("SIGTERM");
      return gone;
    },
  };
}

type More = (ownerUrl: string) => Promise<Record<string, string>>;

/** What a site of the tests stands on: its database, its folder, its settings. */
async function makeReady(env: Record<string, string>, more: More) {
  if (!buildIsFresh())
    await withLock(async () => void (buildIsFresh() || (await buildSite(process.execPath))));
  const database = await freshDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "roundtable-site-"));
  return {
    url,
    database,
    dataDir,
    env: {
      DATABASE_URL: database.ownerUrl,
      DATA_DIR: dataDir,
      SECRET: inject("cluster").secret,
      PORT: String(port),
      BASE_URL: url,
      // Most tests look at what others see, and need not wait for it.
      UNDO_SECONDS: "0",
      // Tests write faster than people do; those of the bounds themselves say 1.
      WRITE_PACE: "100",
      ...env,
      ...(await more(database.ownerUrl)),
    },
    async takeAway() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function siteOf(
  { url, database, dataDir }: Pick<Site, "url" | "database" | "dataDir">,
  log: () => string,
  stop: () => Promise<void>,
): Site {
  return {
    url,
    database,
    dataDir,
    log,
    as: async (key) =>
      key === null
        ? browserOf(url)
        : browserOf(url, await sessionOf(database, member(key)), markOfMember(member(key))),
    stop,
  };
}

/** The mark in the pages that a site of the tests makes for a member. */
export function markOfMember(memberId: number): string {
  return markOf(inject("cluster").secret, memberId).mark;
}

/** Opens a session without signing in; returns what its cookie holds. A disabled member's is made all the same. */
export function sessionOf(database: TestDatabase, memberId: number): Promise<string> {
  return openSessionAt(database.owner, memberId);
}

/** The same through a connection of the owner of any database. */
export async function openSessionAt(owner: pg.Client, memberId: number): Promise<string> {
  const cookie = randomBytes(20).toString("hex");
  await owner.query(
    "insert into session (id, member_id, expires_at, ends_at) values ($1, $2, now() + interval '7 days', now() + interval '30 days')",
    [createHash("sha256").update(cookie).digest("hex"), memberId],
  );
  return cookie;
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("close", reject);
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
