import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** Where the walk through what is unread goes on: a conversation and its first unread post. */
export type NextUnread = { cohortId: number; number: number; firstNumber: number };

/**
 * The unread thread that comes next in a cohort's list, after the one of that number, or its first; where there is none, the
 * first of the next cohort that has any, in the order of `cohortIds`. Undefined at the end: the walk never goes back.
 */
export async function findNextUnread(
  db: Db,
  cohortIds: number[],
  after: number,
): Promise<NextUnread | undefined> {
  const [here] = cohortIds;
  return db
    .with(
      (cte) => cte("left_at").materialized(),
      (cte) =>
        cte
          .selectFrom("thread")
          .where("cohortId", "=", here!)
          .where("number", "=", after)
          .select(["lastPostAt", "id"]),
    )
    .selectFrom("unread as u")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "u.cohortId").onRef("t.id", "=", "u.threadId"),
    )
    .where("u.cohortId", "=", (eb) => eb.fn.any(eb.val(cohortIds)))
    .where(
      sql<boolean>`(t.cohort_id <> ${here} or not exists (
        select from left_at l where (t.last_post_at, t.id) >= (l.last_post_at, l.id)))`,
    )
    .select(["t.cohortId", "t.number", "u.firstNumber"])
    .orderBy(sql`array_position(${cohortIds}::bigint[], t.cohort_id)`)
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc")
    .limit(1)
    .executeTakeFirst();
}
