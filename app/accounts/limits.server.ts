import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { ownerPool } from "#app/owner-pool.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";

// Counters live in Postgres, so a restart forgives nobody. When it is away the question fails, and so does the attempt.

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/** A guess that was let through is told how it went; one that was not says when to try again. */
export type Guess =
  | { refused: string }
  | {
      refused: null;
      /** The guess was wrong. Returns how many tries are left, as a sentence. */
      missed(): Promise<string>;
      right(): Promise<void>;
    };

/**
 * Counts a guess at a secret of an account, before it is looked at: five from one place, then a pause of
 * 15 minutes; ten from everywhere without an hour's rest; and sixty at any account from one place.
 */
export async function guess(
  what: "sign-in" | "second-factor",
  account: string,
  from: string,
): Promise<Guess> {
  const place = placeOf(from);
  const here = counter(`${what} here`, 5, QUARTER);
  const anywhere = counter(`${what} anywhere`, 10, HOUR);
  const anyone = counter(`${what} anyone`, 60, QUARTER);
  const [accountKey, placeKey, bothKey] = [keyOf(account), keyOf(place), keyOf(`${account} ${place}`)];

  const taken: RateLimiterRes[] = [];
  for (const [limit, key] of [
    [here, bothKey],
    [anywhere, accountKey],
    [anyone, placeKey],
  ] as const) {
    const { ok, state } = await take(limit, key);
    if (!ok) return { refused: tooMany(state.msBeforeNext) };
    taken.push(state);
  }
  const [leftHere, leftAnywhere] = taken.map((state) => Math.max(0, state.remainingPoints));
  return {
    refused: null,
    async missed() {
      await lastAnHourFromNow(anywhere.getKey(accountKey));
      if (leftHere === 0) await here.block(bothKey, QUARTER);
      return triesLeft(leftHere!, leftAnywhere!);
    },
    async right() {
      await Promise.all([here.delete(bothKey), anywhere.reward(accountKey), anyone.reward(placeKey)]);
    },
  };
}

/** Counts a request for a mail or the use of a link. Returns when to try again, or null to go on. */
export async function request(what: "mail" | "link", from: string, account?: string): Promise<string | null> {
  if (account !== undefined) {
    const { ok, state } = await take(counter(`${what} account`, 4, QUARTER), keyOf(account));
    if (!ok) return tooMany(state.msBeforeNext);
  }
  const { ok, state } = await take(counter(`${what} place`, 30, QUARTER), keyOf(placeOf(from)));
  return ok ? null : tooMany(state.msBeforeNext);
}

function counter(keyPrefix: string, points: number, duration: number) {
  return new RateLimiterPostgres({
    storeClient: ownerPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  });
}

async function take(
  limit: RateLimiterPostgres,
  key: string,
): Promise<{ ok: boolean; state: RateLimiterRes }> {
  try {
    return { ok: true, state: await limit.consume(key) };
  } catch (state) {
    if (state instanceof RateLimiterRes) return { ok: false, state };
    throw state;
  }
}

// A fixed hour would let twenty guesses through around its end.
async function lastAnHourFromNow(key: string): Promise<void> {
  await ownerPool().query("update rate_limit set expire = $2 where key = $1", [
    key,
    Date.now() + HOUR * 1000,
  ]);
}

// Addresses of people and machines do not lie about in the table of counters.
function keyOf(text: string): string {
  return createHmac("sha256", derivedKey(settings().secret, "rate limits")).update(text).digest("base64url");
}

/** One subscriber's network: an IPv4 address, or the 64 bits of an IPv6 address that name the network. */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("%")[0]!.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = plain.includes("::") ? Array(8 - before.length - after.length).fill("0") : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function triesLeft(here: number, anywhere: number): string {
  const left = Math.min(here, anywhere);
  const pause = anywhere <= here ? "an hour" : "15 minutes";
  if (left === 0) return `Please wait ${pause} before the next try.`;
  return `You have ${words[left]} more ${left === 1 ? "try" : "tries"}, then a pause of ${pause}.`;
}

function tooMany(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return `There were too many tries. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}
