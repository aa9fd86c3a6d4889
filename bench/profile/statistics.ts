import { queried } from "../pages.ts";

export type Statement = { ms: number; calls: number; text: string };
export type SqlFunction = { ms: number; calls: number; name: string };

/** Counts from here on. The address is the superuser's. */
export async function beginCounting(url: string): Promise<void> {
  await queried(url, "create extension if not exists pg_stat_statements");
  await queried(url, "select pg_stat_statements_reset(), pg_stat_reset()");
}

/** The ten statements that took longest to plan and run, by what each of so many requests had of them. */
export async function dearestStatements(url: string, requests: number): Promise<Statement[]> {
  const rows = await queried(
    url,
    `select (total_plan_time + total_exec_time) / $1::float8 as ms, calls / $1::float8 as calls, query as text from pg_stat_statements
     where toplevel and dbid = (select oid from pg_database where datname = current_database())
       and userid <> (select oid from pg_roles where rolname = current_user)
     order by 1 desc limit 10`,
    [requests],
  );
  return (rows as Statement[]).map((row) => ({ ...row, text: oneLine(row.text) }));
}

/** The fifteen functions of the database that took longest themselves; those that the planner puts into a query are not seen. */
export async function dearestFunctions(url: string, requests: number): Promise<SqlFunction[]> {
  return (await queried(
    url,
    `select self_time / $1::float8 as ms, calls / $1::float8 as calls, schemaname || '.' || funcname as name
     from pg_stat_user_functions order by 1 desc limit 15`,
    [requests],
  )) as SqlFunction[];
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 110 ? `${line.slice(0, 109)}…` : line;
}
