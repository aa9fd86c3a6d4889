import type { LimitedPool } from "#app/limited-pool.server.ts";
import { jobs } from "#db/verbs.ts";

const A_BATCH = 300;
const LONGEST = 20 * 60_000;

/**
 * Makes the words of all posts that are not made in the present way, a few at a time, so that nobody waits for it. Goes on where
 * it was interrupted; what twenty minutes do not suffice for the next run does.
 */
export async function makeWords(pool: LimitedPool): Promise<void> {
  const until = Date.now() + LONGEST;
  while (Date.now() < until && (await jobs.makeWords(pool, { atMost: A_BATCH })));
}
