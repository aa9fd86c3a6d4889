import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import pg from "pg";

const folder = join(import.meta.dirname, "migrations");

/** Plain `.sql` files, run in the order of their names: immutable, and free of code that changes later. */
class SqlFiles implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const names = await migrationNames();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, `${name}.sql`), "utf8")));
    return Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          async up(db) {
            // Functions name tables of later files.
            await sql`set local check_function_bodies = off`.execute(db);
            await sql.raw(texts[i]!).execute(db);
          },
        } satisfies Migration,
      ]),
    );
  }
}

/** The migrations that this version brings, in order. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.replace(/\.sql$/, ""))
    .sort();
}

/** The database cannot be used as it is; the message says in one sentence what to do. */
export class UnfitDatabase extends Error {}

/**
 * Brings the database at `ownerUrl` up to date, all or nothing, and lets the app's role log in with
 * `appPassword` when one is given; a restore goes no further than `upTo`. Throws UnfitDatabase for a server that is
 * too old or an owner without rights.
 */
export async function migrate(ownerUrl: string, appPassword?: string, upTo?: string): Promise<void> {
  const pool = new pg.Pool({
    ...{ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 10_000, keepAlive: true },
    // A migration may fill a large table; a server that is gone must not be waited for for ever.
    query_timeout: 30 * 60_000,
  });
  // A connection that breaks shows as the failure of its query; unheard, the event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkServer(pool);
    await runMigrations({ pgPool: pool });
    const migrator = new Migrator({ db, provider: new SqlFiles() });
    const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
    if (error) throw error;
    if (appPassword) await letAppLogIn(pool, appPassword);
  } finally {
    await db.destroy();
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{
    version: number;
    database: string;
    create: boolean;
    role: boolean;
    lent: boolean;
    name: string;
  }>(`
    select current_setting('server_version_num')::int as version, current_database() as database, current_user as name,
      has_database_privilege(current_database(), 'create') and pg_catalog.has_schema_privilege('public', 'create') as create,
      (rolcreaterole or rolsuper or pg_catalog.to_regrole('roundtable_app') is not null) as role,
      -- From 16 on, CREATEROLE reaches only the roles that one has made or been given.
      current_setting('server_version_num')::int >= 160000 and exists (select from pg_roles r
        where r.rolname in ('roundtable_app', 'roundtable_search')
          and not pg_catalog.pg_has_role(current_user, r.oid, 'member with admin option')) as lent
    from pg_roles where rolname = current_user`);
  const found = rows[0]!;
  if (found.version < 150_000) {
    throw new UnfitDatabase(
      `This is PostgreSQL ${Math.floor(found.version / 10_000)}; Roundtable needs version 15 to 18. Please upgrade the server.`,
    );
  }
  if (!found.create || !found.role) {
    throw new UnfitDatabase(
      `The role ${found.name} may not set up this database. As a superuser, run: ` +
        `ALTER ROLE "${found.name}" CREATEROLE; ALTER DATABASE "${found.database}" OWNER TO "${found.name}";`,
    );
  }
  if (found.lent) {
    throw new UnfitDatabase(
      `The role ${found.name} may not set up this database. As a superuser, run: ` +
        `GRANT roundtable_app, roundtable_search TO "${found.name}" WITH ADMIN OPTION;`,
    );
  }
}

async function letAppLogIn(pool: pg.Pool, password: string): Promise<void> {
  // The password is URL-safe base64 made by derivedKey, so it needs no escaping beyond the quotes.
  try {
    await pool.query(`alter role roundtable_app login password ${pg.escapeLiteral(password)}`);
  } catch (error) {
    // Another process that starts at this moment has just set the same password.
    if ((error as Error).message !== "tuple concurrently updated") throw error;
  }
}

/** The URL by which requests log in: the owner's, with the app's role and password. */
export function appUrlFrom(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = "roundtable_app";
  url.password = password;
  return url.href;
}
