import { type Advice, adviceFor } from "../planning/advice.ts";
import { type Division, divideQuickly } from "../planning/divide.ts";
import { reasonsFor, type Waiting } from "../planning/waitlist.ts";
import { quickRoster } from "../rosters/greedy.ts";
import { type Points, type Pool, worthOf } from "../rosters/pool.ts";
import type { Roster } from "../rosters/rosters.ts";
import type { Wishes } from "../rosters/wishes.ts";
import { inWorker } from "./in-worker.server.ts";

const ROSTER_SECONDS = 10;
const PLAN_SECONDS = 15;
/** Seconds that a page with rosters waits for its turn, behind a plan for instance. */
const PATIENCE = 2;

/** A division of a whole pool with everything that is said about it. */
export type Plan = Omit<Division, "waiting"> & { waitlist: Waiting[]; advice: Advice | null };

/**
 * Offers three rosters with the proof of how good they are. Where too many others ask at this moment, or the proof takes too
 * long, there are fewer of them, or one that was found at once, with 100 points as its bound.
 */
export async function offerRosters(pool: Pool, { size }: Wishes): Promise<Roster[]> {
  const formed = await inWorker(
    { name: "rosters", points: pointsOf(pool), size },
    { seconds: ROSTER_SECONDS, patience: PATIENCE },
  );
  if (formed) return formed.value;
  const members = quickRoster(pool, size.least);
  return members ? [{ members, ...worthOf(pool, members), bound: 100 }] : [];
}

/** Plans groups for the whole pool, and says why the others wait and what would free them. `hear` is told how far it is. */
export async function planPool(
  pool: Pool,
  wishes: Wishes,
  hear?: (until: { groups: number; bound: number }) => void,
): Promise<Plan> {
  const { size, good } = wishes;
  const points = pointsOf(pool);
  const formed = await inWorker(
    { name: "division", points, size, good },
    { seconds: PLAN_SECONDS },
    (until) => hear?.({ groups: until.groups.length, bound: until.bound }),
  );
  const { waiting, ...division } = formed?.value ?? divideQuickly(points, size, good);
  return {
    ...division,
    waitlist: reasonsFor(pool, division.groups, waiting, wishes),
    advice: adviceFor(pool, waiting, wishes, division.groups.length),
  };
}

/** The part of a pool that goes to the thread. */
function pointsOf({ count, points }: Pool): Points {
  return { count, points };
}
