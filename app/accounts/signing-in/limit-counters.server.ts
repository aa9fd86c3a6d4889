import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { hashOf } from "#app/accounts/sessions.server.ts";
import { ownerPool } from "#app/owner-pool.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";

// Counters live in Postgres, so a restart forgives nobody. When it is away the question fails, and so does the attempt.

/** So many in so many seconds, counted apart for each key. */
export type Limit = { name: string; points: number; seconds: number };

export type Taken = {
  ok: boolean;
  /** How many were taken so far, this one included, and how many are left. */
  count: number;
  left: number;
  msBeforeNext: number;
};

/** Takes one of a limit. Over the limit it says when there is another. */
export async function take(limit: Limit, key: string): Promise<Taken> {
  try {
    return takenFrom(await counter(limit).consume(key), true);
  } catch (state) {
    if (state instanceof RateLimiterRes) return takenFrom(state, false);
    throw state;
  }
}

/** Gives one back: nothing was tried, or what was tried was right. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await counter(limit).reward(key);
}

/** Begins a key's count anew. */
export async function clear(limit: Limit, key: string): Promise<void> {
  await counter(limit).delete(key);
}

/** Refuses a key for the whole of its limit's time from now. */
export async function block(limit: Limit, key: string): Promise<void> {
  await counter(limit).block(key, limit.seconds);
}

/** Makes a count last its whole time from now: at the end of a fixed one, twice as many would get through around it. */
export async function lastFromNow(limit: Limit, key: string): Promise<void> {
  await ownerPool().query("update rate_limit set expire = $2 where key = $1", [
    counter(limit).getKey(key),
    Date.now() + limit.seconds * 1000,
  ]);
}

/** Forgets every count of an account whose name begins so. */
export async function forgetCounts(beginning: string, account: string): Promise<void> {
  await ownerPool().query(
    "delete from rate_limit where starts_with(key, $1) and split_part(split_part(key, ':', 2), '.', 1) = $2",
    [beginning, keyOf(account)],
  );
}

/** A key for what is counted together. Addresses of people and machines do not lie about in the table of counters. */
export function keyOf(...parts: string[]): string {
  const secret = derivedKey(settings().secret, "rate limits");
  return parts.map((part) => createHmac("sha256", secret).update(part).digest("base64url")).join(".");
}

/**
 * The browser of a request as the member behind an address has signed in with it, named by the hash of its secret; null where
 * they have not within half a year, or had it forgotten since.
 */
export async function knownBrowser(
  email: string,
  known: ReadonlyMap<string, string>,
): Promise<string | null> {
  if (known.size === 0) return null;
  const { rows } = await ownerPool().query<{ hash: string }>(
    `select b.hash from known_browser b join account a using (member_id)
     where a.email = lower($1) and b.hash = any($2) and b.used_at > now() - interval '180 days'`,
    [email, [...known.values()].map(hashOf)],
  );
  return rows[0]?.hash ?? null;
}

function takenFrom(state: RateLimiterRes, ok: boolean): Taken {
  const { consumedPoints: count, remainingPoints: left, msBeforeNext } = state;
  return { ok, count, left: Math.max(0, left), msBeforeNext };
}

function counter({ name, points, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: ownerPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
}
