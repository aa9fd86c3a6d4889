import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

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
