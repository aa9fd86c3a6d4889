import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";
import { stillSaid } from "#app/history/queries.server.ts";

/** Finds among cohorts those where a document is shared and its author's practice holds a seat. */
export function cohortsWithAuthor(db: Db, documentId: number, cohortIds: readonly number[]) {
  return db
    .selectFrom("document as d")
    .innerJoin("seat", (join) =>
      join.onRef("seat.practiceId", "=", "d.practiceId").on("seat.until", "is", null),
    )
    .where("d.id", "=", documentId)
    .where("d.status", "=", "published")
    .where(sql<boolean>`seat.cohort_id = any(${cohortIds}::bigint[])`)
    .where(
      sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
        and (s.cohort_id = seat.cohort_id or s.cohort_id is null))`,
    )
    .select(["seat.cohortId", "d.uid"])
    .execute();
}

export type Suggestion = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;

/** Finds a suggestion for a document, in a cohort that the viewer sees, and the conversation in which it was made. */
export function findSuggestion(db: Db, documentId: number, uid: string) {
  return (
    db
      .selectFrom("documentSuggestion as g")
      .innerJoin("thread as t", (join) =>
        join.onRef("t.cohortId", "=", "g.cohortId").onRef("t.id", "=", "g.threadId"),
      )
      .innerJoin("cohort as c", "c.id", "g.cohortId")
      .where("g.documentId", "=", documentId)
      .where("g.uid", "=", uid)
      .where(stillSaid)
      .select([
        "g.id",
        "g.uid",
        "g.cohortId",
        "g.section",
        "g.heading",
        "g.body",
        "g.state",
        "g.words",
        "g.ofKind",
      ])
      .select([
        "g.byCalled as by",
        "g.practiceCalled as practice",
        "g.at",
        "t.number as thread",
        "c.slug",
        "c.name",
      ])
      .select(sql<Field[]>`g.fields`.as("fields"))
      // Whether what is taken in is read by others than that cohort.
      .select(
        sql<boolean>`exists (select from document_share s where s.document_id = g.document_id and s.cohort_id is distinct from g.cohort_id)`.as(
          "readElsewhere",
        ),
      )
      .executeTakeFirst()
  );
}
