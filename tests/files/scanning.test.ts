import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { scanFile } from "#app/files/scanning/clamd.server.ts";
import { clamdProgram, type Manner, type Scanner, startClamd, startScanner } from "#tests/support/clamd.ts";
import { freePort } from "#tests/support/site.ts";

// In two pieces, or every scanner would take this file for one.
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
const quick = { connect: 500, silence: 400, all: 1_500 };
const large = randomBytes(9_000_000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scanning-"));
  await writeFile(join(folder, "plain"), "words");
  await writeFile(join(folder, "empty"), "");
  await writeFile(join(folder, "large"), large);
  await writeFile(join(folder, "eicar"), eicar);
});
afterAll(() => rm(folder, { recursive: true }));

async function scanner(manner: Manner, limit?: number): Promise<Scanner> {
  const started = await startScanner(manner, limit);
  onTestFinished(() => started.stop());
  return started;
}

const scan = (name: string, { at }: Pick<Scanner, "at">, limits = quick) =>
  scanFile(join(folder, name), at, limits);

test("a file of any size is sent as it is, in pieces", async () => {
  const sent: Buffer[] = [];
  const clean = await scanner((bytes) => {
    sent.push(bytes);
    return "stream: OK";
  });
  expect(await scan("large", clean)).toEqual({ clean: true });
  expect(await scan("plain", clean)).toEqual({ clean: true });
  expect(await scan("empty", clean)).toEqual({ clean: true });
  expect(sent.map(({ length }) => length)).toEqual([large.length, 5, 0]);
  expect(sent[0]!.equals(large)).toBe(true);
});

test("what is found is named", async () => {
  const finding = await scanner(() => "stream: Win.Test.EICAR_HDB-1 FOUND");
  expect(await scan("plain", finding)).toEqual({ found: "Win.Test.EICAR_HDB-1" });
});

test.each<[string, Manner, RegExp]>([
  ["never answers", () => undefined, /silent/],
  ["closes early", (_, socket) => void socket.destroy(), /closed the connection|ECONNRESET/],
  ["ends without an answer", (_, socket) => void socket.end(), /closed the connection/],
  ["ends within its answer", (_, socket) => void socket.end("stream: O"), /closed the connection/],
  ["is in trouble", () => "stream: Can't allocate memory ERROR", /Can't allocate memory/],
  ["says something else", () => "UNKNOWN COMMAND", /UNKNOWN COMMAND/],
  ["says something like OK", () => "stream: OK FOUNDED", /OK FOUNDED/],
  ["talks without end", (_, socket) => void socket.write("x".repeat(10_000)), /no end/],
])("a scanner that %s has found nothing clean", async (_, manner, why) => {
  expect(await scan("plain", await scanner(manner))).toEqual({
    unreachable: true,
    why: expect.stringMatching(why),
  });
});

test("one that keeps talking is ended by the limit of all", async () => {
  const slow = await scanner((_, socket) => {
    const talking = setInterval(() => socket.write("."), 100);
    socket.once("close", () => clearInterval(talking));
    return undefined;
  });
  const began = Date.now();
  expect(await scan("plain", slow)).toEqual({ unreachable: true, why: "too slow" });
  expect(Date.now() - began).toBeLessThan(quick.all + 1_000);
});

test("one that does not read on is not waited for either", async () => {
  const deaf = createServer((socket) => void socket.pause().on("error", () => {}));
  await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void deaf.close());
  const { port } = deaf.address() as { port: number };
  expect(await scan("large", { at: { host: "127.0.0.1", port } })).toEqual({
    unreachable: true,
    why: "silent",
  });
});

test("a file that is larger than the scanner takes, or than we send, is not clean", async () => {
  const small = await scanner(() => "stream: OK", 1_000_000);
  expect(await scan("large", small)).toMatchObject({ unreachable: true });
  await writeFile(join(folder, "huge"), Buffer.alloc(33 * 1024 * 1024));
  const any = await scanner(() => "stream: OK");
  expect(await scan("huge", any)).toEqual({ unreachable: true, why: "the file is too large" });
  expect(any.mostAtOnce()).toBe(0);
});

test("nobody listening is no answer; a file that is not there is our own mistake", async () => {
  expect(await scan("plain", { at: { host: "127.0.0.1", port: await freePort() } })).toEqual({
    unreachable: true,
    why: "ECONNREFUSED",
  });
  expect(await scan("plain", { at: { path: join(folder, "no.sock") } })).toEqual({
    unreachable: true,
    why: "ENOENT",
  });
  const clean = await scanner(() => "stream: OK");
  await expect(scan("nowhere", clean)).rejects.toThrow("ENOENT");
});

test("four are scanned at once, and those that wait for too long are not clean", async () => {
  const slow = await scanner(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return "stream: OK";
  });
  const all = await Promise.all(Array.from({ length: 12 }, () => scan("plain", slow)));
  expect(all).toEqual(Array.from({ length: 12 }, () => ({ clean: true })));
  expect(slow.mostAtOnce()).toBe(4);
  const deaf = await scanner(() => undefined);
  const waited = await Promise.all(Array.from({ length: 24 }, () => scan("plain", deaf)));
  expect(waited.at(-1)).toEqual({ unreachable: true, why: "too many files wait" });
  expect(await scan("plain", slow)).toEqual({ clean: true });
});

test.runIf(process.platform === "linux")("no file and no connection is left open", async () => {
  const open = async () => (await readdir("/proc/self/fd")).length;
  const before = await open();
  const silent = await startScanner(() => undefined);
  await Promise.all(Array.from({ length: 8 }, () => scan("large", silent)));
  await silent.stop();
  expect(await open()).toBeLessThanOrEqual(before + 1);
});

const program = clamdProgram();

// Where this machine has ClamAV, by its own server; else by one that speaks and judges as it does.
describe(program ? "by ClamAV itself" : "by what speaks like ClamAV", () => {
  let clamd: Scanner;
  beforeAll(async () => {
    const md5 = createHash("md5").update(eicar).digest("hex");
    clamd = program
      ? await startClamd(program, `${md5}:${eicar.length}:Own.Eicar\n`, 10)
      : await startScanner(
          (bytes) => (bytes.toString() === eicar ? "stream: Own.Eicar.UNOFFICIAL FOUND" : "stream: OK"),
          10 * 1024 * 1024,
        );
  });
  afterAll(() => clamd?.stop());

  const patient = { connect: 3_000, silence: 20_000, all: 60_000 };

  test("a plain file is clean, a large one too, and the test file of all scanners is found", async () => {
    expect(await scan("plain", clamd, patient)).toEqual({ clean: true });
    expect(await scan("empty", clamd, patient)).toEqual({ clean: true });
    expect(await scan("large", clamd, patient)).toEqual({ clean: true });
    expect(await scan("eicar", clamd, patient)).toEqual({ found: expect.stringMatching(/^Own\.Eicar/) });
  });

  test("what is larger than it takes is not clean", async () => {
    await writeFile(join(folder, "larger"), Buffer.alloc(12 * 1024 * 1024, "words "));
    expect(await scan("larger", clamd, patient)).toMatchObject({ unreachable: true });
  });
});
