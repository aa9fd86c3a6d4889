import { type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { hasWords, isBegun } from "#app/writing/drafts/draft-queries.server.ts";

const HANDFUL = 5;

/** Days before the decision in which a contract question stands on the start page, and how many of them at most. */
const SOON = 7;
const DECIDING = 2;

/** How long somebody is asked on their start page what came of their question. */
const askedFor = sql`interval '60 days'`;

/** SQL for whether a draft lies there by its author's own doing. */
const isOwnDoing = sql<boolean>`why in ('', 'taken-back')`;

/** So many of the viewer's drafts of that sort, newest first. */
function drafts(db: Db, sort: "begun" | "could not be posted", most: number) {
  return (
    db
      // The place is made a number before the threads are asked: row-level security runs no cast ahead of its own test, so
      // that an index cannot be searched by one.
      .selectFrom(
        db
          .selectFrom("draft")
          .where(sort === "begun" ? isOwnDoing : sql<boolean>`not ${isOwnDoing}`)
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

type Given = { cohortIds: number[]; today: string };

// What is cheap to ask, and which of the parts below may hold something.
const selectWaiting = prepared((db, { cohortIds, today }: Given) =>
  db.selectFrom("draft").select((eb) => [
    sql<number>`(count(*) filter (where ${isOwnDoing} and ${hasWords}))::int`.as("begun"),
    sql<boolean>`coalesce(bool_or(not ${isOwnDoing}), false)`.as("cameBack"),
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
    sql<Seldom[] | null>`verbs.what_may_wait(cohorts => ${cohortIds}::bigint[], today => ${today}::date,
      decided_by => ${today}::date + ${sql.lit(SOON)}::int, asked_since => now() - ${askedFor})`.as("seldom"),
    sql<boolean>`exists (select from practice_terms t where t.practice_id = (select verbs.my_manual())
      and (t.confirmed_at is not null or t.answered <> '{}') and coalesce(t.confirmed_at, t.created_at) < now() - interval '12 months')`.as(
      "factsDue",
    ),
    sql<{ practice: string; invitedBy: string }[]>`(
      select coalesce(json_agg(json_build_object('practice', i.practice, 'invitedBy', i.invited_by)), '[]') from verbs.my_invitations() i
    )`.as("invitations"),
  ]),
);

type Seldom = "outcomes" | "deciding" | "begun" | "cameBack" | "newestBegun" | "toRead";

/**
 * Finds what seldom waits: the parts that its shape names, and nothing for the others. They are asked for where they may hold
 * something: the walls of contracts, files and documents, made ready and not used, cost more than all else of what waits.
 */
const selectSeldom = prepared((db, { cohortIds, today }: Given, shape) => {
  const named = (part: Seldom) => shape.split(" ").includes(part);
  const where = <T>(part: Seldom, rows: RawBuilder<T[]>) => (named(part) ? rows : sql<T[]>`'[]'::json`);
  return db.selectNoFrom((eb) => [
    // Contract questions of theirs of which they were asked what came, and have not told it; not for ever.
    where(
      "outcomes",
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
          .where(sql<boolean>`o.asked_at > now() - ${askedFor}`)
          .where(
            sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[]) and t.locked_at is null`,
          )
          .select(["c.slug", "t.number", "t.title"])
          .orderBy("o.askedAt", "desc")
          .limit(sql.lit(HANDFUL)),
      ),
    ).as("outcomes"),
    // Open questions about contracts that are decided within a week: the viewer's own, and those that they could still help with.
    where(
      "deciding",
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
      ),
    ).as("deciding"),
    where("cameBack", jsonArrayFrom(drafts(db, "could not be posted", HANDFUL))).as("cameBack"),
    sql<
      number | null
    >`${named("begun") ? sql`(select count(*)::int from draft where ${isOwnDoing} and ${isBegun})` : sql`null::int`}`.as(
      "begunAnew",
    ),
    where("newestBegun", jsonArrayFrom(drafts(db, "begun", 1))).as("newestBegun"),
    // The one that has waited longest, with how many there are.
    where(
      "toRead",
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
      ),
    ).as("toRead"),
  ]);
});

type Rare = Awaited<ReturnType<typeof selectSeldom>>[number];

const nothingRare: Rare = {
  ...{ outcomes: [], deciding: [], cameBack: [], begunAnew: null, newestBegun: [], toRead: [] },
};

export type Waiting = Awaited<ReturnType<typeof findWaiting>>;

/**
 * Finds what waits for the viewer: texts that could not be posted, their questions with answers of which none is accepted,
 * those about contracts of which they are asked what came, those that are decided within a week,
 * practices that invited them, what their practice asks them to read, whether its facts have to be looked over, and how many texts
 * they have begun.
 */
export async function findWaiting(db: Db, given: Given) {
  const [first] = await selectWaiting(db, given);
  const { seldom, cameBack, begun, ...always } = first!;
  const parts: Seldom[] = [...(seldom ?? [])];
  if (cameBack) parts.push("cameBack");
  // Of one that was begun the page says which; of several how many. Those that hold files alone are counted behind the files' walls.
  if (begun === 1 || parts.includes("begun")) parts.push("newestBegun");
  const [found = nothingRare] = parts.length > 0 ? await selectSeldom(db, given, parts.join(" ")) : [];
  const { begunAnew, ...some } = found;
  // One row a question, which says both.
  const questions = always.questions.filter(
    (each) => !some.deciding.some(({ slug, number }) => slug === each.slug && number === each.number),
  );
  return { ...always, ...some, questions, begun: begunAnew ?? begun, today: given.today };
}
