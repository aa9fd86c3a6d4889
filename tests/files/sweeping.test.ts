import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileStore, folderStore } from "#app/files/file-store.server.ts";
import { storeFile } from "#app/files/store-file.server.ts";
import { sweepFiles } from "#app/files/sweep.server.ts";
import { member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let pool: pg.Pool;
let folder: string;
let store: FileStore;
beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl });
  folder = await mkdtemp(join(tmpdir(), "files-"));
  store = folderStore(folder);
});
afterEach(async () => {
  await pool.end();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function stored(days: number, withRow: boolean): Promise<string> {
  const { uid } = await storeFile({ bytes: Buffer.from("x"), name: "x.txt", type: "text/plain" }, store);
  const then = new Date(Date.now() - days * 86_400_000);
  await utimes(join(folder, uid.slice(0, 2), uid.slice(2, 4), uid), then, then);
  if (withRow) {
    await pool.query(
      `insert into file (uid, photo_of, name, type, size, sha256, created_at)
       values ($1, $2, 'x', 'image/webp', 1, repeat('0', 64), $3)`,
      [uid, member("wendell"), then],
    );
  }
  return uid;
}

const isThere = async (uid: string) => {
  const bytes = await store.open(uid);
  bytes?.destroy();
  return bytes !== undefined;
};

test("bytes that no row names go after a day; others stay", async () => {
  const [orphan, young, kept] = [await stored(2, false), await stored(0, false), await stored(2, true)];
  expect(await sweepFiles(pool, Date.now(), store)).toBe(1);
  expect([await isThere(orphan), await isThere(young), await isThere(kept)]).toEqual([false, true, true]);
});

test("a photo that nobody shows any more goes with its bytes; one that is shown or under quarantine stays", async () => {
  const [old, shown, held] = [await stored(2, true), await stored(2, true), await stored(2, true)];
  await pool.query("update person set photo_id = (select id from file where uid = $1) where id = $2", [
    shown,
    member("wendell"),
  ]);
  await pool.query("update file set quarantined_at = now() where uid = $1", [held]);
  await pool.query("select jobs.sweep()");
  await sweepFiles(pool, Date.now(), store);
  expect([await isThere(old), await isThere(shown), await isThere(held)]).toEqual([false, true, true]);
});

test("when most files have no row, as with the wrong database, none is removed", async () => {
  const uids = await Promise.all(Array.from({ length: 25 }, () => stored(2, false)));
  await expect(sweepFiles(pool, Date.now(), store)).rejects.toThrow("25 files have no row in this database");
  expect(await isThere(uids[0]!)).toBe(true);
});
