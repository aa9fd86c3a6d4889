import type pg from "pg";

export type Columns = { name: string; columns: string[]; key: string[] };

/** Every table of the network with its columns and primary key; the migrations keep their own, and so does the place. */
export async function listTables(client: pg.Client): Promise<Columns[]> {
  const { rows } = await client.query<Columns>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)), '{}')
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
      and c.relname <> 'place_mark'
    order by c.relname`);
  return rows;
}

/** The sequences behind the tables' ids, and how far they have counted. */
export async function readSequences(client: pg.Client) {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column, s.oid::regclass::text as sequence
    from pg_class s
    join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
    join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace order by 1, 2`);
  const counted = [];
  for (const { table, column, sequence } of rows) {
    const { rows: values } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${sequence}`,
    );
    counted.push({ table, column, ...values[0]! });
  }
  return counted;
}

/** Settings that make text come out and go in the same on every server. */
export const neutral = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local search_path = public, pg_temp`;

/** Waiting jobs by what makes them anew: their ids belong to the queue they were in. */
export const jobColumns = ["identifier", "payload", "run_at", "max_attempts", "priority"];
export const waitingJobs = `select t.identifier, j.payload, j.run_at, j.max_attempts, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts < j.max_attempts order by j.id`;

export function quoted(names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ");
}
