import type { KnownAs } from "./known-browser.server.ts";
import {
  block,
  clear,
  forgetCounts,
  giveBack,
  keyOf,
  knownBrowser,
  lastFromNow,
  take,
} from "./limit-counters.server.ts";
import { slowly } from "./limit-lanes.server.ts";
import { subnetOf } from "./network-address.ts";

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/** Where a guess or a request comes from: the client's address, and the secrets by which its browser is known. */
export type From = { address: string; knownAs: KnownAs };

/** A guess that was let through is told how it went; one that was not says when to try again. */
export type Guess =
  | { refused: string; seconds: number }
  | {
      refused: null;
      /** The guess was wrong. Returns how many tries are left, as a sentence. */
      missed(): Promise<string>;
      right(): Promise<void>;
    };

/**
 * Counts a guess at a secret of an account, before it is looked at. A browser that has signed in to the account before is
 * counted by itself, so that no stranger keeps it waiting; others by their subnet. Each gets five guesses, then a pause of 15
 * minutes, and ten without an hour's rest; a subnet sixty at any account. What all strangers try at one account together comes
 * last, and only slows them: see slowly.
 */
export async function guess(what: "sign-in" | "second-factor", account: string, from: From): Promise<Guess> {
  const known = await knownBrowser(account, from.knownAs);
  const subnet = subnetOf(from.address);
  const here = { name: `${what} here`, points: 5, seconds: QUARTER };
  const long = { name: `${what} long`, points: 10, seconds: HOUR };
  const anyone = { name: `${what} anyone`, points: 60, seconds: QUARTER };
  const pair = keyOf(account, known ?? subnet);

  if (!known) {
    const { ok, msBeforeNext } = await take(anyone, keyOf(subnet));
    if (!ok) return refusedFor(msBeforeNext);
  }
  const takenHere = await take(here, pair);
  if (!takenHere.ok) return refusedFor(takenHere.msBeforeNext);
  const takenLong = await take(long, pair);
  if (!takenLong.ok) return refusedFor(takenLong.msBeforeNext);
  const turn = known ? null : await slowly(what, account, from.address);
  if (turn?.refused) {
    // Nothing was tried, so whoever waits for their turn does not use up their own tries.
    await Promise.all([giveBack(here, pair), giveBack(long, pair)]);
    return refusedFor(turn.msBeforeNext);
  }
  return {
    refused: null,
    async missed() {
      await Promise.all([lastFromNow(long, pair), turn?.taken()]);
      if (takenHere.left === 0) await block(here, pair);
      return triesLeft(takenHere.left, takenLong.left);
    },
    async right() {
      await Promise.all([
        clear(here, pair),
        giveBack(long, pair),
        known ? null : giveBack(anyone, keyOf(subnet)),
        turn?.giveBack(),
      ]);
    },
  };
}

/** Lifts what wrong passwords have brought upon an account: they were guesses at one that is no more. */
export async function passwordChanged(account: string): Promise<void> {
  await forgetCounts("sign-in ", account);
}

/**
 * Counts a request for a mail with a link. Returns when to try again, or null to go on. Each kind is counted apart. A browser
 * that has signed in before, or else a subnet, gets four in 15 minutes; strangers together are slowed to one in ten minutes,
 * in which the link before is still good.
 */
export async function mailAskedFor(
  what: "sign-in link" | "reset link" | "email link" | "apply link",
  account: string,
  from: From,
): Promise<string | null> {
  const known = await knownBrowser(account, from.knownAs);
  const subnet = subnetOf(from.address);
  const pair = { name: `${what} here`, points: 4, seconds: QUARTER };
  if (!known) {
    const { ok, msBeforeNext } = await take(
      { name: `${what} subnet`, points: 30, seconds: QUARTER },
      keyOf(subnet),
    );
    if (!ok) return tooMany(msBeforeNext);
  }
  const taken = await take(pair, keyOf(account, known ?? subnet));
  if (!taken.ok) return tooMany(taken.msBeforeNext);
  if (known) return null;
  const turn = await slowly(what, account, from.address);
  if (turn.refused)
    return `A link was asked for a moment ago. Look for it in your email, or try again in ${inWords(turn.msBeforeNext)}.`;
  await turn.taken();
  return null;
}

/** Counts a press of the button behind a link, or another answer of which few are needed: ten in 15 minutes from a subnet. */
export async function pressed(link: string, from: From): Promise<string | null> {
  if (link === "") return null;
  const limit = { name: "link here", points: 10, seconds: QUARTER };
  const { ok, msBeforeNext } = await take(limit, keyOf(link, subnetOf(from.address)));
  return ok ? null : tooMany(msBeforeNext);
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function triesLeft(here: number, long: number): string {
  const left = Math.min(here, long);
  const pause = long <= here ? "an hour" : "15 minutes";
  if (left === 0) return `Please wait ${pause} before the next try.`;
  return `You have ${words[left]} more ${left === 1 ? "try" : "tries"}, then a pause of ${pause}.`;
}

function refusedFor(ms: number): Guess {
  return { refused: tooMany(ms), seconds: Math.ceil(ms / 1000) };
}

function tooMany(ms: number): string {
  return `There were too many tries. Try again in ${inWords(ms)}.`;
}

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return seconds === 1 ? "a second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
