import { createReadStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { derivedKey } from "../settings.ts";
import { type ArchiveWriter, openArchive } from "./archive-writer.ts";
import { MANIFEST, type Manifest, type Table } from "./manifest.ts";
import { jobColumns, listTables, neutral, quoted, readSequences, waitingJobs } from "./tables.ts";
import { BackupTrouble } from "./trouble.ts";

/** What a backup is taken of, or restored into. */
export type Place = {
  ownerUrl: string;
  /** The folder of the file store. */
  files: string;
  secret: string;
};

/**
 * Writes one file with every table as it is at one moment, the waiting jobs, and the files. The site may run. SECRET is
 * not in it: whoever finds a backup can then at least make no links.
 */
export async function backUp(path: string, place: Place, say: (line: string) => void): Promise<void> {
  const exists = await stat(path).catch(() => undefined);
  if (exists)
    throw new BackupTrouble(`There is a file ${path} already. Choose another name, or move it away.`);
  const client = new pg.Client({ connectionString: place.ownerUrl });
  await client.connect();
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const archive = openArchive(unfinished);
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(neutral);
    const manifest = await copyAll(client, archive, place);
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
    await archive.close();
    await client.query("commit");
    await rename(unfinished, path);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Wrote ${rows} rows and ${manifest.files.length} files to ${path}.`);
    const rowsOfFiles = manifest.tables.find(({ name }) => name === "file")?.rows ?? 0;
    if (rowsOfFiles > manifest.files.length)
      say(`${rowsOfFiles - manifest.files.length} files were no longer in ${place.files}.`);
    say(
      "It holds all that members wrote: keep it where only you can read it. SECRET is not in it; keep that in another place.",
    );
  } catch (error) {
    archive.abandon();
    await rm(unfinished, { force: true });
    throw isFull(error)
      ? new BackupTrouble(`The disk has no room for ${path}. Nothing was left there.`)
      : error;
  } finally {
    await client.end();
  }
}

async function copyAll(client: pg.Client, archive: ArchiveWriter, place: Place): Promise<Manifest> {
  const { rows } = await client.query<{ postgres: string; migrations: string[] }>(`
    select current_setting('server_version') as postgres, array_agg(name order by name) as migrations from kysely_migration`);
  const tables: Table[] = [];
  for (const { name, columns, key } of await listTables(client)) {
    const order = key.length > 0 ? ` order by ${quoted(key)}` : "";
    tables.push(
      await copy(
        client,
        archive,
        { name, columns },
        `select ${quoted(columns)} from ${quoted([name])}${order}`,
      ),
    );
  }
  return {
    format: 1,
    createdAt: new Date().toISOString(),
    ...rows[0]!,
    secretMark: secretMark(place.secret),
    tables,
    jobs: await copy(client, archive, { name: "jobs", columns: jobColumns }, waitingJobs, "queue"),
    sequences: await readSequences(client),
    files: await copyFiles(client, archive, place.files),
  };
}

async function copy(
  client: pg.Client,
  archive: ArchiveWriter,
  table: Pick<Table, "name" | "columns">,
  query: string,
  folder = "tables",
): Promise<Table> {
  const stream = client.query(copyTo(`copy (${query}) to stdout`));
  const parts = await archive.addPieces(`${folder}/${table.name}`, stream);
  return { ...table, rows: stream.rowCount, parts };
}

/** The bytes behind the rows of `file`. Those of a row that a sweep has just taken may be gone; then nobody misses them. */
async function copyFiles(
  client: pg.Client,
  archive: ArchiveWriter,
  folder: string,
): Promise<Manifest["files"]> {
  const { rows } = await client.query<{ uid: string }>("select uid from file order by uid");
  const kept: Manifest["files"] = [];
  for (const { uid } of rows) {
    const path = `${uid.slice(0, 2)}/${uid.slice(2, 4)}/${uid}`;
    const about = await stat(join(folder, path)).catch(() => undefined);
    if (!about) continue;
    const bytes = createReadStream(join(folder, path));
    kept.push({ path, ...(await archive.addStream(`files/${uid}`, about.size, bytes)) });
  }
  return kept;
}

/** Tells two values of SECRET apart without giving either away. */
export function secretMark(secret: string): string {
  return derivedKey(secret, "mark of a backup");
}

function isFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOSPC";
}
