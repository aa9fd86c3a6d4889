import type { Db } from "#app/db.server.ts";

/** The cohort's unread thread with the newest post, other than the one at hand, and its first unread post. */
export async function findNextUnread(db: Db, cohortId: number, besides: number) {
  return db
    .selectFrom("unread as u")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "u.cohortId").onRef("t.id", "=", "u.threadId"),
    )
    .where("u.cohortId", "=", cohortId)
    .where("t.number", "<>", besides)
    .select(["t.number", "u.firstNumber"])
    .orderBy("t.lastPostAt", "desc")
    .limit(1)
    .executeTakeFirst();
}
