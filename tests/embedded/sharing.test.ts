import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinEmbedded, startEmbedded } from "#db/embedded.ts";
import { ask, newFolder, startApp } from "./playground.ts";

test("a second start on the same folder is refused in one sentence, and the first goes on", async () => {
  const dataDir = join(newFolder(), "data");
  const { ownerUrl } = await startApp(dataDir).ready();
  const message = await startApp(dataDir).refused();

  expect(message).toMatch(/^Roundtable is already running on the data folder .* \(process \d+\); .*\.$/);
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the second start is refused by the database itself where the lock file is lost", async () => {
  const dataDir = join(newFolder(), "data");
  await startApp(dataDir).ready();
  rmSync(join(dataDir, "app.lock"));
  expect(await startApp(dataDir).refused()).toMatch(/^Roundtable is already running/);
});

test("of several that start at once on an empty folder, one gets it", async () => {
  const dataDir = join(newFolder(), "data");
  const apps = [1, 2, 3].map(() => startApp(dataDir));
  const outcomes = await Promise.all(
    apps.map((app) => Promise.any([app.ready().then(() => "ready"), app.refused().then(() => "refused")])),
  );
  expect(outcomes.sort()).toEqual(["ready", "refused", "refused"]);
});

test("a tool joins the database of the running app and leaves it running", async () => {
  const dataDir = join(newFolder(), "data");
  const { ownerUrl } = await startApp(dataDir).ready();
  const joined = await joinEmbedded({ dataDir, log: () => {} });
  expect(joined.ownerUrl).toBe(ownerUrl);
  await joined.stop();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the prompt uses the database of the running app, and makes none where there is none", async () => {
  const dataDir = join(newFolder(), "data");
  const open = () =>
    spawnSync(process.execPath, ["db/sql.ts"], {
      env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: dataDir, SECRET: "x".repeat(32) },
      input: "create table left_here (it int); select 1 as one;",
      encoding: "utf8",
    });
  expect(open().stderr).toBe(
    `There is no database in ${dataDir} yet. Start the site once, with npm start.\n`,
  );
  const { ownerUrl } = await startApp(dataDir).ready();
  expect(open().stdout).toBe("CREATE\none\n---\n1\n(1 row)\n");
  expect(await ask(ownerUrl, "select count(*)::int as rows from left_here")).toEqual([{ rows: 0 }]);
});

test("another database can be made beside the first", async () => {
  const dataDir = join(newFolder(), "data");
  const embedded = await startEmbedded({ dataDir, log: () => {} });
  const other = await embedded.addDatabase("other");
  expect(await ask(other, "select current_database() as name")).toEqual([{ name: "other" }]);
  await embedded.stop();
});
