import type { Client } from "pg";
import { inject } from "vitest";
import { connect, type TestDatabase } from "./database.ts";

export type Pristine = { restore(): Promise<void>; close(): Promise<void> };

/** Puts the tables of a database back to how they are now, so that a write that succeeds changes no later answer. */
export async function keepPristine(database: TestDatabase): Promise<Pristine> {
  const url = new URL(inject("cluster").makerUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  // Only a superuser may switch the checks of foreign keys off, which tables that refer to each other need.
  const maker = await connect(url.href);
  await maker.query("set session_replication_role = replica");
  // A generated column takes nothing that is given.
  const { rows } = await maker.query<{ name: string; columns: string }>(
    `select relname as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%' group by 1`,
  );
  const columnsOf = new Map(rows.map(({ name, columns }) => [name, columns]));
  await maker.query(`
    create schema pristine;
    create table pristine.touched (name text);
    create function pristine.touch() returns trigger language plpgsql security definer as $$
    begin
      insert into pristine.touched values (tg_table_name);
      return null;
    end $$`);
  for (const { name } of rows)
    await maker.query(`
      create table pristine.${name} as table public.${name};
      create trigger touched after insert or update or delete on public.${name}
        for each statement execute function pristine.touch()`);
  return {
    async restore() {
      const touched = await maker.query<{ name: string }>(
        "with gone as (delete from pristine.touched returning name) select distinct name from gone",
      );
      const back = touched.rows.map(
        ({ name }) =>
          `delete from public.${name}; insert into public.${name} (${columnsOf.get(name)}) overriding system value
             select ${columnsOf.get(name)} from pristine.${name};`,
      );
      await despiteDeadlocks(maker, `${back.join(" ")} delete from graphile_worker._private_jobs`);
    },
    close: () => maker.end(),
  };
}

/** Runs statements in one transaction, and anew as often as what the site still does in the background holds them up in a ring. */
async function despiteDeadlocks(maker: Client, statements: string) {
  for (let attempt = 1; ; attempt++)
    try {
      await maker.query(`begin; ${statements}; commit`);
      return;
    } catch (error) {
      await maker.query("rollback");
      if ((error as { code?: string }).code !== "40P01" || attempt === 10) throw error;
    }
}
