import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bucketStore } from "#app/files/bucket/bucket-store.server.ts";
import { type FileStore, folderStore } from "#app/files/file-store.server.ts";
import { backUp } from "#db/backup/back-up.ts";
import { restore } from "#db/backup/restore.ts";
import { moveFiles } from "#db/moving/move-files.ts";
import { practice } from "#tests/support/cast.ts";
import { emptyDatabase, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { type S3, startS3 } from "#tests/support/s3.ts";

let database: TestDatabase;
let s3: S3;
let dataDir: string;
let folder: FileStore;
let bucket: FileStore;
const contents = new Map<string, Buffer>();
const said: string[] = [];

beforeEach(async () => {
  [database, s3, dataDir] = await Promise.all([
    freshDatabase(),
    startS3(),
    mkdtemp(join(tmpdir(), "moving-")),
  ]);
  folder = folderStore(join(dataDir, "files"));
  bucket = bucketStore(s3.bucket);
  contents.clear();
  said.length = 0;
  for (const [i, size] of [0, 1, 70_000, 9_000_000, 300, 301].entries())
    await keep(`m000000000000000000${i}`, size);
});
afterEach(async () => {
  await Promise.all([database.close(), s3.stop(), rm(dataDir, { recursive: true })]);
});

async function keep(uid: string, size: number) {
  const bytes = randomBytes(size);
  contents.set(uid, bytes);
  await folder.put(uid, bytes);
  await database.owner.query(
    "insert into file (uid, practice_id, name, type, size, sha256) values ($1, $2, 'Policy.pdf', 'application/pdf', $3, $4)",
    [uid, practice("quillbrook"), size, createHash("sha256").update(bytes).digest("hex")],
  );
}

const at = {
  folder: () => ({ store: folder, at: "the folder" }),
  bucket: () => ({ store: bucket, at: "the bucket" }),
};

function move(from: keyof typeof at, to: keyof typeof at, stop?: AbortSignal) {
  return moveFiles({
    ...{ ownerUrl: database.ownerUrl, from: at[from](), to: at[to](), stop },
    ...{ aside: join(dataDir, "files", "unfinished"), say: (line) => said.push(line) },
  });
}

async function expectAllIn(store: FileStore) {
  for (const [uid, bytes] of contents)
    expect((await buffer((await store.open(uid))!)).equals(bytes)).toBe(true);
}

/** Runs a program as a person would; the bucket is served by this process, which must not wait meanwhile. */
async function run(args: string[], more: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...{
        PATH: process.env.PATH,
        NODE_ENV: "production",
        SECRET: "a secret for files, forty characters long",
      },
      ...{ DATABASE_URL: database.ownerUrl, DATA_DIR: dataDir, FILES_URL: s3.url, ...more },
    },
  });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { status, stdout, stderr };
}

test("every file that has a row goes into the bucket and back, and nothing is left on the way", async () => {
  await folder.put("without0a0row0000000", Buffer.from("x"));
  await move("folder", "bucket");
  await expectAllIn(bucket);
  await expectAllIn(folder);
  expect(await bucket.size("without0a0row0000000")).toBeUndefined();
  expect(said).toContain("6 of 6 files looked at, 6 copied (9.1 MB).");
  expect(await readdir(join(dataDir, "files", "unfinished"))).toEqual([]);
  await rm(join(dataDir, "files"), { recursive: true });
  await move("bucket", "folder");
  await expectAllIn(folder);
});

test("what is there already is passed over, and what was half there is put anew", async () => {
  const [first, second] = [...contents.keys()].slice(-2) as [string, string];
  await bucket.put(first, contents.get(first)!);
  await bucket.put(second, Buffer.from("half"));
  s3.mend();
  await move("folder", "bucket");
  expect(s3.asked).not.toContain(`PUT /files/${first}`);
  await expectAllIn(bucket);
  s3.mend();
  await move("folder", "bucket");
  expect(s3.asked.filter((line) => !line.startsWith("HEAD"))).toEqual([]);
});

test("it can be interrupted, by a person or by a store in trouble, and goes on when run again", async () => {
  const stop = new AbortController();
  s3.spoil(() => (s3.asked.length > 3 ? void stop.abort() : undefined));
  await expect(move("folder", "bucket", stop.signal)).rejects.toThrow("It was stopped. Run it again");
  s3.mend();
  s3.spoil((asked) => (asked.startsWith("PUT") ? { status: 403, text: "" } : undefined));
  await expect(move("folder", "bucket")).rejects.toThrow("answered 403");
  s3.mend();
  await move("folder", "bucket");
  await expectAllIn(bucket);
});

