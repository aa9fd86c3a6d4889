import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** The topics that a new conversation of a cohort can be given, in the cohort's own order. */
export function topicsToChoose(db: Db, cohortId: number) {
  return db
    .selectFrom("topic")
    .where("cohortId", "=", cohortId)
    .where("retiredAt", "is", null)
    .select(["id", "name"])
    .orderBy("place")
    .orderBy("id")
    .execute();
}

export type SimilarThread = {
  number: number;
  title: string;
  kind: string;
  posts: number;
  answered: boolean;
};

/** The cohort's conversations whose titles share most with `title`, the best first; at most five. */
export async function similarThreads(db: Db, cohortId: number, title: string): Promise<SimilarThread[]> {
  const { rows } = await sql<SimilarThread>`
    select number, title, kind, post_count as posts, answered from verbs.similar_threads(${cohortId}, ${title})
  `.execute(db);
  return rows;
}
