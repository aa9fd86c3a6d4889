import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const HELD_A_PAGE = 10;

/** A post that waits for a moderator, with its words, the rules that spoke, and the number of its conversation, null for a new one. */
export type Held = Awaited<ReturnType<typeof verbs.heldPosts>>[number];

/** A page of what waits in a cohort for those who lead it, the oldest first. */
export async function listHeld(
  db: Db,
  cohort: number,
  after: number | null,
): Promise<{ held: Held[]; next: number | null }> {
  const rows = await verbs.heldPosts(db, { cohort, afterId: after ?? 0, atMost: HELD_A_PAGE + 1 });
  const held = rows.slice(0, HELD_A_PAGE);
  return { held, next: rows.length > held.length ? held.at(-1)!.id : null };
}

/** One of them. */
export async function findHeld(db: Db, cohort: number, id: number): Promise<Held | undefined> {
  const [held] = await verbs.heldPosts(db, { cohort, afterId: 0, atMost: 1, onlyId: id });
  return held;
}

/** Whether a post was held under this number and is not any more. */
export async function wasHeld(db: Db, cohort: number, id: number): Promise<true | undefined> {
  const row = await db
    .selectFrom("heldPost")
    .where("cohortId", "=", cohort)
    .where("id", "=", id)
    .where("decidedAt", "is not", null)
    .select("id")
    .executeTakeFirst();
  return row && true;
}
