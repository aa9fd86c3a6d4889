import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { bucketStore } from "#app/files/bucket/bucket-store.server.ts";
import { BucketTrouble } from "#app/files/bucket/bucket-trouble.ts";
import { checkBucket, UnfitBucket } from "#app/files/bucket/check-bucket.server.ts";
import { unfinishedIn } from "#app/files/bucket/list.server.ts";
import type { FileStore } from "#app/files/file-store.server.ts";
import { type S3, startS3 } from "#tests/support/s3.ts";
import { signatureOf } from "#tests/support/s3-signature.ts";
import { freePort } from "#tests/support/site.ts";

const MB = 1024 * 1024;
const quick = { connect: 2_000, silence: 1_000, all: 8_000 };
const large = randomBytes(20 * MB + 7);
let s3: S3;
let store: FileStore;
let folder: string;
let uid: string;
let count = 0;

beforeAll(async () => {
  s3 = await startS3();
  folder = await mkdtemp(join(tmpdir(), "bucket-"));
  await writeFile(join(folder, "large"), large);
});
afterAll(async () => {
  await s3?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  store = bucketStore(s3.bucket, quick);
  uid = `f${String(++count).padStart(19, "0")}`;
});
afterEach(() => s3.mend());

const putLarge = () => store.putFile(uid, join(folder, "large"));
const uploads = () => s3.asked.filter((line) => /partNumber=/.test(line));
async function unfinished() {
  s3.mend();
  const found: string[] = [];
  for await (const { name } of unfinishedIn(s3.bucket, quick)) found.push(name);
  return found;
}
const parts = () => uploads().map((line) => /partNumber=(\d+)/.exec(line)![1]);

test("bytes are kept under their uid, opened whole and in part, and removed", async () => {
  await store.put(uid, Buffer.from("0123456789"));
  expect(await store.size(uid)).toBe(10);
  expect(await text((await store.open(uid))!)).toBe("0123456789");
  expect(await text((await store.open(uid, { from: 2, to: 4 }))!)).toBe("234");
  await store.remove(uid);
  expect([await store.size(uid), await store.open(uid)]).toEqual([undefined, undefined]);
  await store.remove(uid);
});

test("an empty file, and one of a few bytes, are one request each", async () => {
  await writeFile(join(folder, "small"), "");
  await store.putFile(uid, join(folder, "small"));
  expect(await store.size(uid)).toBe(0);
  await writeFile(join(folder, "small"), "words");
  await store.putFile(uid, join(folder, "small"));
  expect(await text((await store.open(uid))!)).toBe("words");
  expect(uploads()).toEqual([]);
});

test("a large file goes in parts and comes back the same", async () => {
  await putLarge();
  expect(parts()).toEqual(["1", "2", "3"]);
  expect(await store.size(uid)).toBe(large.length);
  expect((await buffer((await store.open(uid))!)).equals(large)).toBe(true);
  const part = { from: 8 * MB - 5, to: 8 * MB + 5 };
  expect((await buffer((await store.open(uid, part))!)).equals(large.subarray(part.from, part.to + 1))).toBe(
    true,
  );
});

