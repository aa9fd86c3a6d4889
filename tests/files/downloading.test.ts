import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { folderStore } from "#app/files/file-store.server.ts";
import { practice } from "#tests/support/cast.ts";
import { type SiteProcess, startSiteProcess } from "#tests/support/site.ts";

const SIZE = 24 * 1024 * 1024;
const uid = "ffffffffffffffffffff";
const bytes = randomBytes(SIZE);
let site: SiteProcess;
let cookie: string;

beforeAll(async () => {
  site = await startSiteProcess();
  cookie = `session=${(await site.as("wendell")).cookie("session")}`;
  await writeFile(join(site.dataDir, "upload"), bytes);
  await folderStore(join(site.dataDir, "files")).putFile(uid, join(site.dataDir, "upload"));
  await keepRow(uid, SIZE);
});
afterAll(() => site?.stop());

async function keepRow(uid: string, size: number) {
  await site.database.owner.query(
    `insert into file (uid, practice_id, name, type, size, sha256)
     values ($1, $2, 'Policy.txt', 'text/plain', $3, $4)`,
    [uid, practice("quillbrook"), size, createHash("sha256").update(bytes).digest("hex")],
  );
}

function ask(headers: Record<string, string> = {}, method = "GET", of = uid) {
  return new Promise<{ answer: IncomingMessage; asked: ClientRequest }>((resolve, reject) => {
    const asked = request(`${site.url}/files/${of}`, {
      method,
      agent: false,
      headers: { cookie, "accept-encoding": "gzip, br", ...headers },
    });
    asked.once("response", (answer) => resolve({ answer, asked }));
    asked.once("error", reject).end();
  });
}

/** The names of the stored file that the site holds open. */
function openFiles(): string[] {
  const folder = `/proc/${site.pid}/fd`;
  return readdirSync(folder)
    .map((name) => {
      try {
        return readlinkSync(join(folder, name));
      } catch {
        return "";
      }
    })
    .filter((path) => path.includes(uid));
}

const canSeeFiles = existsSync("/proc/self/fd");

async function expectNoneOpen() {
  if (canSeeFiles) await vi.waitUntil(() => openFiles().length === 0, { timeout: 5_000 });
}

test("a whole file comes as it is, and says that parts of it can be asked for", async () => {
  const { answer } = await ask();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    "accept-ranges": "bytes",
    "content-length": String(SIZE),
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "private, no-store, no-transform",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect((await buffer(answer)).equals(bytes)).toBe(true);
  await expectNoneOpen();
});

test.each([
  ["bytes=0-99", 0, 99],
  ["bytes=1000000-1999999", 1_000_000, 1_999_999],
  [`bytes=${SIZE - 5}-`, SIZE - 5, SIZE - 1],
  ["bytes=-7", SIZE - 7, SIZE - 1],
])("the part %s is answered as such", async (range, from, to) => {
  const { answer } = await ask({ range });
  expect(answer.statusCode).toBe(206);
  expect(answer.headers).toMatchObject({
    "content-range": `bytes ${from}-${to}/${SIZE}`,
    "content-length": String(to - from + 1),
    "content-security-policy": "sandbox; default-src 'none'",
  });
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect((await buffer(answer)).equals(bytes.subarray(from, to + 1))).toBe(true);
  await expectNoneOpen();
});

test("a part past the end is refused with the size", async () => {
  const { answer } = await ask({ range: `bytes=${SIZE}-` });
  expect([answer.statusCode, answer.headers["content-range"]]).toEqual([416, `bytes */${SIZE}`]);
  expect(await buffer(answer)).toHaveLength(0);
});

test.each(["bytes=0-1,5-6", "bytes=9-1", "words=1-2"])(
  "%s is answered with the whole file",
  async (range) => {
    const { answer, asked } = await ask({ range });
    expect([answer.statusCode, answer.headers["content-length"]]).toEqual([200, String(SIZE)]);
    asked.destroy();
    await expectNoneOpen();
  },
);

test("a download that was cut goes on where it was, and begins anew where the browser had another file", async () => {
  const tag = (await ask({}, "HEAD")).answer.headers.etag!;
  const range = "bytes=5-9";
  const same = await ask({ range, "if-range": tag });
  expect([same.answer.statusCode, await buffer(same.answer)]).toEqual([206, bytes.subarray(5, 10)]);
  const other = await ask({ range, "if-range": '"of another file"' });
  expect(other.answer.statusCode).toBe(200);
  other.asked.destroy();
});

test("asked for its headers alone, a file stays closed", async () => {
  const { answer } = await ask({ range: "bytes=0-9" }, "HEAD");
  expect([answer.statusCode, answer.headers["content-length"], answer.headers["accept-ranges"]]).toEqual([
    200,
    String(SIZE),
    "bytes",
  ]);
  expect(await buffer(answer)).toHaveLength(0);
  await expectNoneOpen();
  expect((await ask({}, "HEAD", "aaaaaaaaaaaaaaaaaaaa")).answer.statusCode).toBe(404);
});

test.runIf(canSeeFiles)("a client that goes away leaves no file open", async () => {
  const downloads = await Promise.all(Array.from({ length: 10 }, () => ask()));
  for (const { answer } of downloads) answer.once("data", () => answer.pause());
  await vi.waitUntil(() => openFiles().length === 10, { timeout: 5_000 });
  for (const { asked } of downloads) asked.destroy();
  await expectNoneOpen();
  expect(site.log()).not.toContain("another size");
});

test.runIf(canSeeFiles)("clients that take nothing fill no memory", async () => {
  const before = memoryOf();
  const downloads = await Promise.all(Array.from({ length: 12 }, () => ask()));
  for (const { answer } of downloads) answer.pause();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(memoryOf() - before).toBeLessThan(100);
  for (const { asked } of downloads) asked.destroy();
  await expectNoneOpen();
});

function memoryOf(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, "utf8"))![1]) / 1024;
}

test("a file that is shorter than its row says is cut off, never taken for whole", async () => {
  const short = "gggggggggggggggggggg";
  await folderStore(join(site.dataDir, "files")).put(short, Buffer.from("half"));
  await keepRow(short, 400_000);
  const { answer } = await ask({}, "GET", short);
  await expect(buffer(answer)).rejects.toThrow();
  await vi.waitUntil(() => site.log().includes("another size"));
});
