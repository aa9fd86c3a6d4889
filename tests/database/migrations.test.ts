// A migration never changes once it has run: its checksum lies beside its name, here and in backups.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderStore } from "#app/files/file-store.server.ts";
import { backUp } from "#db/backup/back-up.ts";
import { restore } from "#db/backup/restore.ts";
import { migrate } from "#db/migrate.ts";
import { appliedMigrations, readMigrations } from "#db/migrations.ts";
import { databaseOfThisTest, emptyDatabase, type TestDatabase } from "#tests/support/database.ts";

const folder = mkdtempSync(join(tmpdir(), "roundtable-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What keeps a database from being this version's, and the beginning of the sentence that refuses it. */
const departures: [string, string, RegExp][] = [
  [
    "a migration that was changed",
    "update kysely_migration set sha256 = repeat('0', 64) where name = '0003_cohorts'",
    /^This database was made by another Roundtable: its migration 0003_cohorts is not the one that this version brings\. .*Nothing was changed\.$/,
  ],
  [
    "a migration that is missing",
    "delete from kysely_migration where name = '0003_cohorts'",
    /^This database was made by another Roundtable: its migration 0004_conversations is not the one .*Nothing was changed\.$/,
  ],
  [
    "migrations of a newer version",
    "insert into kysely_migration (name, timestamp, sha256) values ('9999_of_a_newer_one', 'then', repeat('0', 64))",
    /^This database was last used by a newer Roundtable, which this one cannot read\. .*Nothing was changed\.$/,
  ],
  [
    "migrations from before there were checksums",
    "alter table kysely_migration drop column sha256; update kysely_migration set name = '0001_roles_and_walls' where name like '0001%'",
    /^This database was made by a Roundtable from before its first release, .*To start afresh, move the folder of DATA_DIR away \(the demonstration's is \.demo\).*Nothing was changed\.$/,
  ],
];

/** What a refused start must not have touched. */
async function kept({ owner }: TestDatabase): Promise<unknown> {
  const { rows } = await owner.query(
    "select to_jsonb(m) as row from kysely_migration m union all select to_jsonb(xmin::text) from pg_proc where proname = 'my_id' order by 1",
  );
  return rows;
}

test("the checksum of each migration lies beside its name", async () => {
  const { owner } = await databaseOfThisTest();
  const files = await readMigrations();
  expect(files.length).toBeGreaterThan(0);
  expect((await owner.query(appliedMigrations)).rows).toEqual(
    files.map(({ name, sha256 }) => ({ name, sha256 })),
  );
});

test("migrations are numbered one after the other, so that two that were written side by side are put in order", async () => {
  const files = await readMigrations();
  expect(files.map(({ name }) => name.slice(0, 5))).toEqual(
    files.map((_, i) => `${String(i + 1).padStart(4, "0")}_`),
  );
});

test.each(departures)(
  "a database with %s is refused in a sentence, and stays as it is",
  async (_, change, sentence) => {
    const database = await databaseOfThisTest();
    // Its functions are another version's as well.
    await database.owner.query(`comment on schema verbs is 'another'; ${change}`);
    const before = await kept(database);
    await expect(migrate(database.ownerUrl)).rejects.toMatchObject({
      name: "UnfitDatabase",
      message: expect.stringMatching(sentence),
    });
    expect(await kept(database)).toEqual(before);
  },
);

test.each([
  ["a migration that was changed", /^This backup was made by another Roundtable than this one\. /],
  ["migrations of a newer version", /^This backup was made by a newer Roundtable than this one\. /],
  [
    "migrations from before there were checksums",
    /^This backup has a list of contents that this version of Roundtable does not understand\. /,
  ],
])("a backup of a database with %s is refused, and the new database stays empty", async (kind, sentence) => {
  const { owner, ownerUrl } = await databaseOfThisTest();
  await owner.query(departures.find(([name]) => name === kind)![1]);
  const path = join(folder, `${kind}.tar.gz`);
  const files = { store: folderStore(join(folder, "files")), at: folder };
  const place = { files, secret: "a secret for backups, forty characters long" };
  await backUp(path, { ...place, ownerUrl }, () => {});
  const target = await emptyDatabase();
  await expect(restore(path, { ...place, ownerUrl: target.ownerUrl }, () => {})).rejects.toThrow(sentence);
  expect((await target.owner.query("select from pg_class where relname = 'person'")).rowCount).toBe(0);
  await target.close();
});
