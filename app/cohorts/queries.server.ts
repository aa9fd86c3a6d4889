import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import type { DB } from "#db/schema.ts";

/** Ids of the cohorts a viewer may read, for a `where` on any cohort-owned table; evaluated once per query. */
const myCohorts = sql<number>`any((select verbs.my_cohorts())::bigint[])`;

const COUNTED_UP_TO = 100;

/** Counts a cohort's open questions, or of those the ones nobody else has replied to. At most a hundred: more looks the same. */
function questions(row: ExpressionBuilder<DB, "cohort">, which: "open" | "unanswered") {
  return row
    .selectFrom((inner) =>
      inner
        .selectFrom("thread as t")
        .whereRef("t.cohortId", "=", "cohort.id")
        .where(sql<boolean>`t.kind = 'question' and t.accepted_number is null and t.closed_at is null`)
        .$if(which === "unanswered", (query) => query.where(sql<boolean>`t.answer_count = 0`))
        .select("t.id")
        .limit(sql.lit(COUNTED_UP_TO))
        .as("waiting"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"));
}

const selectCohort = prepared((db, { id }: { id: number }, shape) =>
  db
    .selectFrom("cohort")
    .where("cohort.id", "=", id)
    .where("cohort.id", "=", myCohorts)
    .select((row) => [
      "cohort.id",
      "cohort.slug",
      "cohort.name",
      "cohort.focus",
      "cohort.purpose",
      "cohort.capacity",
      "cohort.state",
      "cohort.createdAt",
      jsonArrayFrom(
        row
          .selectFrom("attendee")
          .innerJoin("person", "person.id", "attendee.memberId")
          .whereRef("attendee.cohortId", "=", "cohort.id")
          .where("attendee.until", "is", null)
          .where("attendee.facilitator", "=", true)
          .leftJoin("persona", (join) =>
            join
              .onRef("persona.cohortId", "=", "attendee.cohortId")
              .onRef("persona.personId", "=", "person.id")
              .on("persona.kind", "=", "named"),
          )
          .select(["person.uid"])
          .select(sql<string>`coalesce(persona.called, verbs.isolated(person.name))`.as("name"))
          .orderBy("person.name"),
      ).as("facilitators"),
      jsonArrayFrom(
        row
          .selectFrom("topic")
          .whereRef("topic.cohortId", "=", "cohort.id")
          .select(["topic.id", "topic.name"])
          .select(sql<boolean>`topic.retired_at is not null`.as("retired"))
          .orderBy("topic.position"),
      ).as("topics"),
      questions(row, "open").as("open"),
      questions(row, "unanswered").as("unanswered"),
    ])
    .select(
      shape === "visit"
        ? sql<Date | null>`verbs.visit(cohort => cohort.id)`.as("lastVisit")
        : sql<Date | null>`null::timestamptz`.as("lastVisit"),
    ),
);

/**
 * A cohort the viewer sits in with its charter accepted, or has an open look into, with what its front page says of it. A
 * visit is noted where `isVisit` says that it is one, and `lastVisit` is the one before it.
 */
export async function findCohort(db: Db, viewer: Viewer, slug: string, isVisit = false) {
  const seen = viewer.cohorts.find((cohort) => cohort.slug === slug && cohort.accepted);
  if (!seen) return undefined;
  const [cohort] = await selectCohort(db, { id: seen.id }, isVisit ? "visit" : "");
  return cohort;
}
