import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { isAlive, wait } from "#db/embedded/processes.ts";
import { ask, askPatiently, newFolder, serverPid, startApp } from "./playground.ts";

test("after the app is killed, the next one takes over the running server", async () => {
  const dataDir = join(newFolder(), "data");
  const killed = startApp(dataDir);
  const { ownerUrl, where } = await killed.ready();
  await ask(ownerUrl, "create table kept as select 7 as answer");
  const pid = serverPid(where);
  await killed.kill();

  const next = startApp(dataDir);
  const ready = await next.ready();
  expect(ready.adopted).toBe(true);
  expect(serverPid(where)).toBe(pid);
  expect(await ask(ready.ownerUrl, "select answer from kept")).toEqual([{ answer: 7 }]);
  await next.stop();
  expect(isAlive(pid)).toBe(false);
});

test("after app and server are killed together, the next start recovers every acknowledged row", async () => {
  const dataDir = join(newFolder(), "data");
  let { ownerUrl, kill, where } = await startOnce(dataDir);
  await ask(ownerUrl, "create table kept (n int)");
  for (let n = 1; n <= 3; n++) {
    await ask(ownerUrl, `insert into kept values (${n})`);
    process.kill(serverPid(where), "SIGKILL");
    await kill();
    ({ ownerUrl, kill, where } = await startOnce(dataDir));
    expect(await ask(ownerUrl, "select count(*)::int as rows from kept")).toEqual([{ rows: n }]);
  }
});

async function startOnce(dataDir: string) {
  const app = startApp(dataDir);
  return { ...(await app.ready()), kill: app.kill };
}

test("a server that dies under the app is started again, however often", async () => {
  const app = startApp(join(newFolder(), "data"));
  const { ownerUrl, where } = await app.ready();
  for (let n = 0; n < 5; n++) {
    process.kill(serverPid(where), "SIGKILL");
    await askPatiently(ownerUrl, "select 1");
    // The supervisor has its own connection, which may come back a moment after ours.
    await expect
      .poll(() => app.lines().filter((line) => line.startsWith("The database is back")), { timeout: 10_000 })
      .toHaveLength(n + 1);
  }
});

test("a server that cannot be started again is tried for a while, with a sentence, and then reported", async () => {
  const app = startApp(join(newFolder(), "data"), { env: { ...process.env, GIVE_UP_AFTER: "1000" } });
  const { where } = await app.ready();
  const pid = serverPid(where);
  rmSync(join(where, "data", "global"), { recursive: true });
  process.kill(pid, "SIGKILL");
  expect(await app.lost()).toMatch(/^The database folder .* is damaged .* Nothing was deleted\.$/);
  expect(app.lines().filter((line) => line.endsWith("Nothing was deleted. Trying again."))).toHaveLength(1);
});

test("an app that ends while its server recovers from a killed backend leaves none behind", async () => {
  const dataDir = join(newFolder(), "data");
  const app = startApp(dataDir);
  const { ownerUrl, where } = await app.ready();
  const pid = serverPid(where);
  await killBackend(ownerUrl);
  await app.stop();
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

test("a server that a signal during its recovery left at stopping is ended by the next start", async () => {
  const dataDir = join(newFolder(), "data");
  for (let tries = 0; ; tries++) {
    const app = startApp(dataDir);
    const { ownerUrl, where } = await app.ready();
    const pid = serverPid(where);
    await app.kill();
    await killBackend(ownerUrl);
    process.kill(pid, "SIGINT");
    if (await staysAtStopping(where, pid)) break;
    // On some systems, and at some moments, it ends as it should.
    if (tries === 4) return;
  }
  const next = startApp(dataDir);
  const { ownerUrl, adopted, ms } = await next.ready();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(adopted).toBe(false);
  expect(ms).toBeLessThan(10_000);
  expect(next.lines()).toContain("Waiting for the database of an earlier run to stop.");
});

/** Does to a backend of the owner's what the system does when memory is short; resolves when the server has noticed. */
async function killBackend(ownerUrl: string) {
  const client = new Client(ownerUrl);
  await client.connect();
  const broken = new Promise((resolve) => client.on("error", resolve));
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  process.kill(rows[0]!.pid, "SIGKILL");
  await broken;
}

async function staysAtStopping(where: string, pid: number): Promise<boolean> {
  for (const late = Date.now() + 1_000; Date.now() < late; await wait(20)) if (!isAlive(pid)) return false;
  return readFileSync(join(where, "data", "postmaster.pid"), "utf8").includes("stopping");
}

test("files of a crash that name some other living process do not stand in the way", async () => {
  const dataDir = join(newFolder(), "data");
  const killed = startApp(dataDir);
  const { where, ownerUrl } = await killed.ready();
  await ask(ownerUrl, "create table kept ()");
  process.kill(serverPid(where), "SIGKILL");
  await killed.kill();
  const pidFile = join(where, "data", "postmaster.pid");
  const socketLock = join(where, "socket", ".s.PGSQL.5432.lock");
  for (const file of [pidFile, socketLock]) {
    writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
  }
  writeFileSync(join(dataDir, "app.lock"), JSON.stringify({ pid: process.pid, started: "another boot" }));

  const { ownerUrl: again } = await startApp(dataDir).ready();
  expect(await ask(again, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }]);
});
