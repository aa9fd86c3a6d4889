import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { isRoot } from "#db/embedded/account.ts";
import { connect, databaseOfThisTest } from "#tests/support/database.ts";
import { freePort } from "#tests/support/site.ts";
import { explainFailedStart } from "../../server/known-trouble.ts";

const NEEDS_A_PERSON = 1;
const MAY_PASS = 75;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "roundtable-starts-"));
  chmodSync(made, 0o755);
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Starts the site where it cannot start; returns what it said and how it ended. */
async function start(env: Record<string, string>, uid?: number) {
  const port = String(await freePort());
  const child = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: port, ...secret(), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { said: said.trim(), code };
}

const secret = () => ({ SECRET: inject("cluster").secret });

function expectSentence({ said, code }: { said: string; code: number | null }, says: RegExp, exit: number) {
  expect(said).toMatch(says);
  expect(said).not.toMatch(/\n|^\s+at |Error:/);
  expect(code).toBe(exit);
}

const elsewhere = (url: string, change: (url: URL) => void) => {
  const changed = new URL(url);
  change(changed);
  return changed.href;
};

test("a database that is newer, missing, closed, read-only, or somewhere else is one sentence each", {
  timeout: 90_000,
}, async () => {
  const database = await databaseOfThisTest();
  const DATA_DIR = folder();
  const at = (url: string) => start({ DATA_DIR, DATABASE_URL: url });
  const { ownerUrl } = database;
  const local = await freePort();
  const silent = createServer((socket) => socket.on("error", () => {}).resume());
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as { port: number };

  const [password, missing, nobody, unreachable, unknown, hanging] = await Promise.all([
    at(elsewhere(ownerUrl, (url) => (url.password = "wrong"))),
    at(elsewhere(ownerUrl, (url) => (url.pathname = "/nowhere"))),
    at(elsewhere(ownerUrl, (url) => (url.username = "nobody_we_know"))),
    at(`postgres://owner:x@127.0.0.1:${local}/roundtable`),
    at("postgres://owner:x@no-such-host.invalid/roundtable"),
    at(`postgres://owner:x@127.0.0.1:${port}/roundtable`),
  ]);
  expectSentence(password, /refuses the password\. Correct it in DATABASE_URL/, NEEDS_A_PERSON);
  expectSentence(missing, /nowhere does not exist\. Create it/, NEEDS_A_PERSON);
  expectSentence(nobody, /refuses the password\. Correct it/, NEEDS_A_PERSON);
  expectSentence(unreachable, /does not answer\. Start it, or correct DATABASE_URL\./, MAY_PASS);
  expectSentence(unknown, /cannot be found: .* Correct DATABASE_URL/, MAY_PASS);
  expectSentence(hanging, /does not answer\. Start it, or correct DATABASE_URL\./, MAY_PASS);
  for (const { said } of [password, missing, nobody]) expect(said).not.toContain("wrong");

  const name = new URL(ownerUrl).pathname.slice(1);
  const maker = await connect(inject("cluster").makerUrl);
  onTestFinished(() => maker.end());
  await maker.query(`alter database ${name} set default_transaction_read_only = on`);
  expectSentence(await at(ownerUrl), /takes no writes: it is a standby, or set to read-only/, NEEDS_A_PERSON);
  await maker.query(`alter database ${name} reset default_transaction_read_only`);
  await maker.query(`alter database ${name} connection limit 0`);
  expectSentence(await at(ownerUrl), /has no connection left for us/, MAY_PASS);
  await maker.query(`alter database ${name} connection limit -1`);
  await database.owner.query(
    "insert into kysely_migration (name, timestamp) values ('9999_of_a_newer_one', '2099-01-01T00:00:00.000Z')",
  );
  expectSentence(await at(ownerUrl), /was last used by a newer Roundtable/, NEEDS_A_PERSON);
});

test("a folder that cannot be used, and a port that is taken, are one sentence each", {
  timeout: 60_000,
}, async () => {
  const { ownerUrl } = await databaseOfThisTest();
  const file = join(folder(), "file");
  writeFileSync(file, "");
  const bare = { SECRET: "" };
  expectSentence(
    await start({ ...bare, DATA_DIR: file, DATABASE_URL: ownerUrl }),
    /DATA_DIR must be a folder, and is a file/,
    NEEDS_A_PERSON,
  );
  expectSentence(
    await start({ ...bare, DATA_DIR: join(file, "below"), DATABASE_URL: ownerUrl }),
    /leads through a file where a folder is needed/,
    NEEDS_A_PERSON,
  );
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as { port: number };
  expectSentence(
    await start({ DATA_DIR: folder(), DATABASE_URL: ownerUrl, PORT: String(port) }),
    /^Port \d+ is taken by another program\. Set PORT to a free one\.$/,
    NEEDS_A_PERSON,
  );
  if (!isRoot()) return;
  const foreign = folder();
  mkdirSync(join(foreign, "data"), { mode: 0o700 });
  const someone = 65_534;
  expectSentence(
    await start({ ...bare, DATA_DIR: join(foreign, "data"), DATABASE_URL: ownerUrl }, someone),
    /may not be read or written by this user\. Start as the user who owns it/,
    NEEDS_A_PERSON,
  );
});

const place = { database: "db.example/roundtable", dataDir: "/data" };

test.each([
  [{ code: "EROFS", path: "/data/secret" }, /read-only\. Make it writable/, NEEDS_A_PERSON],
  [{ code: "ENOSPC", syscall: "write" }, /The disk that holds \/data is full/, MAY_PASS],
  [{ code: "53100" }, /is out of disk or memory/, MAY_PASS],
  [{ code: "57P03" }, /is starting or stopping\. Start again when it runs\./, MAY_PASS],
  [{ code: "28000" }, /lets this user or machine not in/, NEEDS_A_PERSON],
  [{ code: "42501" }, /does not belong to the user in DATABASE_URL/, NEEDS_A_PERSON],
  [{ code: "EHOSTUNREACH" }, /db\.example\/roundtable does not answer/, MAY_PASS],
  [{ message: "The server does not support SSL connections" }, /encryption/, NEEDS_A_PERSON],
])("%o is a sentence as well", (error, says, exit) => {
  const { sentence, exitCode } = explainFailedStart(Object.assign(new Error(), error), place);
  expect(sentence).toMatch(says);
  expect(exitCode).toBe(exit);
});

test("what nobody has thought of shows where it came from", () => {
  const { sentence, exitCode } = explainFailedStart(new Error("of a new kind"), place);
  expect(sentence).toContain("failing-starts.test.ts");
  expect(exitCode).toBe(NEEDS_A_PERSON);
});
