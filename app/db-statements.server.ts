import { database } from "#app/db-pool.server.ts";
import type { Bound } from "#app/web/write-bounds.ts";

// What is asked in one statement, outside of any transaction and before it is known who the viewer is.

/** Resolves who asks: the session's viewer and what their page frame shows. */
export async function whoAsks(sessionHash: string | null): Promise<unknown> {
  const { rows } = await database().query("select verbs.who_asks($1) as answer", [sessionHash]);
  return rows[0].answer;
}

/** Counts what a session is about to do. Returns the seconds to wait where it is too much, else null. */
export async function countWrite(
  sessionHash: string,
  { kind, aMinute, anHour }: Bound,
): Promise<number | null> {
  const { rows } = await database().query<{ seconds: number | null }>(
    "select verbs.count_write($1, $2, $3, $4) as seconds",
    [sessionHash, kind, aMinute, anHour],
  );
  return rows[0]!.seconds;
}

/** Writes one row as requests would; throws where the database is away, full, or takes no writes. */
export async function tryWrite(): Promise<void> {
  await database().query("select verbs.try_write()");
}
