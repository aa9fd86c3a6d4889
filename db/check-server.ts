import type pg from "pg";
import type { SiteRoles } from "./site-roles.ts";
import { UnfitDatabase } from "./unfit-database.ts";

type Found = {
  version: number;
  database: string;
  name: string;
  owns: boolean;
  role: boolean;
  lent: boolean;
};

/** Throws UnfitDatabase for a server that is too old, and for an owner that may not set the database up. */
export async function checkServer(pool: pg.Pool, { app, search }: SiteRoles): Promise<void> {
  const { rows } = await pool.query<Found>(
    `select current_setting('server_version_num')::int as version, current_database()::text as database,
       current_user::text as name,
       -- Whoever owns it can also say who may connect to it.
       pg_has_role(d.datdba, 'usage') and has_schema_privilege('public', 'create') as owns,
       (rolcreaterole or rolsuper or to_regrole($1) is not null) as role,
       -- From 16 on, CREATEROLE reaches only the roles that one has made or been given.
       current_setting('server_version_num')::int >= 160000 and exists (select from pg_roles r
         where r.rolname in ($1, $2) and not pg_has_role(current_user, r.oid, 'member with admin option')) as lent
     from pg_roles, pg_database d where rolname = current_user and d.datname = current_database()`,
    [app, search],
  );
  const found = rows[0]!;
  if (found.version < 150_000) {
    throw new UnfitDatabase(
      `This is PostgreSQL ${Math.floor(found.version / 10_000)}; Roundtable needs version 15 to 18. Please upgrade the server.`,
    );
  }
  if (!found.owns || !found.role) {
    throw new UnfitDatabase(
      `The role ${found.name} may not set up this database. As a superuser, run: ` +
        `ALTER ROLE "${found.name}" CREATEROLE; ALTER DATABASE "${found.database}" OWNER TO "${found.name}";`,
    );
  }
  if (found.lent) {
    throw new UnfitDatabase(
      `The role ${found.name} may not set up this database. As a superuser, run: ` +
        `GRANT ${app}, ${search} TO "${found.name}" WITH ADMIN OPTION;`,
    );
  }
}

/** Before the first migration: throws UnfitDatabase where roles of these names are another database's. */
export async function refuseForeignRoles(pool: pg.Pool, { app, search }: SiteRoles): Promise<void> {
  const { rows } = await pool.query<{ name: string; database: string }>(
    `select r.rolname::text as name, d.datname::text as database
     from pg_roles r join pg_shdepend s on s.refclassid = 'pg_authid'::regclass and s.refobjid = r.oid
     join pg_database d on d.oid = s.dbid
     where r.rolname in ($1, $2) and d.datname <> current_database() order by 1, 2 limit 1`,
    [app, search],
  );
  const [found] = rows;
  if (found)
    throw new UnfitDatabase(
      `The role ${found.name} belongs to the database ${found.database} of the same server. Give this database another name; nothing was changed.`,
    );
}

/** Throws UnfitDatabase where a role of the app's name was made by someone else, whose password is not ours to set. */
export async function refuseStrayRole(pool: pg.Pool, { app }: SiteRoles): Promise<void> {
  const { rows } = await pool.query<{ stray: boolean }>(
    "select shobj_description(oid, 'pg_authid') is distinct from $2 as stray from pg_roles where rolname = $1",
    [app, roleComment],
  );
  if (rows[0]?.stray)
    throw new UnfitDatabase(
      `There is a role ${app} already that Roundtable did not make. Give this database another name, or say in DATABASE_APP_URL how to log in as that role; nothing was changed.`,
    );
}

// The first migration says so of the roles that it makes.
const roleComment = "made by Roundtable";
