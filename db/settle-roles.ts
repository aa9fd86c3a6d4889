import pg from "pg";
import type { SiteRoles } from "./site-roles.ts";
import { UnfitDatabase } from "./unfit-database.ts";

/** Settings that every connection of requests begins with, on any server; the built-in one sets the same for speed. */
const appSettings: Record<string, string> = {
  // A request that hangs gives its connection back.
  statement_timeout: "5s",
  idle_in_transaction_session_timeout: "10s",
  lock_timeout: "4s",
  // Under row-level security a plan takes longer to make than to run, and the policies hide what a better one would know.
  plan_cache_mode: "force_generic_plan",
  // Pages ask small questions: compiling or dividing them costs more than it saves, and their tables lie in memory.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  random_page_cost: "1.1",
  work_mem: "8MB",
};

/**
 * Lets the database's own roles connect and nobody else, and gives the app's role its settings in this database. Changes
 * nothing where all is so already. Throws UnfitDatabase where the owner may not.
 */
export async function settleRoles(pool: pg.Pool, { app }: SiteRoles): Promise<void> {
  await alone(pool, async (client) => {
    const { rows } = await client.query<{ database: string; open: boolean; settings: string[] }>(
      `select d.datname::text as database,
         not has_database_privilege($1, d.oid, 'connect') or exists (
           select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g where g.grantee = 0) as open,
         coalesce((select setconfig from pg_db_role_setting
                   where setdatabase = d.oid and setrole = to_regrole($1)), '{}') as settings
       from pg_database d where d.datname = current_database()`,
      [app],
    );
    const { database, open, settings } = rows[0]!;
    const name = pg.escapeIdentifier(database);
    if (open) {
      await client.query(`revoke all on database ${name} from public`);
      await client.query(`grant connect on database ${name} to ${app}`);
    }
    for (const [setting, value] of Object.entries(appSettings)) {
      if (!settings.includes(`${setting}=${value}`))
        await client.query(`alter role ${app} in database ${name} set ${setting} = '${value}'`);
    }
  });
}

/** Gives the app's role the password by which requests log in. */
export async function letAppLogIn(pool: pg.Pool, { app }: SiteRoles, password: string): Promise<void> {
  await alone(pool, async (client) => {
    await client.query(`alter role ${app} login password ${pg.escapeLiteral(password)}`);
  });
}

/** One process at a time changes roles; where another database shares them, a change that collides is tried again. */
async function alone(pool: pg.Pool, change: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    for (let tries = 1; ; tries++) {
      try {
        await client.query("begin");
        await client.query("select pg_advisory_xact_lock(hashtext('roundtable: roles'))");
        await change(client);
        await client.query("commit");
        return;
      } catch (error) {
        await client.query("rollback");
        const { code, message } = error as { code?: string; message: string };
        if (code === "42501")
          throw new UnfitDatabase(
            "The owner of this database may not change its roles. As a superuser, give it CREATEROLE for this start.",
          );
        if (message !== "tuple concurrently updated" || tries === 20) throw error;
      }
    }
  } finally {
    client.release();
  }
}
