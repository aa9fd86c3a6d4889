import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { isBegun } from "#app/writing/drafts/draft-queries.server.ts";

const HANDFUL = 5;

/** Reasons for a draft that are the author's own doing. */
const ownDoing = ["", "taken-back"];

/** So many of the viewer's drafts of that sort, newest first. */
function drafts(db: Db, sort: "begun" | "could not be posted", most: number) {
  return (
    db
      // The place is made a number before the threads are asked: row-level security runs no cast ahead of its own test, so
      // that an index cannot be searched by one.
      .selectFrom(
        db
          .selectFrom("draft")
          .where("why", sort === "begun" ? "in" : "not in", ownDoing)
          .where(isBegun)
          .selectAll()
          .select(sql<number | null>`nullif(split_part(place, '~', 1), 'new')::int`.as("number"))
          .orderBy("updatedAt", "desc")
          .limit(sql.lit(most))
          .as("d"),
      )
      .leftJoin("cohort as c", "c.id", "d.cohortId")
      .leftJoin("thread as t", (join) =>
        join.onRef("t.cohortId", "=", "d.cohortId").onRef("t.number", "=", "d.number"),
      )
      .select(["d.place", "d.title", "d.why", "c.slug"])
      .select(sql<string | null>`coalesce(t.title, nullif(d.thread_title, ''))`.as("threadTitle"))
      .orderBy("d.updatedAt", "desc")
  );
}

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
    jsonArrayFrom(drafts(db, "could not be posted", HANDFUL)).as("cameBack"),
    jsonArrayFrom(drafts(db, "begun", 1)).as("newestBegun"),
    eb
      .selectFrom("draft")
      .where("why", "in", ownDoing)
      .where(isBegun)
      .select(sql<number>`count(*)::int`.as("many"))
      .as("begun"),
    // The one that has waited longest, with how many there are.
    jsonArrayFrom(
      eb
        .selectFrom("upkeep as u")
        .innerJoin("document as d", "d.id", "u.documentId")
        .where("d.status", "=", "published")
        .where(
          sql<boolean>`u.practice_id = (select verbs.my_practice()) and u.asked_version is not null and not exists (
            select from acknowledgement a where a.document_id = u.document_id and a.person_id = (select verbs.my_id()) and a.version >= u.asked_version)`,
        )
        .select(["d.uid", "d.title"])
        .select(sql<number>`(count(*) over ())::int`.as("many"))
        .orderBy("u.askedAt")
        .orderBy("d.id")
        .limit(1),
    ).as("toRead"),
    sql<{ practice: string; invitedBy: string }[]>`(
      select coalesce(json_agg(json_build_object('practice', i.practice, 'invitedBy', i.invited_by)), '[]') from verbs.my_invitations() i
    )`.as("invitations"),
  ]),
);

export type Waiting = Awaited<ReturnType<typeof findWaiting>>;

/**
 * Finds what waits for the viewer: texts that could not be posted, their questions with answers of which none is accepted,
 * practices that invited them, what their practice asks them to read, and how many texts they have begun.
 */
export async function findWaiting(db: Db, cohortIds: number[]) {
  const [waiting] = await selectWaiting(db, { cohortIds });
  return { ...waiting!, begun: waiting!.begun ?? 0 };
}
