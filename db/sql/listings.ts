import type { Answer } from "./table.ts";

type Run = (text: string, values?: string[]) => Promise<Answer>;
export type Listing = { title: string; answer: Answer };

const ours = "n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema', 'graphile_worker')";

/** Every table with whom it belongs to, as its comment says, and about how many rows it has. */
export async function listTables(run: Run): Promise<Listing[]> {
  const answer = await run(
    `select n.nspname as schema, c.relname as name, coalesce(substring(obj_description(c.oid, 'pg_class') from '^owner: (.*)$'), '') as "whose rows",
       greatest(c.reltuples, 0)::bigint as "rows, about"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and ${ours} order by 1, 2`,
  );
  return [{ title: "Tables", answer }];
}

/** The columns of a table, what they must be, its indexes, and the policies that wall it. */
export async function describeTable(run: Run, name: string): Promise<Listing[]> {
  const parts: [title: string, text: string][] = [
    [
      "Columns",
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         case when a.attnotnull then 'not null' else '' end as "null", coalesce(pg_get_expr(d.adbin, d.adrelid), '') as "default"
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    ],
    [
      "Checks and keys",
      "select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = to_regclass($1) order by contype, conname",
    ],
    [
      "Indexes",
      "select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as what from pg_index where indrelid = to_regclass($1) order by 1",
    ],
    [
      "Policies",
      `select polname as name, case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as "for",
         (select string_agg(rolname, ', ') from pg_roles where oid = any(polroles)) as "to",
         pg_get_expr(polqual, polrelid) as "using", pg_get_expr(polwithcheck, polrelid) as "with check"
       from pg_policy where polrelid = to_regclass($1) order by polname`,
    ],
  ];
  const listings: Listing[] = [];
  for (const [title, text] of parts) listings.push({ title, answer: await run(text, [name]) });
  return listings.filter(({ answer }) => answer.count > 0);
}

/** Every function of ours with its arguments and its result. */
export async function listFunctions(run: Run): Promise<Listing[]> {
  const answer = await run(
    `select n.nspname as schema, p.proname as name, pg_get_function_arguments(p.oid) as arguments,
       coalesce(pg_get_function_result(p.oid), '') as result
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${ours} and not exists (select from pg_depend where objid = p.oid and deptype = 'e') order by 1, 2, 3`,
  );
  return [{ title: "Functions", answer }];
}

/** The texts of the functions of that name. */
export async function showFunction(run: Run, name: string): Promise<string[]> {
  const { rows } = await run(
    `select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${ours} and p.prokind in ('f', 'p') and $1::text in (p.proname, n.nspname || '.' || p.proname)`,
    [name],
  );
  return rows.map(([text]) => text!);
}
