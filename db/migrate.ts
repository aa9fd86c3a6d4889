import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import pg from "pg";
import { checkServer, refuseForeignRoles } from "./check-server.ts";
import { settleRoles } from "./settle-roles.ts";
import { rolesOf, type SiteRoles } from "./site-roles.ts";

export { UnfitDatabase } from "./unfit-database.ts";

const folder = join(import.meta.dirname, "migrations");

/**
 * Plain `.sql` files, run in the order of their names: immutable, and free of code that changes later. Where they say
 * `roundtable_app` and `roundtable_search`, the roles of this database are meant.
 */
class SqlFiles implements MigrationProvider {
  readonly #roles: SiteRoles;

  constructor(roles: SiteRoles) {
    this.#roles = roles;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const roles = this.#roles;
    const names = await migrationNames();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, `${name}.sql`), "utf8")));
    return Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          async up(db) {
            // Functions name tables of later files.
            await sql`set local check_function_bodies = off`.execute(db);
            await sql.raw(withRoles(texts[i]!, roles)).execute(db);
          },
        } satisfies Migration,
      ]),
    );
  }
}

function withRoles(text: string, roles: SiteRoles): string {
  return text.replace(/\broundtable_(app|search)\b/g, (_, kind: keyof SiteRoles) => roles[kind]);
}

/** The migrations that this version brings, in order. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.replace(/\.sql$/, ""))
    .sort();
}

/**
 * Brings the database at `ownerUrl` up to date, all or nothing, and closes it to all but its own roles; a restore goes no
 * further than `upTo`. Throws UnfitDatabase for a server, an owner or roles that cannot be used.
 */
export async function migrate(ownerUrl: string, { upTo }: { upTo?: string } = {}): Promise<void> {
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
    const roles = await rolesOf(pool);
    await checkServer(pool, roles);
    if (!roles.made) await refuseForeignRoles(pool, roles);
    await runMigrations({ pgPool: pool });
    const migrator = new Migrator({ db, provider: new SqlFiles(roles) });
    const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
    if (error) throw error;
    await settleRoles(pool, roles);
  } finally {
    await db.destroy();
  }
}
