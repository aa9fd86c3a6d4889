import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";

/**
 * Finds from where a document was adopted, how that stands now as far as it can still be seen, and the practice's own text as it is being
 * written.
 */
export async function findAdoption(db: Db, documentId: number) {
  const row = await db
    .selectFrom("adoption as a")
    .innerJoin("document as own", "own.id", "a.documentId")
    .leftJoin("documentDraft as draft", "draft.documentId", "own.id")
    .leftJoin("documentVersion as inForce", (join) =>
      join.onRef("inForce.documentId", "=", "own.id").onRef("inForce.number", "=", "own.version"),
    )
    .leftJoin("document as upstream", "upstream.id", "a.ofDocument")
    .where("a.documentId", "=", documentId)
    .select(["a.ofDocument", "a.baseVersion", "a.baseBody", "a.ofTitle", "a.ofPractice", "a.passedVersion"])
    .select(["a.taking", "upstream.version", "upstream.status", "upstream.withdrawnReason"])
    .select((eb) => [
      eb.fn.coalesce("draft.saveCount", sql<number>`0`).as("seen"),
      eb.fn.coalesce("draft.title", "inForce.title").as("title"),
      eb.fn.coalesce("draft.body", "inForce.body").as("body"),
      sql<Field[]>`coalesce(draft.fields, in_force.fields)`.as("fields"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { version, status, withdrawnReason, seen, title, body, fields, ...adoption } = row;
  return {
    ...adoption,
    upstream: version === null ? null : { version, status: status!, withdrawnReason: withdrawnReason! },
    /** How often the draft was saved: 0 where there is none. */
    seen,
    mine: { title: title!, body: body!, fields },
  };
}

/** Finds the versions of a document from one on, the newest first, as far as they can be seen; those of these numbers with their texts. */
export function findVersionsFrom(db: Db, documentId: number, from: number, withText: readonly number[]) {
  return db
    .selectFrom("documentVersion")
    .where("documentId", "=", documentId)
    .where("number", ">=", from)
    .select([
      "number",
      "change",
      "summary",
      "title",
      "byCalled as by",
      "practiceCalled as practice",
      "credit",
      "at",
    ])
    .select([
      sql<string | null>`case when number = any(${withText}) then body end`.as("body"),
      sql<Field[]>`fields`.as("fields"),
    ])
    .orderBy("number", "desc")
    .limit(500)
    .execute();
}
