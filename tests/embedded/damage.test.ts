import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explain } from "#db/embedded/trouble.ts";
import { everyFile, newFolder, startApp } from "./playground.ts";

test("a damaged folder is one sentence and loses no file", async () => {
  const dataDir = join(newFolder(), "data");
  const app = startApp(dataDir);
  const { where } = await app.ready();
  await app.stop();
  const version = join(where, "data", "PG_VERSION");
  const refusal = async () => {
    const files = everyFile(where);
    const message = await startApp(dataDir).refused();
    expect(everyFile(where)).toEqual(expect.arrayContaining(files));
    return message;
  };

  writeFileSync(version, "17\n");
  expect(await refusal()).toMatch(
    /was made by PostgreSQL 17, and this Roundtable has 18; .* Nothing was deleted\.$/,
  );
  writeFileSync(version, "");
  expect(await refusal()).toMatch(/is damaged .*PG_VERSION.* Nothing was deleted\.$/);
  rmSync(version);
  expect(await refusal()).toMatch(/is damaged .*PG_VERSION.* Nothing was deleted\.$/);
  writeFileSync(version, "18\n");
  truncateSync(join(where, "data", "global", "pg_control"), 100);
  expect(await refusal()).toMatch(/is damaged .*pg_control.* Nothing was deleted\.$/);
});

test("a lost key is one sentence", async () => {
  const dataDir = join(newFolder(), "data");
  const app = startApp(dataDir);
  const { where } = await app.ready();
  await app.stop();
  rmSync(join(where, "key"));
  expect(await startApp(dataDir).refused()).toMatch(
    /key, which opens the database .* Nothing was deleted\.$/,
  );
});

test.each([
  ["FATAL:  could not write lock file: No space left on device", /is full/],
  [
    "error while loading shared libraries: libz.so.1: cannot open shared object file",
    /lacks a library .*libz/,
  ],
  ["FATAL:  could not map anonymous shared memory: Cannot allocate memory", /not enough memory/],
  ["FATAL:  could not open file: Permission denied", /may not be read or written/],
  ["PANIC:  could not locate a valid checkpoint record at 0/0", /is damaged \(could not locate/],
  ["FATAL:  something new", /could not start: something new\. Nothing was deleted\.$/],
])("the server's last words %j become one sentence", (said, sentence) => {
  const { message } = explain(`2026-01-01 00:00:00 UTC [1] LOG:  starting\n${said}\n`, "/data");
  expect(message).toMatch(sentence);
  expect(message).not.toContain("\n");
});
