import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const ROWS_A_PAGE = 20;

/**
 * A matter that a cohort's facilitator handed to the network's moderators: where it stands and why, and not a word of it; and
 * whether a moderator has opened a look into the cohort since.
 */
export type HandedOn = Awaited<ReturnType<typeof verbs.handedOn>>[number];

/** A page of what was handed on, newest first. Staff only. */
export async function listHandedOn(db: Db, before: number | null) {
  const rows = await verbs.handedOn(db, {
    beforeId: before ?? Number.MAX_SAFE_INTEGER,
    atMost: ROWS_A_PAGE + 1,
  });
  const shown = rows.slice(0, ROWS_A_PAGE);
  return { rows: shown, next: rows.length > ROWS_A_PAGE ? shown.at(-1)!.id : null };
}

/** One of them, if it is about this cohort. */
export async function findHandedOn(db: Db, slug: string, id: number): Promise<HandedOn | undefined> {
  const [row] = await verbs.handedOn(db, { beforeId: id + 1, atMost: 1 });
  return row?.id === id && row.slug === slug ? row : undefined;
}
