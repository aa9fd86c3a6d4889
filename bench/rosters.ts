import { poolOf } from "#app/matching/rosters/pool.ts";
import { usualWishes } from "#app/matching/rosters/wishes.ts";
import { offerRosters, planPool } from "#app/matching/solving/form.server.ts";
import { poolOfApplicants, verdictsOf } from "./pools.ts";

/** What rosters and plans out of pools of three hundred take, in milliseconds, and how far from proven the worst of them stay. */
export type Rosters = { threeMs: number; gap: number; planMs: number; groupsMissing: number };

const APPLICANTS = 300;
const POOLS = 5;

/** Makes rosters of five to eight practices and of eight, and plans, out of made-up pools of applicants. */
export async function measureRosters(): Promise<Rosters> {
  const worst: Rosters = { threeMs: 0, gap: 0, planMs: 0, groupsMissing: 0 };
  for (let seed = 1; seed <= POOLS; seed++) {
    const applicants = poolOfApplicants(APPLICANTS, seed);
    const verdicts = verdictsOf(applicants);
    for (const least of [5, 8]) {
      const wishes = { ...usualWishes, size: { least, most: 8 } };
      const pool = poolOf(applicants, verdicts, wishes);
      const offer = await timed(() => offerRosters(poolOf(applicants, verdicts, wishes), wishes));
      worst.threeMs = Math.max(worst.threeMs, offer.ms);
      for (const { weakest, bound } of offer.result)
        worst.gap = Math.max(worst.gap, 100 * (bound / weakest - 1));
      const plan = await timed(() => planPool(pool, wishes));
      worst.planMs = Math.max(worst.planMs, plan.ms);
      worst.groupsMissing = Math.max(worst.groupsMissing, plan.result.bound - plan.result.groups.length);
    }
  }
  return worst;
}

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const before = performance.now();
  return { result: await run(), ms: performance.now() - before };
}
