import { giveBack, keyOf, type Limit, lastFromNow, take } from "./limit-counters.server.ts";
import { neighbourhoodOf } from "./network-address.ts";

const DAY = 24 * 60 * 60;

/** How many tries strangers have at an account before they wait for each other, and how long then: the last pause stays. */
type Lane = { name: string; free: number; pauses: number[] };

/** Newcomers are neighbourhoods that have tried an account less than this often today. */
const NEWCOMERS_TRIES = 3;

const guessing = [15, 30, 60, 120, 240, 480, 900];
// The last pause is shorter than a link is good for: whoever has to wait has one in their mailbox.
const asking = [60, 120, 240, 600];

export type Turn =
  | { refused: true; msBeforeNext: number }
  | {
      refused: false;
      /** The turn counts, for a day. */
      taken(): Promise<void>;
      /** It does not: what was guessed was right. */
      giveBack(): Promise<void>;
    };

/**
 * Takes a turn at an account among all strangers. Some tries are free; then each waits for the one before, longer and longer up
 * to a bound, until a day has passed without a wrong one. Nobody is locked out: there is always a next turn, and it is minutes
 * away. Newcomers wait only for newcomers, so that a few persistent subnets do not take every turn from somebody who comes with
 * a new device. Both lanes together let through at most 240 wrong guesses a day: 20 + 5 free ones, 7 + 7 with growing pauses,
 * and one in each lane every 15 minutes.
 */
export async function slowly(what: string, account: string, address: string): Promise<Turn> {
  const isGuess = !what.endsWith("link");
  const pauses = isGuess ? guessing : asking;
  const visits = { name: `${what} visits`, points: NEWCOMERS_TRIES, seconds: DAY };
  const visit = keyOf(account, neighbourhoodOf(address));
  const isNew = (await take(visits, visit)).ok;
  const lane: Lane = isNew
    ? { name: `${what} newcomers`, free: isGuess ? 20 : 4, pauses }
    : { name: `${what} others`, free: isGuess ? 5 : 0, pauses };

  const tries: Limit = { name: lane.name, points: 1_000_000, seconds: DAY };
  const key = keyOf(account);
  const { count } = await take(tries, key);
  const uncount = async () => {
    await Promise.all([giveBack(tries, key), isNew && giveBack(visits, visit)]);
  };
  if (count > lane.free) {
    const pause = lane.pauses[Math.min(count - lane.free, lane.pauses.length) - 1]!;
    const turn = await take({ name: `${lane.name} turn`, points: 1, seconds: pause }, key);
    if (!turn.ok) {
      await uncount();
      return { refused: true, msBeforeNext: turn.msBeforeNext };
    }
  }
  return {
    refused: false,
    taken: () => lastFromNow(tries, key),
    giveBack: uncount,
  };
}
