import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderStore } from "#app/files/file-store.server.ts";
import type { NamedStore } from "#app/files/store-of.server.ts";
import { backUp } from "#db/backup/back-up.ts";
import { restore } from "#db/backup/restore.ts";
import { browserOf } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { connect, emptyDatabase, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { installedServers, startServer } from "#tests/support/server.ts";
import { sessionOf, startSite } from "#tests/support/site.ts";
import { contentsOf, filesBelow, rulesOf } from "./contents.ts";
import { crawl } from "./crawl.ts";

const folder = mkdtempSync(join(tmpdir(), "roundtable-backup-"));
const path = join(folder, "backup.tar.gz");
const files = join(folder, "files");
const secret = "a secret for backups, forty characters long";
const said: string[] = [];
const say = (line: string) => void said.push(line);
let original: TestDatabase;
let written: Record<string, string>;

beforeAll(async () => {
  original = await freshDatabase();
  await writeOddRows(original);
  written = await contentsOf(original.owner);
  await backUp(path, { ownerUrl: original.ownerUrl, files: named(files), secret }, say);
});
afterAll(async () => {
  await original?.close();
  rmSync(folder, { recursive: true });
});

/** What text formats stumble over: nulls, tabs, line ends, backslashes, bytes, arrays, a file, a waiting job. */
async function writeOddRows({ owner }: TestDatabase) {
  await owner.query(
    `insert into draft (member_id, cohort_id, place, body) values ($1, $2, 'new', e'tab\\t, line\\r\\n, \\\\. and \\\\N, “quotes” 🌲')`,
    [member("wendell"), cohort("pediatric")],
  );
  await owner.query("update account set totp_secret = $1 where member_id = $2", [
    randomBytes(20),
    member("wendell"),
  ]);
  await owner.query(`update practice set specialties = '{"with, comma","and \\"quote\\"",""}' where id = 1`);
  const bytes = randomBytes(300_000);
  const { rows } = await owner.query<{ uid: string }>(
    "insert into file (photo_of, name, type, size, sha256) values ($1, 'me.webp', 'image/webp', $2, $3) returning uid",
    [member("wendell"), bytes.length, createHash("sha256").update(bytes).digest("hex")],
  );
  await owner.query("update person set photo_id = (select max(id) from file) where id = $1", [
    member("wendell"),
  ]);
  await owner.query(
    "select jobs.enqueue(task => 'mail_invitation', id => 7, run_at => now() + interval '1 day')",
  );
  const uid = rows[0]!.uid;
  const target = join(files, uid.slice(0, 2), uid.slice(2, 4), uid);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

function named(folder: string): NamedStore {
  return { store: folderStore(folder), at: folder };
}

function restored(ownerUrl: string, into = mkdtempSync(join(folder, "restored-"))) {
  return restore(path, { ownerUrl, files: named(into), secret }, say).then(() => into);
}

test("a backup is for its owner's eyes only, and says where SECRET is not", () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(said.join(" ")).toMatch(/Wrote \d+ rows and 1 files .* SECRET is not in it/);
  expect(gunzipSync(readFileSync(path)).includes(secret)).toBe(false);
});

test("an earlier backup is never written over", async () => {
  const before = readFileSync(path);
  await expect(
    backUp(path, { ownerUrl: original.ownerUrl, files: named(files), secret }, say),
  ).rejects.toThrow("There is a file");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a backup that misses a file is written, and fails and names it", async () => {
  const place = { ownerUrl: original.ownerUrl, files: named(join(folder, "of another machine")), secret };
  const [file] = Object.keys(filesBelow(files));
  const partial = join(folder, "partial.tar.gz");
  await expect(backUp(partial, place, say)).rejects.toThrow(
    `The backup is not whole: ${place.files.at} lacks ${file!.split("/").at(-1)} (me.webp).`,
  );
  const copy = await emptyDatabase();
  await restore(partial, { ...place, ownerUrl: copy.ownerUrl }, say);
  expect(await contentsOf(copy.owner)).toEqual(written);
  await copy.close();
});

test.each(["a folder that is not there", "a file in place of a folder", "a name that is too long"])(
  "%s is said in a sentence, as the program that a person runs says it",
  (kind) => {
    const targets: Record<string, [string, string]> = {
      "a folder that is not there": [
        join(folder, "nodir/x.tar"),
        `There is no folder ${join(folder, "nodir")}.`,
      ],
      "a file in place of a folder": [join(path, "x.tar"), `There is no folder ${path}.`],
      "a name that is too long": [
        join(folder, "x".repeat(300)),
        "cannot be written (ENAMETOOLONG). Choose another place.",
      ],
    };
    const [target, sentence] = targets[kind]!;
    const { status, stderr } = spawnSync(process.execPath, ["db/backup.ts", "backup", target], {
      encoding: "utf8",
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        DATABASE_URL: original.ownerUrl,
        DATA_DIR: folder,
        SECRET: secret,
      },
    });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
  },
);

