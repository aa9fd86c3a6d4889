import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

/** The looks that the viewer has open, with their ends. */
export function listMyLooks(db: Db, viewer: { id: number }) {
  return db
    .selectFrom("look")
    .innerJoin("cohort", "cohort.id", "look.cohortId")
    .where("look.memberId", "=", viewer.id)
    .where("look.closedAt", "is", null)
    .where("look.expiresAt", ">", sql<Date>`now()`)
    .select(["cohort.id as cohortId", "cohort.slug", "cohort.name", "look.reason", "look.expiresAt"])
    .orderBy("look.id")
    .execute();
}

/** Opens the viewer's look into a cohort: four hours, shown to those who lead it. */
export async function openLook(db: Db, cohort: { id: number }, reason: string): Promise<void> {
  await verbs.openLook(db, { cohort: cohort.id, why: reason });
}

/** Ends the viewer's look before its time. */
export async function closeLook(db: Db, cohort: { id: number }): Promise<void> {
  await verbs.closeLook(db, { cohort: cohort.id });
}
