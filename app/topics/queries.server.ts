import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** The topics of a cohort in their order, with how many conversations stand under each. */
export function listTopics(db: Db, cohortId: number) {
  return db
    .selectFrom("topic as t")
    .where("t.cohortId", "=", cohortId)
    .select((eb) => [
      "t.id",
      "t.name",
      "t.retiredAt",
      eb
        .selectFrom("threadTopic as x")
        .whereRef("x.cohortId", "=", "t.cohortId")
        .whereRef("x.topicId", "=", "t.id")
        .select((n) => n.fn.countAll<number>().as("n"))
        .as("threads"),
    ])
    .orderBy("t.position")
    .orderBy("t.id")
    .execute();
}

/** Lists what a thread can be sorted by: the cohort's topics in use, and what it has already. */
export function topicsToChoose(db: Db, { cohortId, topicIds }: { cohortId: number; topicIds: number[] }) {
  return db
    .selectFrom("topic")
    .where("cohortId", "=", cohortId)
    .where((eb) =>
      eb.or([eb("retiredAt", "is", null), eb("id", "=", sql<number>`any(${sql.val(topicIds)}::bigint[])`)]),
    )
    .select(["id", "name"])
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export function findTopic(db: Db, cohortId: number, id: number) {
  return db
    .selectFrom("topic")
    .where("cohortId", "=", cohortId)
    .where("id", "=", id)
    .select(["id", "name", "retiredAt"])
    .executeTakeFirst();
}
