import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

const HANDFUL = 5;

const selectWaiting = prepared((db, { cohortIds }: { cohortIds: number[] }) =>
  db.selectNoFrom((eb) => [
    jsonArrayFrom(
      eb
        .selectFrom("thread as t")
        .innerJoin("cohort as c", "c.id", "t.cohortId")
        .where("t.cohortId", "=", eb.fn.any(eb.val(cohortIds)))
        .where(sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[])`)
        .where(
          sql<boolean>`t.kind = 'question' and t.accepted_number is null and t.closed_at is null and t.answer_count > 0`,
        )
        .select(["c.slug", "t.number", "t.title", "t.answerCount as answers"])
        .orderBy("t.lastPostAt", "desc")
        .limit(sql.lit(HANDFUL)),
    ).as("questions"),
    jsonArrayFrom(
      eb
        .selectFrom("draft as d")
        .leftJoin("cohort as c", "c.id", "d.cohortId")
        .where("d.why", "not in", ["", "taken-back"])
        .select(["d.place", "d.title", "d.why", "d.threadTitle", "c.slug"])
        .orderBy("d.updatedAt", "desc")
        .limit(sql.lit(HANDFUL)),
    ).as("cameBack"),
    eb
      .selectFrom("draft as d")
      .where("d.why", "in", ["", "taken-back"])
      .select(sql<number>`count(*)::int`.as("many"))
      .as("begun"),
    sql<{ practice: string; invitedBy: string }[]>`(
      select coalesce(json_agg(json_build_object('practice', i.practice, 'invitedBy', i.invited_by)), '[]') from verbs.my_invitations() i
    )`.as("invitations"),
  ]),
);

export type Waiting = Awaited<ReturnType<typeof findWaiting>>;

/**
 * Finds what waits for the viewer: texts that could not be posted, their questions with answers of which none is accepted,
 * practices that invited them, and how many texts they have begun.
 */
export async function findWaiting(db: Db, cohortIds: number[]) {
  const [waiting] = await selectWaiting(db, { cohortIds });
  return { ...waiting!, begun: waiting!.begun ?? 0 };
}
