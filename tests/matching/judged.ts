import type pg from "pg";
import { expect } from "vitest";
import { member, practice } from "#tests/support/cast.ts";
import { connect, type TestDatabase } from "#tests/support/database.ts";

/** Judges two practices, each after the other, as the engine would store it; `secret` rests on what was told in confidence. */
export async function judge(
  client: pg.Client,
  verdict: string,
  [one, other]: [string, string],
  secret: string[] = [],
) {
  const ids = [practice(one), practice(other)];
  await client.query("select helpers.facts_changed(practice => p) from unnest($1::bigint[]) p", [ids]);
  for (const [judged, theirs] of [ids, ids.toReversed()])
    await client.query(
      `select jobs.store_verdicts(practice => $1, changed => (select changed_at::text from judged_practice where practice_id = $1), facts => '{}',
         complete => true, formula => 1, keys => '{}', seeks => '{}', met => (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from jobs.facts_of_met(practice => $1, keys => '{}') m), verdicts => $2)`,
      [
        judged,
        JSON.stringify([
          {
            ...{ other: theirs, verdict, closeness: 0.6, reasons: ["overlap"], said: ["They are near."] },
            ...{ secret, whole: {}, flags: [], inputs: {} },
          },
        ]),
      ],
    );
}

/** Begins a transaction of a member's in a connection of its own. */
export async function beginAs(database: TestDatabase, key: string): Promise<pg.Client> {
  const client = await connect(database.appUrl);
  await client.query("begin");
  await client.query("select set_config('app.viewer', $1, true)", [String(member(key))]);
  return client;
}

/** Resolves once somebody waits for a lock in this database. */
export async function waitsForLock(client: pg.Client) {
  await expect
    .poll(
      async () =>
        (
          await client.query(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          )
        ).rowCount,
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
}
