import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const ROWS_A_PAGE = 20;

/**
 * A matter that was handed on to the network's moderators: where it stands, why, who looks into it and how it ended, and not a
 * word of what was written.
 */
export type HandedOn = Awaited<ReturnType<typeof verbs.handedOn>>[number];

/** A page of what was handed on, newest first: what waits, or what has ended. For the staff who may resolve it. */
export async function listHandedOn(db: Db, ended: boolean, before: number | null) {
  const rows = await verbs.handedOn(db, {
    beforeId: before ?? Number.MAX_SAFE_INTEGER,
    atMost: ROWS_A_PAGE + 1,
    ended,
  });
  const shown = rows.slice(0, ROWS_A_PAGE);
  return { rows: shown, next: rows.length > ROWS_A_PAGE ? shown.at(-1)!.id : null };
}

/** One of them, also one that has ended; undefined for what the viewer may not resolve. */
export async function findHandedOn(db: Db, id: number): Promise<HandedOn | undefined> {
  const [row] = await verbs.handedOn(db, { beforeId: id + 1, atMost: 1 });
  return row?.id === id ? row : undefined;
}

/** The same, if it waits and is about this cohort. */
export async function findHandedOnFrom(db: Db, slug: string, id: number): Promise<HandedOn | undefined> {
  const matter = await findHandedOn(db, id);
  return matter?.slug === slug && matter.resolvedAt === null ? matter : undefined;
}
