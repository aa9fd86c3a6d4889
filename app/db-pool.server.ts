import type pg from "pg";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { RequestClient } from "#app/request-client.server.ts";
import { UnfitDatabase } from "#db/unfit-database.ts";

// On the global object, so that a reload during development keeps the pool.
const held = globalThis as typeof globalThis & { roundtableDatabase?: LimitedPool };

/** Opens the pool by which requests log in. Throws UnfitDatabase for another role, or another database, than is theirs. */
export async function openDatabase(appUrl: string): Promise<void> {
  // The role's own statement_timeout is five seconds, so a server that lives answers within that.
  const pool = new LimitedPool(
    {
      connectionString: appUrl,
      application_name: "roundtable requests",
      max: 10,
      Client: RequestClient,
      pipeline: true,
    },
    { connect: 4_000, silence: 6_500, warm: 4 },
    () => {},
  );
  const unfit = await whyUnfit(pool);
  if (unfit) {
    await pool.closeWithin(500);
    throw new UnfitDatabase(unfit);
  }
  held.roundtableDatabase = pool;
}

/** Says why the pool's role may not serve requests; null for the one role that the walls were made for. */
async function whyUnfit(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ name: string; strong: boolean; right: string | null }>(`
    select session_user::text as name, (rolsuper or rolbypassrls
      or exists (select from pg_class where relowner = pg_roles.oid)
      or has_table_privilege(session_user, to_regclass('public.seat'), 'insert, update, delete')) as strong,
      (select r.rolname::text from pg_policy p join pg_roles r on r.oid = p.polroles[1]
       where p.polname = 'seen' and p.polrelid = to_regclass('public.seat')) as right
    from pg_roles where rolname = session_user`);
  const { name, strong, right } = rows[0]!;
  if (!strong && name === right) return null;
  if (right === null) return "DATABASE_APP_URL leads to another database than DATABASE_URL. Correct it.";
  const trouble = strong ? "could see past the cohorts' walls" : "is not the role that they know";
  return `DATABASE_APP_URL logs in as ${name}, which ${trouble}. Use the role ${right}.`;
}

/** Closes the pool; what is under way has so many milliseconds. */
export async function closeDatabase(ms: number): Promise<void> {
  await held.roundtableDatabase?.closeWithin(ms);
  delete held.roundtableDatabase;
}

/** The open pool. Throws what a database that is away throws, where it is closed. */
export function database(): pg.Pool {
  if (!held.roundtableDatabase) throw new DatabaseAway("The database is not open.");
  return held.roundtableDatabase;
}

class DatabaseAway extends Error {
  readonly code = "ECONNREFUSED";
}
