// The demonstration's files: what a newcomer opens, and the search that README tells them to try.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderStore } from "#app/files/file-store.server.ts";
import { kindOfName } from "#app/files/file-type.ts";
import { demo } from "#db/demo/content/index.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { prepareDatabase } from "#db/prepare-database.ts";
import { emptyDatabase, type TestDatabase } from "#tests/support/database.ts";

const named = demo.threads.flatMap(({ posts }) => posts.flatMap(({ files = [] }) => files));
const dataDir = mkdtempSync(join(tmpdir(), "roundtable-demo-"));
let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  const secret = "s".repeat(40);
  await prepareDatabase(database.ownerUrl, { secret });
  await loadDemonstration(database.ownerUrl, { secret, dataDir, bucket: undefined }, () => {});
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await database.close();
});

test("every file of the folder stands in a post, and every picture says what it shows", () => {
  const folder = join(import.meta.dirname, "../../db/demo/files");
  expect(named.map(({ name }) => name).sort()).toEqual(readdirSync(folder).sort());
  for (const { name, shows } of named) expect(Boolean(shows), name).toBe(/\.(png|jpg|webp)$/.test(name));
});

test("there is one of each kind that is held", () => {
  const kinds = new Set(named.map(({ name }) => kindOfName(name).kind));
  // Of these two other kinds are made.
  for (const kind of ["pdf", "docx", "xlsx", "pptx", "png", "jpg", "webp", "csv", "txt", "md"])
    expect(kinds, kind).toContain(kind);
});

test("their bytes are kept, the three sizes of a picture and the words that they hold", async () => {
  const { rows } = await database.owner.query(
    "select uid, size, words, type, made_of from file where number is not null",
  );
  expect(rows.filter(({ made_of }) => !made_of)).toHaveLength(named.length);
  const store = folderStore(join(dataDir, "files"));
  for (const { uid, size } of rows) expect(await store.size(uid)).toBe(Number(size));
  for (const { words, type, made_of } of rows)
    if (!made_of) expect(words === "", type).toBe(type.startsWith("image/"));
});

test("a word that only a file holds finds its conversation", async () => {
  const { rows } = await database.owner.query(
    `select t.title from post_words w join thread t on t.id = w.thread_id where w.words @@ helpers.asked_in(slot => w.slot, asked => to_tsquery('english', 'frayed & stitching'))`,
  );
  expect(rows.map(({ title }) => title)).toEqual([expect.stringContaining("inspection log")]);
});
