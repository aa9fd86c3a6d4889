import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const ROWS_A_PAGE = 40;

export type ShareToJudge = Awaited<ReturnType<typeof verbs.sharesToJudge>>[number];

/** Finds where a document waits for the viewer to agree, or is shared and they may end it; nothing where they judge none of it. */
export function listSharesOf(db: Db, uid: string): Promise<ShareToJudge[]> {
  return verbs.sharesToJudge(db, { open: false, beforeId: 0, atMost: 50, onlyUid: uid });
}

/** Lists what waits for the viewer to agree to, the oldest first. */
export function listWaitingShares(db: Db): Promise<ShareToJudge[]> {
  return verbs.sharesToJudge(db, { open: false, beforeId: 0, atMost: 100 });
}

/** A page of what is shared with the whole network, the newest first, for its staff. */
export async function listNetworkShares(db: Db, before: number | undefined) {
  const rows = await verbs.sharesToJudge(db, {
    ...{ open: true, beforeId: before ?? Number.MAX_SAFE_INTEGER },
    atMost: ROWS_A_PAGE + 1,
  });
  const shown = rows.slice(0, ROWS_A_PAGE);
  return { rows: shown, next: rows.length > ROWS_A_PAGE ? shown.at(-1)!.id : null };
}

/** Finds which of the cohorts look at documents before they are shared there. */
export async function listReviewing(db: Db, cohortIds: readonly number[]): Promise<number[]> {
  if (cohortIds.length === 0) return [];
  const rows = await db
    .selectFrom("cohort")
    .where("id", "in", cohortIds)
    .where("reviewsDocuments", "=", true)
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}
