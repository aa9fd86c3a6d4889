import { randomBytes } from "node:crypto";
import pg from "pg";
import { UnfitDatabase } from "./unfit-database.ts";

// How many transactions are held open at once to meet another connection of the server. A pooler gives the one that was
// given back last, or the one that has rested longest: two are enough for both, and other processes may be in between.
const heldWherePooled = 8;
const heldWhereDirect = 1;
const patience = 2_000;

/**
 * Throws UnfitDatabase where a pooler stands at the address that gives each transaction another connection and does not know
 * prepared statements: one process's statement would run in place of another's. Where no connections are mixed, or nothing
 * can be said in a few seconds, it throws nothing.
 */
export async function refuseMixingPooler(url: string, setting: string): Promise<void> {
  const clients: pg.Client[] = [];
  const open = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client.on("error", () => {});
    clients.push(client);
    await client.connect();
    return client;
  };
  try {
    const first = await open();
    if (await losesStatements(first, open)) throw mixing(setting);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
  }
}

async function losesStatements(first: pg.Client, open: () => Promise<pg.Client>): Promise<boolean> {
  const name = `mixing_${randomBytes(8).toString("hex")}`;
  const ours = { name, text: "select pg_backend_pid() as pid, $1::int as given", values: [1] };
  const { rows } = await first.query<{ pid: number }>(ours);
  const home = rows[0]!.pid;
  // A pooler has a number of its own to say at login, or that of one of its connections.
  const pooled = (first as unknown as { processID: number }).processID !== home;
  /** Whether our next transaction stands on another connection; it is left open there. */
  const hasMoved = async () => {
    await first.query("begin");
    if ((await backendOf(first)) !== home) return true;
    await first.query("commit");
    return false;
  };
  try {
    for (let held = 0; held < (pooled ? heldWherePooled : heldWhereDirect); held++) {
      const other = await open();
      if (await hasMoved()) return await isLost(first.query(ours));
      await other.query("begin");
      if ((await backendOf(other)) === home) {
        // Under this name lies our text, if the pooler leaves names as they are.
        const lost = await isLost(other.query({ ...ours, text: "select $1::text as other" }));
        await other.query("rollback");
        return lost || (await isLost(first.query(ours)));
      }
      if (await hasMoved()) return await isLost(first.query(ours));
    }
  } catch (error) {
    // Every connection of the pooler is in use: of one that mixes them, a held transaction would have met ours.
    if (!isTimeout(error)) throw error;
  }
  return false;
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]!.pid;
}

/** Whether a statement was refused since its name is not known where it ran, or means something else there. */
async function isLost(query: Promise<unknown>): Promise<boolean> {
  try {
    await query;
    return false;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "26000" || code === "42P05") return true;
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return /timeout/i.test((error as Error).message);
}

function mixing(setting: string): UnfitDatabase {
  return new UnfitDatabase(
    `The pooler at ${setting} gives each transaction another connection and does not know prepared statements. ` +
      "Use PgBouncer 1.21 or later with max_prepared_statements, or set PREPARED_STATEMENTS=0; nothing was changed.",
  );
}
