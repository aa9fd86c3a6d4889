import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { isBegun } from "#app/writing/drafts/draft-queries.server.ts";

const HANDFUL = 5;

/** Days before the decision in which a contract question stands on the start page, and how many of them at most. */
const SOON = 7;
const DECIDING = 2;

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
      .select(["d.place", "d.title", "d.why"])
      // In an archived cohort nothing is posted any more.
      .select(sql<string | null>`case when c.archived_at is null then c.slug end`.as("slug"))
      .select(sql<string | null>`coalesce(t.title, nullif(d.thread_title, ''))`.as("threadTitle"))
      .orderBy("d.updatedAt", "desc")
  );
}

const selectWaiting = prepared((db, { cohortIds, today }: { cohortIds: number[]; today: string }) =>
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
    // Contract questions of theirs of which they were asked what came, and have not told it; not for ever.
    jsonArrayFrom(
      eb
        .selectFrom("contractOutcome as o")
        .innerJoin("contractQuestion as q", (join) =>
          join.onRef("q.cohortId", "=", "o.cohortId").onRef("q.id", "=", "o.questionId"),
        )
        .innerJoin("thread as t", (join) =>
          join.onRef("t.cohortId", "=", "q.cohortId").onRef("t.id", "=", "q.threadId"),
        )
        .innerJoin("cohort as c", "c.id", "o.cohortId")
        .where("o.cohortId", "=", eb.fn.any(eb.val(cohortIds)))
        .where(sql<boolean>`o.asked_at > now() - interval '60 days'`)
        .where(
          sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[]) and t.locked_at is null`,
        )
        .select(["c.slug", "t.number", "t.title"])
        .orderBy("o.askedAt", "desc")
        .limit(sql.lit(HANDFUL)),
    ).as("outcomes"),
    // Open questions about contracts that are decided within a week: the viewer's own, and those that they could still help with.
    jsonArrayFrom(
      eb
        .selectFrom("contractQuestion as q")
        .innerJoin("thread as t", (join) =>
          join.onRef("t.cohortId", "=", "q.cohortId").onRef("t.id", "=", "q.threadId"),
        )
        .innerJoin("cohort as c", "c.id", "q.cohortId")
        .where("q.cohortId", "=", eb.fn.any(eb.val(cohortIds)))
        .where(
          sql<boolean>`not q.settled and q.decision_needed_by between ${today}::date and ${today}::date + ${sql.lit(SOON)}::int`,
        )
        .where(
          sql<boolean>`t.locked_at is null and (t.starter_id = any((select verbs.my_personas())::bigint[]) or not exists (
            select from post p where p.cohort_id = t.cohort_id and p.thread_id = t.id and p.persona_id = any((select verbs.my_personas())::bigint[])))
            and not exists (select from following f where f.cohort_id = t.cohort_id and f.thread_id = t.id and f.member_id = (select verbs.my_id())
              and f.level = 'muted')`,
        )
        .select(["c.slug", "t.number", "t.title", "t.answerCount as answers"])
        .select([
          sql<string>`q.decision_needed_by::text`.as("day"),
          sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[])`.as("mine"),
        ])
        .orderBy("mine", "desc")
        .orderBy("q.decisionNeededBy")
        .orderBy("q.id")
        .limit(sql.lit(DECIDING)),
    ).as("deciding"),
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
    sql<boolean>`exists (select from practice_terms t where t.practice_id = (select verbs.my_manual())
      and (t.confirmed_at is not null or t.answered <> '{}') and coalesce(t.confirmed_at, t.created_at) < now() - interval '12 months')`.as(
      "factsDue",
    ),
    sql<{ practice: string; invitedBy: string }[]>`(
      select coalesce(json_agg(json_build_object('practice', i.practice, 'invitedBy', i.invited_by)), '[]') from verbs.my_invitations() i
    )`.as("invitations"),
  ]),
);

export type Waiting = Awaited<ReturnType<typeof findWaiting>>;

/**
 * Finds what waits for the viewer: texts that could not be posted, their questions with answers of which none is accepted,
 * those about contracts of which they are asked what came, those that are decided within a week,
 * practices that invited them, what their practice asks them to read, whether its facts have to be looked over, and how many texts
 * they have begun.
 */
export async function findWaiting(db: Db, { cohortIds, today }: { cohortIds: number[]; today: string }) {
  const [waiting] = await selectWaiting(db, { cohortIds, today });
  const { questions, deciding } = waiting!;
  // One row a question, which says both.
  const once = questions.filter(
    (each) => !deciding.some(({ slug, number }) => slug === each.slug && number === each.number),
  );
  return { ...waiting!, questions: once, begun: waiting!.begun ?? 0, today };
}
