import type { Transaction } from "kysely";
import { kyselyOn } from "#app/db-client.server.ts";
import { database } from "#app/db-pool.server.ts";
import type { DB } from "#db/schema.ts";

/** A transaction in which row-level security knows the viewer. All that queries accept. */
export type Db = Transaction<DB>;

/** A page wrote in a transaction that only reads: a bug of ours, though Postgres says what a full disk makes it say too. */
export class WroteWhileReading extends Error {}

const READ_ONLY = "25006";

/** Runs `fn` as a member, or as nobody, in a transaction that commits what it wrote. Throws what `fn` throws, rolled back. */
export function actingAs<T>(memberId: number | null, fn: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction("begin", memberId, fn);
}

/** Runs `fn` the same way where nothing may be written: Postgres refuses it. Throws WroteWhileReading for who tries. */
export async function lookingAs<T>(memberId: number | null, fn: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await inTransaction("begin read only", memberId, fn);
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== READ_ONLY) throw error;
    throw new WroteWhileReading("What only reads has tried to write.", { cause: error });
  }
}

async function inTransaction<T>(
  begin: "begin" | "begin read only",
  memberId: number | null,
  fn: (db: Db) => Promise<T>,
): Promise<T> {
  const client = await database().connect();
  try {
    // Not waited for: they travel with the first query, and what keeps them from being done fails that as well.
    const ready = Promise.all([
      client.query(begin),
      memberId !== null && client.query("select set_config('app.viewer', $1, true)", [String(memberId)]),
    ]);
    ready.catch(() => {});
    const value = await fn(kyselyOn(client) as Db);
    await ready;
    const { command } = await client.query("commit");
    // So ends a transaction in which a statement failed and nobody said so.
    if (command === "ROLLBACK") throw new Error("The transaction was rolled back.");
    client.release();
    return value;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      (trouble) => client.release(trouble),
    );
    throw error;
  }
}
