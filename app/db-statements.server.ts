import { database } from "#app/db-pool.server.ts";
import type { Bound } from "#app/web/arriving/write-bounds.ts";
import { verbs } from "#db/verbs.ts";

// What is asked in one statement, outside of any transaction and before it is known who the viewer is.

/** Resolves who asks: the session's viewer and what their page frame shows. */
export function whoAsks(sessionHash: string | null): Promise<unknown> {
  return verbs.whoAsks(database(), { sessionHash });
}

/** Counts what a session is about to do. Returns the seconds to wait where it is too much, else null. */
export function countWrite(sessionHash: string, { kind, aMinute, anHour }: Bound): Promise<number | null> {
  return verbs.countWrite(database(), { sessionHash, what: kind, aMinute, anHour });
}

/** Writes one row as requests would; throws where the database is away, full, or takes no writes. */
export async function tryWrite(): Promise<void> {
  await verbs.tryWrite(database());
}
