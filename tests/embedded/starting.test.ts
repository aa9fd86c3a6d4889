import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, isRoot, newFolder, startApp } from "./playground.ts";

const mode = (path: string) => statSync(path).mode & 0o777;

// Where more programs want the processor than it has cores, a start waits its turn: the budget grows by as much.
test("the first start takes at most five seconds and a later one two", { retry: 2 }, async () => {
  const dataDir = join(newFolder(), "data");
  const first = startApp(dataDir);
  const { ms } = await first.ready();
  await first.stop();
  const later = await startApp(dataDir).ready();
  const turns = Math.max(1, loadavg()[0]! / availableParallelism());
  expect(ms).toBeLessThan(5_000 * turns);
  expect(later.ms).toBeLessThan(2_000 * turns);
});

test("rows and address outlive a stop", async () => {
  const dataDir = join(newFolder(), "data");
  const first = startApp(dataDir);
  const { ownerUrl } = await first.ready();
  await ask(ownerUrl, "create table kept as select 42 as answer");
  await first.stop();
  const later = await startApp(dataDir).ready();

  expect(await ask(later.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(later.ownerUrl).toBe(ownerUrl);
  expect(later.adopted).toBe(false);
});

test("the database is safe against crashes and reachable by nobody else", async () => {
  const dataDir = join(newFolder(), "data");
  const { ownerUrl, socketDir, where } = await startApp(dataDir).ready();
  const [found] = await ask(
    ownerUrl,
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
       current_setting('data_checksums') as checksums, current_setting('listen_addresses') as tcp,
       current_setting('server_encoding') as encoding, lower('ÄÉŁ') as lower, current_setting('timezone') as zone`,
  );
  expect(found).toEqual({
    ...{ fsync: "on", pages: "on", checksums: "on", tcp: "", encoding: "UTF8", lower: "äéł", zone: "UTC" },
  });
  expect([mode(where), mode(socketDir), mode(join(where, "data"))]).toEqual([0o700, 0o700, 0o700]);
  expect([mode(join(where, "key")), mode(join(dataDir, "postgres.log"))]).toEqual([0o600, 0o600]);
  expect(readdirSync(where).sort()).toEqual(["data", "key", "socket"]);
  const withoutPassword = ownerUrl.replace(/:[^:@]+@/, ":wrong@");
  await expect(ask(withoutPassword, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("the owner may make roles and extensions, and is neither superuser nor above row-level security", async () => {
  const { ownerUrl } = await startApp(join(newFolder(), "data")).ready();
  const [role] = await ask(
    ownerUrl,
    `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolreplication, rolcreaterole
     from pg_roles where rolname = session_user`,
  );
  expect(role).toEqual({
    ...{ rolname: "roundtable_owner", rolcreaterole: true },
    ...{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolreplication: false },
  });
  await ask(ownerUrl, "create extension pg_trgm; create extension unaccent; create role somebody");
  await expect(ask(ownerUrl, "copy (select 1) to '/tmp/never'")).rejects.toThrow(/permission denied/);
  expect(existsSync("/tmp/never")).toBe(false);
});

if (isRoot) {
  test("an ordinary user can run it", async () => {
    const folder = newFolder(0o777);
    const { where, ownerUrl } = await startApp(join(folder, "data"), { uid: 65534, gid: 65534 }).ready();
    expect(statSync(where).uid).toBe(65534);
    expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("another user who starts it is told whose it is", async () => {
    const dataDir = join(newFolder(0o777), "data");
    const first = startApp(dataDir);
    await first.ready();
    await first.stop();
    const message = await startApp(dataDir, { uid: 65534, gid: 65534 }).refused();
    expect(message).toMatch(/^The data folder .* cannot be used .*permission denied.*\.$/i);
  });
}
