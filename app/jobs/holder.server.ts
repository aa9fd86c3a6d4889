import type pg from "pg";

// A runner that has lost its lock has ended all it was doing long before.
const CERTAIN = 12_000;
const EVERY = 2_000;

export type Holding = { begun: Promise<void>; release(): void };

/**
 * Shows to every other process that the runner of this id lives: an advisory lock on its listening connection, which the
 * server takes back when that is gone. Asks along it every two seconds, calls `beat` when it is answered and `failed`
 * when not, and frees the jobs of runners that are gone. `begun` resolves when the connection has answered what was asked first, or has failed.
 */
export function keepHeld(
  client: pg.Client,
  runnerId: string,
  beat: () => void,
  failed: (error: unknown) => void,
): Holding {
  const unheldSince = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let released = false;
  let backend: number | undefined;

  async function hold() {
    // A host that vanishes says no goodbye; the server must not take an hour to notice. On a socket these change nothing.
    await client.query(
      "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3",
    );
    const { rows } = await client.query<{ pid: number }>(
      "select pg_backend_pid() as pid, pg_advisory_lock(hashtextextended($1, 0))",
      [runnerId],
    );
    backend = rows[0]!.pid;
    await check();
  }

  async function check() {
    if (released) return;
    const { rows } = await client.query<{ pid: number; unheld: string[] }>(
      `select pg_backend_pid() as pid, array(
         select distinct locked_by from graphile_worker.jobs where locked_by is not null and not exists (
           select from pg_locks where locktype = 'advisory' and objsubid = 1
             and database = (select oid from pg_database where datname = current_database())
             and (classid::bigint << 32 | objid::bigint) = hashtextextended(locked_by, 0))) as unheld`,
    );
    const { pid, unheld } = rows[0]!;
    // Behind a pooler that mixes connections a lock says nothing about who holds it.
    if (pid !== backend) throw new Error("DATABASE_URL must lead to Postgres directly.");
    for (const id of unheldSince.keys()) if (!unheld.includes(id)) unheldSince.delete(id);
    for (const id of unheld) unheldSince.set(id, unheldSince.get(id) ?? Date.now());
    const certain = unheld.filter((id) => Date.now() - unheldSince.get(id)! > CERTAIN);
    if (certain.length > 0) await client.query("select graphile_worker.force_unlock_workers($1)", [certain]);
    beat();
    if (!released) timer = setTimeout(() => check().catch(failed), EVERY);
  }

  const begun = hold().catch((error) => {
    if (!released) failed(error);
  });
  return {
    begun,
    release() {
      released = true;
      clearTimeout(timer);
    },
  };
}
