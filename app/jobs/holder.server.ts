import type pg from "pg";
import type { Due, Listener } from "./listener.ts";

// A runner that has lost its lock has ended all it was doing long before.
const CERTAIN = 12_000;
/** Between two questions when nothing is to be expected: soon enough for the heartbeats, and before the connection counts as silent. */
const AT_REST = 6_000;
/** While a post waits or a job is done, whose runner may be lost, and where what the database tells may not arrive. */
const EXPECTANT = 2_000;
/** After a job was added, it may be due a moment later. */
const SOON = 1_000;

export type Holding = {
  /** Resolves when the connection has answered what was asked first, or has failed. */
  begun: Promise<void>;
  /** Asks within a second: a job may have been added to be done later. */
  askSoon(): void;
  release(): void;
};

type Answer = Due & { pid: number; busy: boolean; unheld: string[] };

/** Asks who answers, whether jobs are being done, which runners have some and do not live, and what is due. */
const question = `select pg_backend_pid() as pid,
    exists (select from graphile_worker.jobs where locked_by is not null) as busy, array(
    select distinct locked_by from graphile_worker.jobs where locked_by is not null and not exists (
      select from pg_locks where locktype = 'advisory' and objsubid = 1
        and database = (select oid from pg_database where datname = current_database())
        and (classid::bigint << 32 | objid::bigint) = hashtextextended(locked_by, 0))) as unheld,
    d.post, d.job, d.undone
  from jobs.what_is_due(tasks => $1) d`;

/**
 * Shows to every other process that the runner of this id lives: an advisory lock on its listening connection, which the
 * server takes back when that is gone. Along it also comes what is due: told by `NOTIFY`, and asked every few seconds, which
 * shows that it answers. Frees the jobs of runners that are gone. `failed` is called when it does not answer.
 */
export function keepHeld(
  client: pg.Client,
  runnerId: string,
  tasks: string[],
  listener: Listener,
  failed: (error: unknown) => void,
): Holding {
  const unheldSince = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  /** When it asks next; never while it waits for an answer. */
  let next = Number.POSITIVE_INFINITY;
  let again = false;
  let released = false;
  let backend: number | undefined;
  let hears = false;

  async function hold() {
    // A host that vanishes says no goodbye; the server must not take an hour to notice. On a socket these change nothing.
    await client.query(
      "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; listen pending_post",
    );
    const { rows } = await client.query<{ pid: number }>(
      "select pg_backend_pid() as pid, pg_advisory_lock(hashtextextended($1, 0))",
      [runnerId],
    );
    backend = rows[0]!.pid;
    // A pooler has a number of its own to say at login. It may drop what the server tells.
    hears = (client as unknown as { processID: number }).processID === backend;
    await ask();
  }

  async function ask() {
    next = Number.POSITIVE_INFINITY;
    again = false;
    const { rows } = await client.query<Answer>(question, [tasks]);
    const { pid, busy, unheld, ...due } = rows[0]!;
    // Behind a pooler that mixes connections a lock says nothing about who holds it.
    if (pid !== backend) throw new Error("DATABASE_URL must lead to Postgres directly.");
    const freed = await free(unheld);
    if (released) return;
    listener.answered(due, hears);
    askIn(busy || due.post !== null || !hears ? EXPECTANT : AT_REST);
    // While one is due another may be so a moment later, and whether they are being done is not known yet.
    if (due.job !== null) askIn(due.job > 0 ? due.job * 1_000 : SOON);
    if (freed || again) askIn(freed ? 0 : SOON);
  }

  /** Asks in so many milliseconds, or before. */
  function askIn(ms: number) {
    if (released || performance.now() + ms > next) return;
    next = performance.now() + ms;
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(failed), ms);
  }

  /** Frees the jobs of runners that are gone for certain; returns whether there were any. */
  async function free(unheld: string[]): Promise<boolean> {
    for (const id of unheldSince.keys()) if (!unheld.includes(id)) unheldSince.delete(id);
    for (const id of unheld) unheldSince.set(id, unheldSince.get(id) ?? Date.now());
    const certain = unheld.filter((id) => Date.now() - unheldSince.get(id)! > CERTAIN);
    if (certain.length > 0) await client.query("select graphile_worker.force_unlock_workers($1)", [certain]);
    return certain.length > 0;
  }

  const hear = ({ channel, payload }: pg.Notification) => {
    if (channel === "pending_post") listener.postSent(Number(payload));
    // Whoever runs jobs looks at once; it may be due a moment later. While a post waits it is asked more often.
    askSoon();
  };
  const askSoon = () => {
    // What is asked just now may not know of it.
    if (next === Number.POSITIVE_INFINITY) again = true;
    else askIn(SOON);
  };
  client.on("notification", hear);

  const begun = hold().catch((error) => {
    if (!released) failed(error);
  });
  return {
    begun,
    askSoon,
    release() {
      released = true;
      clearTimeout(timer);
      client.off("notification", hear);
      listener.lost();
    },
  };
}