test("what is missing or damaged is named, and all else is copied", async () => {
  const [first, second, ...rest] = [...contents.keys()] as [string, string, ...string[]];
  await folder.remove(first);
  await folder.put(second, Buffer.from("y"));
  await expect(move("folder", "bucket")).rejects.toThrow(
    `All other files were copied, but the folder does not have these as their rows say: ${first} (Policy.pdf, missing), ${second} (Policy.pdf, damaged).`,
  );
  for (const uid of rest) expect(await bucket.size(uid)).toBe(contents.get(uid)!.length);
  expect(await bucket.size(second)).toBeUndefined();
});

test("the program that a person runs moves them, says it, and notes where they lie now", async () => {
  const { status, stdout, stderr } = await run(["db/files.ts", "move"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /6 of 6 files looked at, 6 copied \(9\.1 MB\)\.\nEvery file lies in the bucket 127\.0\.0\.1:\d+\/files now/,
  );
  await expectAllIn(bucket);
  const { rows } = await database.owner.query("select mark from place_mark where kind = 'files'");
  expect(rows[0].mark).toMatch(/^s3:/);
  expect((await run(["db/files.ts", "move", "--to", "folder"])).stdout).toContain("Take FILES_URL away");
  expect(stdout).not.toContain(s3.bucket.secret);
}, 60_000);

test.each([
  [["move"], { FILES_URL: "" }, /^FILES_URL is missing/],
  [["copy"], {}, /^Use it so: npm run files -- move, /],
  [["move", "--to", "moon"], {}, /^Use it so/],
  [
    ["move"],
    { FILES_URL: "s3+http://KEY:hunter2@127.0.0.1:9/files" },
    /^The file store at 127\.0\.0\.1:9\/files does not answer/,
  ],
])("%j with %j is one sentence", async (args, env, sentence) => {
  const { status, stderr } = await run(["db/files.ts", ...args], env);
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).not.toContain("hunter2");
  expect(status).toBe(1);
});

test("a backup is made of the bucket, and restored into another one or into a folder", async () => {
  await move("folder", "bucket");
  await rm(join(dataDir, "files"), { recursive: true });
  const path = join(dataDir, "backup.tar.gz");
  expect(await run(["db/backup.ts", "backup", path])).toMatchObject({ status: 0, stderr: "" });
  const other = await startS3();
  const targets = [bucketStore(other.bucket), folderStore(join(dataDir, "restored"))];
  try {
    for (const store of targets) {
      const copy = await emptyDatabase();
      await restore(path, { ownerUrl: copy.ownerUrl, files: { store, at: "there" }, secret: "x" }, () => {});
      await expectAllIn(store);
      await copy.close();
    }
  } finally {
    await other.stop();
  }
}, 60_000);

test("a backup of a bucket that breaks off or lacks a file says so, and a restore that fails takes out what it put", async () => {
  const path = join(dataDir, "backup.tar.gz");
  const network = { ownerUrl: database.ownerUrl, files: at.bucket(), secret: "x" };
  await move("folder", "bucket");
  const [first] = [...contents.keys()] as [string];
  await backUp(path, network, () => {});
  s3.spoil((asked) => (asked.startsWith("GET /files/m0000000000000000003") ? "cut within" : undefined));
  await expect(backUp(`${path}.2`, network, () => {})).rejects.toThrow(
    "the bucket broke off while m0000000000000000003 was read",
  );
  s3.mend();
  await bucket.remove(first);
  await expect(backUp(`${path}.3`, network, () => {})).rejects.toThrow(
    `the bucket lacks ${first} (Policy.pdf)`,
  );
  const copy = await emptyDatabase();
  const last = [...contents.keys()].at(-1)!;
  s3.spoil((asked) => (asked === `PUT /files/${last}` ? { status: 403, text: "" } : undefined));
  await expect(restore(path, { ...network, ownerUrl: copy.ownerUrl }, () => {})).rejects.toThrow(
    "answered 403",
  );
  s3.mend();
  expect([await bucket.size(first), await bucket.size(last)]).toEqual([
    undefined,
    contents.get(last)!.length,
  ]);
  await copy.close();
}, 60_000);
