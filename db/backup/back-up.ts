import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { NamedStore } from "#app/files/store-of.server.ts";
import { appliedMigrations } from "../migrations.ts";
import { derivedKey } from "../settings.ts";
import { type ArchiveWriter, openArchive } from "./archive-writer.ts";
import { MANIFEST, type Manifest, type Table } from "./manifest.ts";
import { jobColumns, listTables, neutral, quoted, readSequences, waitingJobs } from "./tables.ts";
import { BackupTrouble } from "./trouble.ts";

/** The network that a backup is taken of, or restored into. */
export type Network = {
  ownerUrl: string;
  files: NamedStore;
  /** A folder for what is on its way into the store, best on its disk. */
  aside?: string;
  secret: string;
};

/**
 * Writes one file with every table as it is at one moment, the waiting jobs, and the files. The site may run. SECRET is
 * not in it: whoever finds a backup can then at least make no links.
 */
export async function backUp(path: string, network: Network, say: (line: string) => void): Promise<void> {
  const exists = await stat(path).catch(() => undefined);
  if (exists)
    throw new BackupTrouble(`There is a file ${path} already. Choose another name, or move it away.`);
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true }).catch((error) => {
    throw asTrouble(error, path);
  });
  const client = new pg.Client({ connectionString: network.ownerUrl });
  await client.connect();
  const archive = openArchive(unfinished);
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(neutral);
    const { manifest, missing } = await copyAll(client, archive, network);
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
    await archive.close();
    await client.query("commit");
    await rename(unfinished, path);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Wrote ${rows} rows and ${manifest.files.length} files to ${path}.`);
    say(
      "It holds all that members wrote: keep it where only you can read it. SECRET is not in it; keep that in another place.",
    );
    await refuseMissing(client, missing, network.files.at);
  } catch (error) {
    archive.abandon();
    await rm(unfinished, { force: true }).catch(() => {});
    throw asTrouble(error, path);
  } finally {
    await client.end();
  }
}

async function copyAll(
  client: pg.Client,
  archive: ArchiveWriter,
  network: Network,
): Promise<{ manifest: Manifest; missing: string[] }> {
  const { rows } = await client.query<{ postgres: string }>(
    "select current_setting('server_version') as postgres",
  );
  const { rows: migrations } = await client.query<Manifest["migrations"][number]>(appliedMigrations);
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
  const manifest: Manifest = {
    format: 2,
    createdAt: new Date().toISOString(),
    ...rows[0]!,
    migrations,
    secretMark: secretMark(network.secret),
    tables,
    jobs: await copy(client, archive, { name: "jobs", columns: jobColumns }, waitingJobs, "queue"),
    sequences: await readSequences(client),
    files: [],
  };
  const missing: string[] = [];
  for await (const { uid, file } of copyFiles(client, archive, network.files)) {
    if (file) manifest.files.push(file);
    else missing.push(uid);
  }
  return { manifest, missing };
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

/** The bytes behind the rows of `file`; without `file` where they are not here. */
async function* copyFiles(
  client: pg.Client,
  archive: ArchiveWriter,
  { store, at }: NamedStore,
): AsyncGenerator<{ uid: string; file?: Manifest["files"][number] }> {
  const { rows } = await client.query<{ uid: string }>("select uid from file order by uid");
  for (const { uid } of rows) {
    const size = await store.size(uid);
    const bytes = size === undefined ? undefined : await store.open(uid);
    if (size === undefined || !bytes) {
      bytes?.destroy();
      yield { uid };
      continue;
    }
    const path = `${uid.slice(0, 2)}/${uid.slice(2, 4)}/${uid}`;
    yield {
      uid,
      file: { path, ...(await archive.addStream(`files/${uid}`, size, unbroken(at, uid, bytes))) },
    };
  }
}

/** Passes bytes on; a connection that breaks becomes a sentence. */
async function* unbroken(at: string, uid: string, bytes: Readable): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new BackupTrouble(
      `${at} broke off while ${uid} was read (${why}). Run it again; nothing was left.`,
    );
  }
}

/** Tells two values of SECRET apart without giving either away. */
export function secretMark(secret: string): string {
  return derivedKey(secret, "mark of a backup");
}

/**
 * Throws where files are missing, though what there is was written: whoever runs this each night has to hear of it. What
 * was swept together with its row in the meantime, nobody misses.
 */
async function refuseMissing(client: pg.Client, missing: string[], at: string): Promise<void> {
  const { rows } = await client.query<{ uid: string; name: string }>(
    "select uid, name from file where uid = any($1) order by uid",
    [missing],
  );
  if (rows.length === 0) return;
  const named = rows.slice(0, 5).map(({ uid, name }) => `${uid} (${name})`);
  const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : "";
  throw new BackupTrouble(
    `The backup is not whole: ${at} lacks ${named.join(", ")}${more}. If the files lie on another machine, make the backup there or share the folder.`,
  );
}

/** A sentence for a place that cannot be written; other errors as they are. */
function asTrouble(error: unknown, path: string): unknown {
  const { code, path: where } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new BackupTrouble(`The disk has no room for ${path}. Nothing was left there.`);
  if (where?.startsWith(path) !== true) return error;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new BackupTrouble(`There is no folder ${dirname(path)}.`);
  return new BackupTrouble(`${path} cannot be written (${code}). Choose another place.`);
}
