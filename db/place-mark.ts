import type pg from "pg";
import { derivedKey } from "./settings.ts";
import { UnfitDatabase } from "./unfit-database.ts";

/**
 * Before anything is changed: throws UnfitDatabase where the database was set up with another SECRET, unless `replaces`
 * names that one by the beginning of its mark, which the message says.
 */
export async function refuseForeignSecret(client: pg.Pool, secret: string, replaces?: string): Promise<void> {
  const known = await secretMarkIn(client);
  if (known === undefined || known === secretMark(secret)) return;
  if (replaces !== beginning(known)) throw foreign(known);
  const copyOf = await sharesRolesWith(client);
  if (copyOf)
    throw new UnfitDatabase(
      `This database is a copy of ${copyOf} on the same server and shares its roles, so that a new SECRET would close both. ` +
        "Make a new database and restore a backup there; nothing was changed.",
    );
}

/** Remembers the SECRET of the database's first start, or the one that takes its place. Throws as refuseForeignSecret. */
export async function keepSecretMark(client: pg.Pool, secret: string, replaces?: string): Promise<void> {
  const mark = secretMark(secret);
  await client.query("insert into place_mark (kind, mark) values ('secret', $1) on conflict do nothing", [
    mark,
  ]);
  if (replaces)
    await client.query("update place_mark set mark = $1 where kind = 'secret' and left(mark, $2) = $3", [
      mark,
      shown,
      replaces,
    ]);
  // Of two processes that start a new database at once with different secrets, the second one ends here.
  const known = await secretMarkIn(client);
  if (known !== mark) throw foreign(known!);
}

async function secretMarkIn(client: pg.Pool): Promise<string | undefined> {
  const { rows } = await client.query("select to_regclass('public.place_mark') is not null as there");
  if (!rows[0].there) return undefined;
  const marks = await client.query<{ mark: string }>("select mark from place_mark where kind = 'secret'");
  return marks.rows[0]?.mark;
}

/** Another database whose walls name the same role: only a copy within the server has one. */
async function sharesRolesWith(client: pg.Pool): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(`
    select d.datname::text as name from pg_shdepend s join pg_database d on d.oid = s.dbid
    where s.refclassid = 'pg_authid'::regclass and s.deptype = 'r' and d.datname <> current_database()
      and s.refobjid in (select polroles[1] from pg_policy where polname = 'seen')
    limit 1`);
  return rows[0]?.name;
}

/** Tells two values of SECRET apart without giving either away. */
function secretMark(secret: string): string {
  return derivedKey(secret, "mark of a database");
}

const shown = 8;
const beginning = (mark: string) => mark.slice(0, shown);

function foreign(known: string): UnfitDatabase {
  return new UnfitDatabase(
    "This database was set up with another SECRET; set that one again or, if it is lost or was changed on purpose, start once " +
      `with SECRET_REPLACES=${beginning(known)}, after which authenticator apps and recovery codes have to be set up anew. Nothing was changed.`,
  );
}
