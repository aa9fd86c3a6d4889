import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";

/** Every table with the number of its rows and a hash over all of them, and how far its ids have counted. */
export async function contentsOf(owner: pg.Client): Promise<Record<string, string>> {
  await owner.query("set timezone = 'UTC'");
  const { rows: tables } = await owner.query<{ name: string; sequence: string | null }>(`
    select c.relname as name, (select pg_get_serial_sequence(c.oid::regclass::text, a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attidentity <> '') as sequence
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
      and c.relname <> 'place_mark'`);
  const found: Record<string, string> = {};
  for (const { name, sequence } of tables) {
    const { rows } = await owner.query(
      `select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), '')) as all from ${name} t`,
    );
    found[name] = rows[0].all;
    if (!sequence) continue;
    const { rows: counted } = await owner.query(`select last_value, is_called from ${sequence}`);
    found[name] += ` after ${counted[0].last_value} ${counted[0].is_called}`;
  }
  const { rows: jobs } = await owner.query(
    "select t.identifier, j.payload, j.run_at, j.max_attempts from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id",
  );
  found.jobs = JSON.stringify(jobs);
  return found;
}

/** What holds the rows together, and what hides them. */
export async function rulesOf(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ rule: string }>(`
    select conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid) as rule
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select oid::regclass || ' walls ' || relrowsecurity || relforcerowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
    union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1`);
  return rows.map(({ rule }) => rule);
}

/** The paths below a folder with a hash of what each file holds. */
export function filesBelow(folder: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    all.sort().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}
