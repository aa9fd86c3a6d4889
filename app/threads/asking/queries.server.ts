import type { Db } from "#app/db.server.ts";
import type { verbs } from "#db/verbs.ts";

/** The topics that a new conversation of a cohort can be given, in the cohort's own order. */
export function topicsToChoose(db: Db, cohortId: number) {
  return db
    .selectFrom("topic")
    .where("cohortId", "=", cohortId)
    .where("retiredAt", "is", null)
    .select(["id", "name"])
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** A conversation of the cohort whose title shares words with another. */
export type SimilarThread = Awaited<ReturnType<typeof verbs.similarThreads>>[number];