describe("restored on a server that already runs", () => {
  let copy: TestDatabase;
  let into: string;

  beforeAll(async () => {
    copy = await emptyDatabase();
    into = await restored(copy.ownerUrl);
  });
  afterAll(() => copy?.close());

  test("every row of every table is the same, and counting goes on where it was", async () => {
    expect(await contentsOf(copy.owner)).toEqual(written);
  });

  test("every key, rule and wall stands as before", async () => {
    expect(await rulesOf(copy.owner)).toEqual(await rulesOf(original.owner));
  });

  test("every file is the same", () => {
    expect(filesBelow(into)).toEqual(filesBelow(files));
    expect(Object.keys(filesBelow(into))).toHaveLength(1);
  });

  test("a database that holds a network is refused, and stays as it is", async () => {
    const before = await contentsOf(copy.owner);
    await expect(restored(copy.ownerUrl)).rejects.toThrow(
      /is not empty, and a restore never mixes two networks/,
    );
    expect(await contentsOf(copy.owner)).toEqual(before);
  });

  test("members of four kinds see on every page what they saw before", async () => {
    const before = await startSite({ DATABASE_URL: original.ownerUrl });
    const after = await startSite({ DATABASE_URL: copy.ownerUrl });
    try {
      for (const key of ["wendell", "joelle", "eero", "callum"]) {
        const [seen, again] = await Promise.all([
          crawl(browserOf(before.url, await sessionOf(original, member(key)))),
          crawl(browserOf(after.url, await sessionOf(copy, member(key)))),
        ]);
        expect(Object.keys(seen).length).toBeGreaterThan(1);
        expect(again).toEqual(seen);
      }
    } finally {
      await Promise.all([before.stop(), after.stop()]);
    }
  }, 420_000);
});

const others = (await installedServers()).filter(({ version }) => version >= 15 && version <= 18);

test.each(others)(
  "a backup can be restored on PostgreSQL $version",
  async (programs) => {
    const server = await startServer(programs);
    try {
      const root = await connect(server.url("postgres"));
      await root.query("create role plain login createrole password 'x'");
      await root.query("create database fresh owner plain");
      await root.end();
      const url = server.url("fresh", "plain");
      await restored(url);
      const owner = await connect(url);
      expect(await contentsOf(owner)).toEqual(written);
      expect(await rulesOf(owner)).toEqual(await rulesOf(original.owner));
      // And back again, from a server of that version.
      const again = join(folder, `from-${programs.version}.tar.gz`);
      await backUp(again, { ownerUrl: url, files: named(files), secret }, say);
      await owner.end();
      const copy = await emptyDatabase();
      await restore(
        again,
        { ownerUrl: copy.ownerUrl, files: named(mkdtempSync(join(folder, "again-"))), secret },
        say,
      );
      expect(await contentsOf(copy.owner)).toEqual(written);
      await copy.close();
    } finally {
      await server.stop();
    }
  },
  120_000,
);

describe("a file that is not as it was written", () => {
  const tampered: Record<string, (bytes: Buffer) => Buffer> = {
    "one letter changed": (bytes) => {
      const tar = gunzipSync(bytes);
      const at = tar.indexOf("Pediatric PT");
      tar.write("B", at);
      return gzipSync(tar);
    },
    "one byte changed": (bytes) => {
      const changed = Buffer.from(bytes);
      changed[changed.length >> 1]! ^= 1;
      return changed;
    },
    "cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
    "without its list": (bytes) => gzipSync(gunzipSync(bytes).subarray(0, 1_024 * 512)),
    empty: () => Buffer.alloc(0),
    "something else": () => Buffer.from("Dear diary"),
  };

  test.each(Object.keys(tampered))("%s: it is refused, and the database stays empty", async (kind) => {
    const broken = join(folder, "broken.tar.gz");
    writeFileSync(broken, tampered[kind]!(readFileSync(path)));
    const target = await emptyDatabase();
    await expect(
      restore(broken, { ownerUrl: target.ownerUrl, files: named(join(folder, "none")), secret }, say),
    ).rejects.toThrow(/is damaged or no backup of Roundtable.*nothing was changed/);
    const { rows } = await target.owner.query("select from pg_class where relname = 'person'");
    expect(rows).toEqual([]);
    await target.close();
  });

  test("a file that is not there is named", async () => {
    await expect(
      restore(join(folder, "nowhere"), { ownerUrl: original.ownerUrl, files: named(files), secret }, say),
    ).rejects.toThrow(/There is no file .*nowhere/);
  });
});

test("a restore that fails on its way leaves no row and no file", async () => {
  const target = await emptyDatabase();
  const into = mkdtempSync(join(folder, "failing-"));
  // The last things to be put in place are the files; this one cannot be.
  const [file] = Object.keys(filesBelow(files));
  writeFileSync(join(into, file!.slice(0, 2)), "in the way");
  await expect(restored(target.ownerUrl, into)).rejects.toThrow();
  const { rows } = await target.owner.query("select count(*)::int as people from person");
  expect(rows[0].people).toBe(0);
  rmSync(join(into, file!.slice(0, 2)));
  await restored(target.ownerUrl, into);
  expect(await contentsOf(target.owner)).toEqual(written);
  await target.close();
});

test("another SECRET is noticed", async () => {
  const target = await emptyDatabase();
  said.length = 0;
  const place = { ownerUrl: target.ownerUrl, files: named(mkdtempSync(join(folder, "other-"))) };
  await restore(path, { ...place, secret: `another ${secret}` }, say);
  expect(said.join(" ")).toContain("SECRET is not the one from then");
  await target.close();
});