test("the server of these tests expects the signature of the example that Amazon publishes", () => {
  const headers = {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0",
  };
  expect(
    signatureOf({ method: "GET", url: "/test.txt", headers }, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
  ).toBe("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
});

test.each([
  ["refused by a server in trouble", { status: 503, text: "<Error><Code>SlowDown</Code></Error>" }],
  ["cut", "cut"],
  ["left without an answer", "silence"],
] as const)("a part that is %s once is sent again", async (_, fault) => {
  let spoilt = 0;
  s3.spoil((asked) => (/partNumber=2/.test(asked) && spoilt++ === 0 ? fault : undefined));
  await putLarge();
  expect(parts()).toEqual(["1", "2", "2", "3"]);
  expect((await buffer((await store.open(uid))!)).equals(large)).toBe(true);
});

test.each([
  ["refused", { status: 403, text: "<Error><Code>AccessDenied</Code></Error>" }],
  ["cut each time", "cut"],
  ["never answered", "silence"],
] as const)("an upload whose second part is %s is given up, and nothing of it is seen", async (_, fault) => {
  s3.spoil((asked) => (/partNumber=2/.test(asked) ? fault : undefined));
  await expect(putLarge()).rejects.toThrow(BucketTrouble);
  expect(s3.asked.at(-1)).toMatch(new RegExp(`^DELETE /files/${uid}\\?uploadId=`));
  expect(await unfinished()).toEqual([]);
  expect([await store.size(uid), await store.open(uid)]).toEqual([undefined, undefined]);
});

test("an upload whose last answer is an error after all is given up", async () => {
  const late = { status: 200, text: "<?xml version='1.0'?>\n<Error><Code>InternalError</Code></Error>" };
  s3.spoil((asked) => (/^POST .*uploadId=/.test(asked) ? late : undefined));
  await expect(putLarge()).rejects.toThrow("InternalError");
  expect(await store.size(uid)).toBeUndefined();
});

test("an upload of which only the last answer was lost is done", async () => {
  s3.spoil((asked) => (/^POST .*uploadId=/.test(asked) ? "cut within" : undefined));
  await putLarge();
  expect(await store.size(uid)).toBe(large.length);
});

test("a server that falls silent is not waited for", async () => {
  await store.put(uid, Buffer.from("words"));
  s3.spoil(() => "silence");
  const began = Date.now();
  await Promise.all([
    expect(store.open(uid)).rejects.toThrow("does not answer (silent)"),
    expect(store.size(uid)).rejects.toThrow("does not answer (silent)"),
    expect(store.put(uid, Buffer.from("other"))).rejects.toThrow("does not answer (silent)"),
    expect(store.remove(uid)).rejects.toThrow("does not answer (silent)"),
  ]);
  expect(Date.now() - began).toBeLessThan(quick.all + 1_000);
});

test("a download whose connection is cut breaks, and never ends as if it were whole", async () => {
  await putLarge();
  s3.spoil((asked) => (/^GET/.test(asked) ? "cut within" : undefined));
  await expect(buffer((await store.open(uid))!)).rejects.toThrow();
});

test("a download that falls silent breaks; one whose reader pauses goes on", async () => {
  await putLarge();
  const bytes = (await store.open(uid))!;
  const chunks: Buffer[] = [];
  let paused = false;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    if (!paused) await new Promise((resolve) => setTimeout(resolve, quick.silence * 3));
    paused = true;
  }
  expect(Buffer.concat(chunks).equals(large)).toBe(true);

  const silent = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"));
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as { port: number };
  const half = await bucketStore({ ...s3.bucket, origin: `http://127.0.0.1:${port}` }, quick).open(uid);
  await expect(buffer(half!)).rejects.toThrow("silent");
});

test("a stream that is destroyed lets go of its connection", async () => {
  await putLarge();
  const bytes = (await store.open(uid))! as import("node:http").IncomingMessage;
  const { socket } = bytes;
  bytes.destroy();
  await vi.waitUntil(() => socket.destroyed);
});

test("what was put before a moment is listed page by page, and names of others are passed over", async () => {
  const paged = bucketStore(s3.bucket, quick, 2);
  const put = Array.from({ length: 5 }, (_, i) => `g000000000000000000${i}`);
  for (const each of put) await store.put(each, Buffer.from("x"));
  s3.mend();
  const listed: string[] = [];
  for await (const each of paged.olderThan(Date.now() + 60_000)) listed.push(each);
  expect(listed.filter((each) => each.startsWith("g"))).toEqual(put);
  expect(s3.asked.filter((line) => line.includes("list-type=2")).length).toBeGreaterThan(2);
  for await (const each of paged.olderThan(Date.now() - 60_000)) expect.unreachable(each);
});

test("uploads that were never ended are let go of once they are old", async () => {
  s3.spoil((asked) => (/partNumber=2|^DELETE/.test(asked) ? { status: 403, text: "" } : undefined));
  await expect(putLarge()).rejects.toThrow();
  expect(await unfinished()).toEqual([uid]);
  for await (const _ of store.olderThan(Date.now() - 60_000));
  expect(await unfinished()).toEqual([uid]);
  for await (const _ of store.olderThan(Date.now() + 60_000));
  expect(await unfinished()).toEqual([]);
});

test("a store that cannot list unfinished uploads is swept all the same", async () => {
  await store.put(uid, Buffer.from("x"));
  s3.spoil((asked) =>
    /uploads=/.test(asked) ? { status: 501, text: "<Error><Code>NotImplemented</Code></Error>" } : undefined,
  );
  const listed: string[] = [];
  for await (const each of store.olderThan(Date.now() + 60_000)) listed.push(each);
  expect(listed).toContain(uid);
});

test.each(["../files", "", "a/b", "AAAAAAAAAAAAAAAAAAAA"])("%j leads nowhere", async (name) => {
  for (const trial of [
    store.open(name),
    store.put(name, Buffer.from("")),
    store.remove(name),
    store.size(name),
    store.putFile(name, "x"),
  ])
    await expect(trial).rejects.toThrow("no uid");
  expect(s3.asked).toEqual([]);
});

test("a bucket that fits says nothing; one that is wrong is one sentence without a secret", async () => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const check = (change: Partial<typeof s3.bucket>) => checkBucket({ ...s3.bucket, ...change }, say, quick);
  await check({});
  expect(said).toEqual([]);
  const wrong = check({ secret: "hunter2" });
  await expect(wrong).rejects.toThrow(UnfitBucket);
  await expect(wrong).rejects.toThrow(
    /127\.0\.0\.1:\d+\/files does not accept the key, .*SignatureDoesNotMatch.*Correct FILES_URL\.$/,
  );
  await expect(wrong).rejects.not.toThrow("hunter2");
  await expect(check({ region: "us-west-2" })).rejects.toThrow("is in another region");
  await expect(check({ key: "NOBODY" })).rejects.toThrow("does not accept the key");
  await expect(check({ name: "nowhere" })).rejects.toThrow("does not exist. Create the bucket");
  await check({ origin: `http://127.0.0.1:${await freePort()}` });
  await check({ origin: "http://no-such-host.invalid" });
  s3.spoil(() => "silence");
  await check({});
  expect(said).toEqual([
    expect.stringMatching(
      /does not answer \(ECONNREFUSED\)\. Start it, or correct FILES_URL\. Until then no file can be opened or added\.$/,
    ),
    expect.stringMatching(/(cannot be found|does not answer)/),
    expect.stringMatching(/does not answer \(silent\)\./),
  ]);
});
