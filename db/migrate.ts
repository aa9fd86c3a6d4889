import { runMigrations as prepareJobs } from "graphile-worker";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import pg from "pg";
import { checkServer, refuseForeignRoles } from "./check-server.ts";
import {
  type Functions,
  finishFunctions,
  functionsFolder,
  hasFunctions,
  readFunctions,
  replaceFunctions,
  ShapeChanged,
} from "./functions.ts";
import {
  type Applied,
  appliedMigrations,
  type MigrationFile,
  readMigrations,
  refuseOtherMigrations,
} from "./migrations.ts";
import { settleRoles } from "./settle-roles.ts";
import { rolesOf, type SiteRoles, withRoles } from "./site-roles.ts";

export { UnfitDatabase } from "./unfit-database.ts";

type Version = { migrations: MigrationFile[]; functions: Functions };

type Options = {
  /** The number of migrations after which a restore stops, to load its rows into the tables of then. */
  first?: number;
  /** Where the functions are read from, in tests of two versions. */
  functionsIn?: string;
};

/**
 * Brings the database at `ownerUrl` up to date, all or nothing, and closes it to all but its own roles. Throws
 * UnfitDatabase for a server, an owner, roles or migrations that cannot be used, before anything is changed.
 */
export async function migrate(
  ownerUrl: string,
  { first, functionsIn = functionsFolder }: Options = {},
): Promise<void> {
  const version = { migrations: await readMigrations(), functions: await readFunctions(functionsIn) };
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
    refuseOtherMigrations(await migrationsOf(db), version.migrations);
    await prepareJobs({ pgPool: pool });
    await bringUpToDate(db, version, roles, first);
    await settleRoles(pool, roles);
  } finally {
    await db.destroy();
  }
}

async function migrationsOf(db: Kysely<unknown>): Promise<Applied[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  return rows[0]!.there ? (await sql.raw<Applied>(appliedMigrations).execute(db)).rows : [];
}

/** Brings tables and functions up to date together, or neither. */
async function bringUpToDate(
  db: Kysely<unknown>,
  version: Version,
  roles: SiteRoles,
  first?: number,
): Promise<void> {
  const anew = new Set<string>();
  for (;;) {
    try {
      await db.transaction().execute((trx) => bringBoth(trx, version, roles, anew, first));
      return;
    } catch (error) {
      if (!(error instanceof ShapeChanged)) throw error;
      anew.add(error.message);
    }
  }
}

async function bringBoth(
  trx: Transaction<unknown>,
  { migrations, functions }: Version,
  roles: SiteRoles,
  anew: Set<string>,
  first?: number,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('roundtable: migrations'))`.execute(trx);
  // Another process may have brought it further while we waited.
  refuseOtherMigrations(await migrationsOf(trx), migrations);
  await sql`set local search_path = public, verbs, helpers`.execute(trx);
  const stale = !(await hasFunctions(trx, functions));
  if (stale) await replaceFunctions(trx, [...functions.beforeTables, ...functions.former], roles, anew);
  await runMigrations(trx, migrations.slice(0, first), roles);
  if (!stale || first !== undefined) return;
  await replaceFunctions(trx, functions.rest, roles, anew);
  await finishFunctions(trx, functions, roles);
}

/**
 * Plain SQL in the order of its names: immutable, and free of code that changes later. Where it says `roundtable_app` and
 * `roundtable_search`, the roles of this database are meant.
 */
class Migrations implements MigrationProvider {
  readonly #files: MigrationFile[];
  readonly #roles: SiteRoles;

  constructor(files: MigrationFile[], roles: SiteRoles) {
    this.#files = files;
    this.#roles = roles;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const run = (text: string): Migration => ({
      up: async (db) => void (await sql.raw(withRoles(text, this.#roles)).execute(db)),
    });
    return Object.fromEntries(this.#files.map(({ name, text }) => [name, run(text)]));
  }
}

/** Runs those that the database has not had, and keeps the checksum of each beside its name. */
async function runMigrations(
  trx: Transaction<unknown>,
  files: MigrationFile[],
  roles: SiteRoles,
): Promise<void> {
  const { error, results } = await new Migrator({
    db: trx,
    provider: new Migrations(files, roles),
  }).migrateToLatest();
  if (error) throw error;
  const run = new Set(results?.map(({ migrationName }) => migrationName));
  if (run.size === 0) return;
  await sql`alter table public.kysely_migration add column if not exists sha256 text`.execute(trx);
  for (const { name, sha256 } of files.filter((file) => run.has(file.name)))
    await sql`update public.kysely_migration set sha256 = ${sha256} where name = ${name}`.execute(trx);
}
