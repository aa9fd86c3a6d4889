import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Content, Manifest, Table } from "./manifest.ts";
import { neutral, quoted } from "./tables.ts";

type PutFile = (path: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
type Constraint = { table: string; name: string; definition: string };

/** Loads everything inside the transaction of the client. */
export async function loadAll(
  client: pg.Client,
  manifest: Manifest,
  contents: AsyncIterable<Content>,
  putFile: PutFile,
): Promise<void> {
  await client.query(neutral);
  // Threads and posts name each other, and rows name later rows: the keys are put back, and checked, at the end.
  const keys = await dropForeignKeys(client);
  // COPY refuses a table whose owner is bound by its policies; and what triggers once added is in the backup already.
  for (const { name } of manifest.tables)
    await client.query(`alter table ${quoted([name])} no force row level security, disable trigger user`);
  // What a first start has left: a setup link, and its SECRET's mark, for the next start may be with the one from then.
  await client.query("delete from token; delete from rate_limit");
  if (await hasPlaceMarks(client)) await client.query("delete from place_mark");
  await client.query(
    "create temp table waiting (identifier text, payload json, run_at timestamptz, max_attempts int, priority int) on commit drop",
  );

  let into: { table: Table; copy: TableCopy } | undefined;
  for await (const { table, file, bytes } of contents) {
    if (table !== into?.table) {
      await into?.copy.end();
      into = table && {
        table,
        copy: startCopy(client, table === manifest.jobs ? "waiting" : table.name, table),
      };
    }
    if (into) await into.copy.write(bytes);
    else if (file) await putFile(file.path, bytes);
  }
  await into?.copy.end();

  for (const { name } of manifest.tables)
    await client.query(`alter table ${quoted([name])} force row level security, enable trigger user`);
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${quoted([name])} ${definition}`);
  await setSequences(client, manifest);
  await client.query(
    `select count(graphile_worker.add_job(identifier, payload, run_at => run_at, max_attempts => max_attempts, priority => priority)) from waiting`,
  );
  await client.query("analyze");
}

async function hasPlaceMarks(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('public.place_mark') is not null as there");
  return rows[0].there;
}

async function dropForeignKeys(client: pg.Client): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by oid`);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted([name])}`);
  return rows;
}

type TableCopy = { write(bytes: AsyncIterable<Buffer>): Promise<void>; end(): Promise<void> };

function startCopy(client: pg.Client, into: string, { columns, rows }: Table): TableCopy {
  const stream = client.query(copyFrom(`copy ${quoted([into])} (${quoted(columns)}) from stdin`));
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  failed.catch(() => {});
  return {
    async write(bytes) {
      for await (const chunk of bytes) {
        if (stream.write(chunk)) continue;
        await Promise.race([new Promise((resolve) => stream.once("drain", resolve)), failed]);
      }
    },
    async end() {
      await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failed]);
      if (stream.rowCount !== rows)
        throw new Error(`${into} took ${stream.rowCount} rows, where the backup has ${rows}.`);
    },
  };
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { table, column, last, called } of manifest.sequences) {
    await client.query("select setval(pg_get_serial_sequence($1, $2), $3, $4)", [
      quoted([table]),
      column,
      last,
      called,
    ]);
  }
}
