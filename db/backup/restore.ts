import pg from "pg";
import { migrate } from "../migrate.ts";
import { appliedMigrations, departure, readMigrations } from "../migrations.ts";
import { checked, readArchive, verifyArchive } from "./archive-reader.ts";
import { type Network, secretMark } from "./back-up.ts";
import { loadAll } from "./load.ts";
import { type Content, MANIFEST, type Manifest, type Part, type Table } from "./manifest.ts";
import { receiveFiles } from "./receive-files.ts";
import { BackupTrouble } from "./trouble.ts";

/** Puts a backup into an empty database and its files into place: all of it or nothing, after every part was verified. */
export async function restore(path: string, network: Network, say: (line: string) => void): Promise<void> {
  const manifest = await verifyArchive(path);
  await refuseOtherVersion(manifest);
  const first = manifest.migrations.length;
  await refuseUnlessEmpty(network.ownerUrl, first);
  // The tables as they were when the backup was made; what came later runs over the restored rows.
  await migrate(network.ownerUrl, { first });
  const files = receiveFiles(network.files.store, network.aside);
  const client = new pg.Client({ connectionString: network.ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await loadAll(client, manifest, contents(path, manifest), files.put);
    await client.query("commit");
  } catch (error) {
    await files.remove();
    throw error;
  } finally {
    await client.end();
  }
  await migrate(network.ownerUrl);
  report(manifest, network, say);
}

async function* contents(path: string, manifest: Manifest): AsyncGenerator<Content> {
  const known = new Map<string, { part: Part; table?: Table; file?: Manifest["files"][number] }>();
  for (const table of [...manifest.tables, manifest.jobs])
    for (const part of table.parts) known.set(part.name, { part, table });
  for (const file of manifest.files) known.set(file.name, { part: file, file });
  for await (const { name, bytes } of readArchive(path)) {
    if (name === MANIFEST) return;
    const { part, ...what } = known.get(name)!;
    yield { ...what, bytes: checked(path, part, bytes) };
  }
}

/** Throws unless the backup's migrations are the first of ours, word for word. */
async function refuseOtherVersion({ migrations }: Manifest): Promise<void> {
  const found = departure(migrations, await readMigrations());
  if (!found) return;
  const by =
    found.kind === "newer"
      ? "by a newer Roundtable than this one. Update Roundtable"
      : "by another Roundtable than this one. Take the version that made it";
  throw new BackupTrouble(`This backup was made ${by}, then restore again; nothing was changed.`);
}

/** Throws where the database holds a network, or tables that are further than the backup's. */
async function refuseUnlessEmpty(ownerUrl: string, migrations: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string; ours: boolean }>(`
      select count(*) as tables, bool_or(relname = 'network') as ours from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    if (Number(rows[0]!.tables) === 0) return;
    const used =
      !rows[0]!.ours ||
      (await client.query("select from network union all select from person limit 1")).rowCount;
    if (used)
      throw new BackupTrouble(
        "The database is not empty, and a restore never mixes two networks. Set DATA_DIR, or DATABASE_URL, to a new one and restore there; nothing was changed.",
      );
    if ((await client.query(appliedMigrations)).rows.length > migrations)
      throw new BackupTrouble(
        "This backup is of an earlier version than the tables that were begun here. Set DATA_DIR, or DATABASE_URL, to a new one and restore there; nothing was changed.",
      );
  } finally {
    await client.end();
  }
}

function report(manifest: Manifest, network: Network, say: (line: string) => void) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`Restored ${rows} rows and ${manifest.files.length} files, as they were on ${manifest.createdAt}.`);
  if (manifest.secretMark !== secretMark(network.secret))
    say(
      "SECRET is not the one from then: links in mails, authenticator apps and recovery codes made with it no longer work. If you kept it, set it again before the next start.",
    );
}
