import pg from "pg";
import { refuseStrayRole } from "./check-server.ts";
import { migrate } from "./migrate.ts";
import { refuseMixingPooler } from "./mixing-pooler.ts";
import { keepSecretMark, refuseForeignSecret } from "./place-mark.ts";
import { derivedKey } from "./settings.ts";
import { letAppLogIn } from "./settle-roles.ts";
import { rolesOf } from "./site-roles.ts";

type Given = {
  secret: string;
  /** The beginning of the mark of the SECRET that this one takes the place of. */
  secretReplaces?: string | undefined;
  /** How requests log in, where the password is not ours to set. */
  appUrl?: string | undefined;
  /** Whether statements are sent under names, which a pooler in between has to know. */
  preparedStatements?: boolean;
};

/**
 * Brings the database at `ownerUrl` up to date, and returns the address by which requests log in. Throws UnfitDatabase,
 * before anything is changed, for a database that cannot be used or is another SECRET's.
 */
export async function prepareDatabase(
  ownerUrl: string,
  { secret, secretReplaces, appUrl, preparedStatements = true }: Given,
): Promise<string> {
  if (preparedStatements) {
    await refuseMixingPooler(ownerUrl, "DATABASE_URL");
    if (appUrl) await refuseMixingPooler(appUrl, "DATABASE_APP_URL");
  }
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  pool.on("error", () => {});
  try {
    await refuseForeignSecret(pool, secret, secretReplaces);
    const roles = await rolesOf(pool);
    if (!appUrl) await refuseStrayRole(pool, roles);
    await migrate(ownerUrl);
    await keepSecretMark(pool, secret, secretReplaces);
    if (appUrl) return appUrl;
    const password = appPassword(secret, roles.app);
    await letAppLogIn(pool, roles, password);
    return appUrlFrom(ownerUrl, roles.app, password);
  } finally {
    await pool.end();
  }
}

/** The address by which requests log in to a prepared database, as the settings say or as it was derived from SECRET. */
export async function appUrlOf(
  ownerUrl: string,
  { secret, databaseAppUrl }: { secret: string; databaseAppUrl: string | undefined },
): Promise<string> {
  if (databaseAppUrl) return databaseAppUrl;
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { app } = await rolesOf(client);
    return appUrlFrom(ownerUrl, app, appPassword(secret, app));
  } finally {
    await client.end();
  }
}

function appPassword(secret: string, role: string): string {
  return derivedKey(secret, `database role ${role}`);
}

/** Puts the app's role and its password into the owner's address. */
export function appUrlFrom(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
