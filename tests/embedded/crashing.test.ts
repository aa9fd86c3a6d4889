import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
  expect(() => process.kill(pid, 0)).toThrow();
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

test("a server that dies under the app is started again, and one that keeps dying is reported", async () => {
  const app = startApp(join(newFolder(), "data"));
  const { ownerUrl, where } = await app.ready();
  for (let n = 0; n < 3; n++) {
    process.kill(serverPid(where), "SIGKILL");
    await askPatiently(ownerUrl, "select 1");
    // The supervisor has its own connection, which may come back a moment after ours.
    await expect
      .poll(() => app.lines().filter((line) => line.startsWith("The database is back")))
      .toHaveLength(n + 1);
  }
  process.kill(serverPid(where), "SIGKILL");
  expect(await app.lost()).toMatch(/^The database stopped by itself 4 times .* Nothing was deleted\.$/);
});

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
