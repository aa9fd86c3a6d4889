import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

/** Ids of the cohorts a viewer may read, for a `where` on any cohort-owned table; evaluated once per query. */
export const myCohorts = sql<number>`any((select my_cohorts())::bigint[])`;

const selectCohort = prepared((db, { id }: { id: number }) =>
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
          .select(["person.uid", "person.name"])
          .orderBy("person.name"),
      ).as("facilitators"),
    ]),
);

export type Cohort = NonNullable<Awaited<ReturnType<typeof findCohort>>>;

/** A cohort the viewer sits in with its charter accepted, or has an open look into. Every page of it starts here. */
export async function findCohort(db: Db, viewer: Viewer, slug: string) {
  const seen = viewer.cohorts.find((cohort) => cohort.slug === slug && cohort.accepted);
  if (!seen) return undefined;
  const [cohort] = await selectCohort(db, { id: seen.id });
  return cohort;
}
