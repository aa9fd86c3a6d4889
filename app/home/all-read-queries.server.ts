import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

const HANDFUL = 3;
/** Of how many conversations that moved this week the busiest are looked for. */
const LOOKED_THROUGH = 40;

export type AllRead = NonNullable<Awaited<ReturnType<typeof findWhenAllRead>>>;

const isOpen = sql<boolean>`t.kind = 'question' and t.accepted_number is null and t.closed_at is null`;
const isMine = sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[])`;

const selectAllRead = prepared((db, { cohortIds }: { cohortIds: number[] }) => {
  const threads = () =>
    db
      .selectFrom("thread as t")
      .innerJoin("cohort as c", "c.id", "t.cohortId")
      .where("t.cohortId", "=", (eb) => eb.fn.any(eb.val(cohortIds)))
      .where("t.postCount", ">", 0)
      .select(["c.slug", "c.name as cohort", "t.number", "t.title", "t.answerCount"]);
  return db.selectNoFrom([
    jsonArrayFrom(
      db
        .selectFrom(
          threads()
            .where(sql<boolean>`t.last_post_at > now() - interval '7 days'`)
            .select(["t.cohortId", "t.id", "t.lastPostAt"])
            .orderBy("t.lastPostAt", "desc")
            .limit(sql.lit(LOOKED_THROUGH))
            .as("moved"),
        )
        .innerJoinLateral(
          (eb) =>
            eb
              .selectFrom("post as p")
              .whereRef("p.cohortId", "=", "moved.cohortId")
              .whereRef("p.threadId", "=", "moved.id")
              .where(sql<boolean>`p.created_at > now() - interval '7 days'`)
              .select(sql<number>`count(*)::int`.as("lately"))
              .as("week"),
          (join) => join.onTrue(),
        )
        .where("week.lately", ">", 1)
        .select(["moved.slug", "moved.cohort", "moved.number", "moved.title", "week.lately"])
        .orderBy("week.lately", "desc")
        .orderBy("moved.lastPostAt", "desc")
        .limit(sql.lit(HANDFUL)),
    ).as("busiest"),
    jsonArrayFrom(
      threads().where(isOpen).where(isMine).orderBy("t.lastPostAt", "desc").limit(sql.lit(HANDFUL)),
    ).as("mine"),
    jsonArrayFrom(
      threads()
        .where(isOpen)
        .where("t.answerCount", "=", 0)
        .where(sql<boolean>`not (${isMine})`)
        .orderBy("t.lastPostAt", "desc")
        .limit(sql.lit(HANDFUL)),
    ).as("unanswered"),
  ]);
});

/**
 * Finds what is worth a look when all is read: which conversations of these cohorts were busiest this week, the viewer's own
 * questions that are open, and questions of others that nobody has answered yet.
 */
export async function findWhenAllRead(db: Db, cohortIds: number[]) {
  if (cohortIds.length === 0) return null;
  const [found] = await selectAllRead(db, { cohortIds });
  return found!;
}
