import { createHash } from "node:crypto";
import type pg from "pg";

/** The roles of one database: requests log in as `app`, and `search` can log in nowhere. */
export type SiteRoles = { app: string; search: string };

// Postgres cuts names off after 63 bytes, and the longest ending is "_search".
const longest = 63 - "_search".length;

/**
 * Names the roles of a database after it, since roles belong to all databases of a cluster. The names consist of a-z, 0-9
 * and _ alone, so that they stand in any SQL as they are; where the database's name does not, a hash keeps them apart.
 */
export function rolesNamedAfter(database: string): SiteRoles {
  const plain = /^[a-z_][a-z0-9_]*$/.test(database) && !database.startsWith("pg_");
  if (plain && database.length <= longest) return rolesOn(database);
  const readable = database.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const hash = createHash("sha256").update(database).digest("hex").slice(0, 12);
  return rolesOn(`db_${readable.slice(0, 30)}_${hash}`);
}

/**
 * The roles of the database that one is connected to: those that its walls name, for it may have been renamed or copied
 * since they were made. Before the first migration, and with `made` false, those that will be.
 */
export async function rolesOf(client: pg.Pool | pg.Client): Promise<SiteRoles & { made: boolean }> {
  const { rows } = await client.query<{ database: string; app: string | null }>(`
    select current_database()::text as database,
      (select rolname::text from pg_policy p join pg_class c on c.oid = p.polrelid join pg_roles r on r.oid = p.polroles[1]
       where c.relnamespace = to_regnamespace('public') and p.polname = 'seen' order by c.oid limit 1) as app`);
  const { database, app } = rows[0]!;
  if (app === null) return { ...rolesNamedAfter(database), made: false };
  return { ...rolesOn(app.replace(/_app$/, "")), made: true };
}

function rolesOn(stem: string): SiteRoles {
  return { app: `${stem}_app`, search: `${stem}_search` };
}

/** Puts a database's roles into SQL that says `roundtable_app` and `roundtable_search`. */
export function withRoles(text: string, roles: SiteRoles): string {
  return text.replace(/\broundtable_(app|search)\b/g, (_, kind: keyof SiteRoles) => roles[kind]);
}
