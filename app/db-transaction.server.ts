import type { Transaction } from "kysely";
import type { PoolClient } from "pg";
import { kyselyOn } from "#app/db-client.server.ts";
import { database } from "#app/db-pool.server.ts";
import { type RequestClient, rolledBack } from "#app/request-client.server.ts";
import type { DB } from "#db/schema.ts";

/** A transaction in which row-level security knows the viewer. All that queries accept. */
export type Db = Transaction<DB>;

/** A page wrote in a transaction that only reads: a bug of ours, though Postgres says what a full disk makes it say too. */
export class WroteWhileReading extends Error {}

const READ_ONLY = "25006";

/**
 * A transaction that has begun by asking who asks: the database itself set the viewer then, and knows where they sit. What the
 * request reads goes on in it, once; whatever is asked beside that has a connection of its own, so it has to be over by then.
 */
export class BegunTransaction {
  #client: PoolClient | null;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Hands the connection over to whoever ends the transaction; null where that has been done. */
  take(): PoolClient | null {
    const client = this.#client;
    this.#client = null;
    return client;
  }

  /** Ends it, where nobody has taken it: nothing was written. */
  async end(): Promise<void> {
    const client = this.take();
    if (!client) return;
    try {
      await (client as Committing).commitSoon();
    } catch {
      return rollBack(client);
    }
    client.release();
  }
}

/** Begins a transaction with a first question, and returns its answer with the transaction that goes on. Throws what the question throws. */
export async function beginWith<T>(
  question: (client: PoolClient) => Promise<T>,
): Promise<{ answer: T; begun: BegunTransaction }> {
  const client = await database().connect();
  try {
    const began = client.query("begin");
    began.catch(() => {});
    const answer = await question(client);
    await began;
    return { answer, begun: new BegunTransaction(client) };
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/**
 * Runs `fn` as a member, or as nobody, in a transaction that commits what it wrote: in the one that has begun for them, if there is one.
 * Throws what `fn` throws, rolled back.
 */
export function actingAs<T>(
  memberId: number | null,
  fn: (db: Db) => Promise<T>,
  begun?: BegunTransaction | null,
): Promise<T> {
  return inTransaction("acts", memberId, fn, begun);
}

/** Runs `fn` the same way where nothing may be written: Postgres refuses it. Throws WroteWhileReading for who tries. */
export async function lookingAs<T>(
  memberId: number | null,
  fn: (db: Db) => Promise<T>,
  begun?: BegunTransaction | null,
): Promise<T> {
  try {
    return await inTransaction("reads", memberId, fn, begun);
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== READ_ONLY) throw error;
    throw new WroteWhileReading("What only reads has tried to write.", { cause: error });
  }
}

/** Notes what a page has shown: by the time that it is answered, this has been committed. */
export type Note = <T>(deed: Promise<T>) => Promise<T>;

/** Runs `fn` the same way where it reads, and hands to `note` what it writes all the same. */
export function notingAs<T>(
  memberId: number | null,
  fn: (db: Db, note: Note) => Promise<T>,
  begun?: BegunTransaction | null,
): Promise<T> {
  return inTransaction("notes", memberId, fn, begun);
}

// What writes begins apart (see RequestClient). It does not say `read write`: a database may have been told to take no writes.
const BEGINNING = { reads: "begin read only", notes: "begin", acts: "start transaction" };

async function inTransaction<T>(
  how: "reads" | "notes" | "acts",
  memberId: number | null,
  fn: (db: Db, note: Note) => Promise<T>,
  begun?: BegunTransaction | null,
): Promise<T> {
  const goesOn = begun?.take();
  const client = goesOn ?? (await database().connect());
  let writes = how === "acts";
  const note: Note = (deed) => {
    writes = true;
    return deed;
  };
  try {
    // Not waited for: they travel with the first query, and what keeps them from being done fails that as well.
    const ready = Promise.all(
      goesOn
        ? [how === "reads" && client.query("set transaction read only")]
        : [
            client.query(BEGINNING[how]),
            memberId !== null &&
              client.query("select set_config('app.viewer', $1, true)", [String(memberId)]),
          ],
    );
    ready.catch(() => {});
    const value = await fn(kyselyOn(client) as Db, note);
    await ready;
    if (writes) await commit(client);
    else await (client as Committing).commitSoon();
    client.release();
    return value;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

type Committing = PoolClient & Pick<RequestClient, "commitSoon">;

async function commit(client: PoolClient) {
  const { command } = await client.query("commit");
  // So ends a transaction in which a statement failed and nobody said so.
  if (command === "ROLLBACK") throw rolledBack();
}

function rollBack(client: PoolClient): Promise<void> {
  return client.query("rollback").then(
    () => client.release(),
    (trouble) => client.release(trouble),
  );
}
