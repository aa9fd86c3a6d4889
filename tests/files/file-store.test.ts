import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { attachment } from "#app/files/download.server.ts";
import { folderStore } from "#app/files/file-store.server.ts";
import { plainName, storeFile } from "#app/files/store-file.server.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const uid = "aaaaaaaaaaaaaaaaaaaa";
const file = { bytes: Buffer.from("words"), name: "notes.txt", type: "text/plain" };

test("bytes are kept under an address that nobody can guess, for this user only", async () => {
  const store = folderStore(folder);
  const stored = await storeFile(file, store);
  expect(stored).toEqual({
    uid: expect.stringMatching(/^[a-z0-9]{20}$/),
    name: "notes.txt",
    type: "text/plain",
    size: 5,
    sha256: "dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e",
  });
  expect(await text((await store.open(stored.uid))!)).toBe("words");
  const path = join(folder, stored.uid.slice(0, 2), stored.uid.slice(2, 4), stored.uid);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, "unfinished"))).toEqual([]);
});

test("two files never share an address", async () => {
  const store = folderStore(folder);
  expect((await storeFile(file, store)).uid).not.toBe((await storeFile(file, store)).uid);
});

test("bytes that are not there are undefined, and removing them is nothing", async () => {
  const store = folderStore(folder);
  expect(await store.open(uid)).toBeUndefined();
  expect(await store.size(uid)).toBeUndefined();
  await store.remove(uid);
});

test("a local file is kept as it is, for this user only, and counts from when it was put", async () => {
  const store = folderStore(folder);
  const path = join(folder, "upload");
  const bytes = randomBytes(3_000_000);
  await writeFile(path, bytes, { mode: 0o644 });
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(path, yesterday, yesterday);
  await store.putFile(uid, path);
  await rm(path);
  expect(await store.size(uid)).toBe(bytes.length);
  expect((await buffer((await store.open(uid))!)).equals(bytes)).toBe(true);
  expect((await stat(join(folder, "aa", "aa", uid))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, "unfinished"))).toEqual([]);
  expect(await all(store.olderThan(Date.now() - 3_600_000))).toEqual([]);
});

test.runIf(existsSync("/dev/shm"))("a local file on another disk is copied", async () => {
  const store = folderStore(folder);
  const elsewhere = await mkdtemp("/dev/shm/files-");
  onTestFinished(() => rm(elsewhere, { recursive: true }));
  await writeFile(join(elsewhere, "upload"), "words from elsewhere", { mode: 0o644 });
  await store.putFile(uid, join(elsewhere, "upload"));
  expect(await text((await store.open(uid))!)).toBe("words from elsewhere");
  expect((await stat(join(folder, "aa", "aa", uid))).mode & 0o777).toBe(0o600);
});

test("a local file that is not there leaves nothing behind", async () => {
  const store = folderStore(folder);
  await expect(store.putFile(uid, join(folder, "nowhere"))).rejects.toThrow("ENOENT");
  expect(await store.size(uid)).toBeUndefined();
  expect(await readdir(join(folder, "unfinished"))).toEqual([]);
});

test("a part of a file is opened by its first and its last byte", async () => {
  const store = folderStore(folder);
  await store.put(uid, Buffer.from("0123456789"));
  expect(await text((await store.open(uid, { from: 2, to: 4 }))!)).toBe("234");
  expect(await text((await store.open(uid, { from: 9, to: 9 }))!)).toBe("9");
});

test.each([
  "../../../etc/passwd",
  "..",
  "aa/../../../../etc/passwd",
  "%2e%2e%2fsecret",
  "",
  "AAAAAAAAAAAAAAAAAAAA",
  "a\0aaaaaaaaaaaaaaaa",
])("%j leads nowhere", async (uid) => {
  const store = folderStore(folder);
  await expect(store.open(uid)).rejects.toThrow("no uid");
  await expect(store.put(uid, file.bytes)).rejects.toThrow("no uid");
  await expect(store.putFile(uid, import.meta.filename)).rejects.toThrow("no uid");
  await expect(store.size(uid)).rejects.toThrow("no uid");
  await expect(store.remove(uid)).rejects.toThrow("no uid");
});

test("what was put before a moment can be listed, and what was never finished goes", async () => {
  const store = folderStore(folder);
  const old = await storeFile(file, store);
  await storeFile(file, store);
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(join(folder, old.uid.slice(0, 2), old.uid.slice(2, 4), old.uid), yesterday, yesterday);
  await mkdir(join(folder, "unfinished"), { recursive: true });
  await writeFile(join(folder, "unfinished", "half"), "");
  await utimes(join(folder, "unfinished", "half"), yesterday, yesterday);
  expect(await all(store.olderThan(Date.now() - 3_600_000))).toEqual([old.uid]);
  expect(await readdir(join(folder, "unfinished"))).toEqual([]);
  expect(await all(folderStore(join(folder, "nowhere")).olderThan(Date.now()))).toEqual([]);
});

test.each([
  ["C:\\Users\\me\\Intake form.docx", "Intake form.docx"],
  ["../../etc/passwd", "passwd"],
  ["..", "file"],
  ["", "file"],
  ["a\r\nSet-Cookie: x.txt", "a Set-Cookie: x.txt"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["  spaced   out .pdf ", "spaced out .pdf"],
  [`${"long ".repeat(60)}.docx`, `${"long ".repeat(23)}.docx`],
])("the name %j is kept as %j", (given, kept) => {
  expect(plainName(given)).toBe(kept);
});

test("a download is saved under its name, whatever letters that has", () => {
  expect(attachment('Política "nueva"; v2.pdf')).toBe(
    "attachment; filename=\"Pol_tica _nueva__ v2.pdf\"; filename*=UTF-8''Pol%C3%ADtica%20%22nueva%22%3B%20v2.pdf",
  );
});

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const thing of things) list.push(thing);
  return list;
}
