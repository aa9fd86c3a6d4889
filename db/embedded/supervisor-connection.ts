import { realpathSync } from "node:fs";
import { Client } from "pg";
import type { Home } from "./home.ts";
import { databaseName, ownerRole, passwordOf, superuser } from "./passwords.ts";
import { type Address, urlOf } from "./socket.ts";

// Any fixed number: one lock per server.
const appLockKey = 7_263_514;

/** Connects as superuser, which proves that the server is ours: only it knows the password's verifier. */
export async function connect(home: Home, address: Address) {
  const client = new Client({
    connectionString: urlOf(address, superuser, passwordOf(home, superuser), "postgres"),
    application_name: "roundtable supervisor",
    connectionTimeoutMillis: 5_000,
    // Copying a database takes longest.
    query_timeout: 60_000,
  });
  // A lost connection shows as the client's end; without a listener an error would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    if (realpathSync(rows[0]!.folder) === realpathSync(home.data)) return client;
    throw new Error(`The server at this address has its data in ${rows[0]!.folder}.`);
  } catch (error) {
    client.end().catch(() => {});
    throw error;
  }
}

/** Marks the database as used by one app, for as long as the connection lives. */
export async function lockForApp(client: Client) {
  const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
    appLockKey,
  ]);
  return rows[0]!.locked;
}

/** Makes the owner role and its database where they are missing; the owner is as weak as in production. */
export async function ensureOwner(client: Client, home: Home) {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $2) as database`,
    [ownerRole, databaseName],
  );
  if (!rows[0]!.role) {
    const password = client.escapeLiteral(passwordOf(home, ownerRole));
    await client.query(
      `create role ${ownerRole} login createrole nosuperuser nocreatedb nobypassrls noreplication password ${password}`,
    );
  }
  if (!rows[0]!.database) await createDatabase(client, databaseName);
}

/** Makes a database that belongs to the owner role: empty, or a copy of one that nobody is connected to. */
export async function createDatabase(client: Client, name: string, template = "template0") {
  await client.query(
    `create database ${client.escapeIdentifier(name)} owner ${ownerRole} template ${client.escapeIdentifier(template)}`,
  );
}
