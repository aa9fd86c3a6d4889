import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Field } from "../fields.ts";

export type ListedToTake = Awaited<ReturnType<typeof listToTake>>[number];

/** Lists the documents of a practice's manual to be taken along, each as it is in force, or else as a draft: without their texts. */
export function listToTake(db: Db, practiceId: number) {
  return db
    .selectFrom("document as d")
    .leftJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .leftJoin("documentDraft as w", (join) => join.onRef("w.documentId", "=", "d.id").on("d.version", "=", 0))
    .where("d.practiceId", "=", practiceId)
    .where("d.status", "in", ["published", "draft"])
    .select(["d.id", "d.uid", "d.title", "d.version"])
    .select(sql<Date | null>`coalesce(v.at, w.saved_at)`.as("at"))
    .select(sql<number>`length(coalesce(v.body, w.body, ''))`.as("size"))
    .orderBy(sql`lower(d.title)`)
    .orderBy("d.id")
    .limit(2_000)
    .execute();
}

/** Finds documents of a practice's manual with their texts: what is in force, or else the draft. */
export function findToTake(db: Db, practiceId: number, ids: readonly number[]) {
  return db
    .selectFrom("document as d")
    .leftJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .leftJoin("documentDraft as w", (join) => join.onRef("w.documentId", "=", "d.id").on("d.version", "=", 0))
    .leftJoin("adoption as a", "a.documentId", "d.id")
    .where("d.practiceId", "=", practiceId)
    .where("d.id", "in", [...ids])
    .select(["d.id", "d.title", "d.version", "d.licence", "d.source", "a.ofTitle", "a.ofPractice"])
    .select(sql<Date | null>`coalesce(v.at, w.saved_at)`.as("at"))
    .select(sql<string>`coalesce(v.body, w.body, '')`.as("body"))
    .select(sql<Field[]>`coalesce(v.fields, w.fields, '[]')`.as("fields"))
    .orderBy(sql`lower(d.title)`)
    .orderBy("d.id")
    .execute();
}
