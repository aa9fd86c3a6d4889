import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { NewReport } from "./report-schema.server.ts";

const ITEMS_A_PAGE = 20;

type PostPlace = { cohortId: number; id: number };

/** Puts a post into its cohort's queue. A second report by the same member changes nothing. */
export async function reportPost(
  db: Db,
  thread: PostPlace,
  number: number,
  { reason, note }: NewReport,
): Promise<void> {
  await db
    .insertInto("moderationItem")
    .columns(["cohortId", "kind", "threadId", "postNumber", "raisedBy", "reason", "note"])
    .expression((eb) =>
      eb
        .selectFrom("post")
        .where("cohortId", "=", thread.cohortId)
        .where("threadId", "=", thread.id)
        .where("number", "=", number)
        .select([
          "cohortId",
          sql.lit("report").as("kind"),
          "threadId",
          "number",
          sql<number>`my_persona(cohort_id)`.as("raisedBy"),
          sql<string>`${reason}::text`.as("reason"),
          sql<string>`${note}::text`.as("note"),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type QueueItem = Awaited<ReturnType<typeof listQueue>>[number];

/** What waits for a decision in a cohort, the oldest first, each with the post it is about. */
export function listQueue(db: Db, cohortId: number) {
  return db
    .selectFrom("moderationItem as i")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "i.cohortId").onRef("t.id", "=", "i.threadId"),
    )
    .innerJoin("post as p", (join) =>
      join
        .onRef("p.cohortId", "=", "i.cohortId")
        .onRef("p.threadId", "=", "i.threadId")
        .onRef("p.number", "=", "i.postNumber"),
    )
    .innerJoin("persona as author", (join) =>
      join.onRef("author.cohortId", "=", "p.cohortId").onRef("author.id", "=", "p.personaId"),
    )
    .innerJoin("persona as reporter", (join) =>
      join.onRef("reporter.cohortId", "=", "i.cohortId").onRef("reporter.id", "=", "i.raisedBy"),
    )
    .where("i.cohortId", "=", cohortId)
    .where("i.decidedAt", "is", null)
    .select([
      "i.id",
      "i.reason",
      "i.note",
      "i.createdAt",
      "t.number as thread",
      "t.title",
      "p.number as post",
      "p.html",
      "author.name as author",
      "reporter.name as reporter",
    ])
    .orderBy("i.id")
    .limit(ITEMS_A_PAGE)
    .execute();
}

/**
 * Decides an item, and with it every other report of the same post: it is kept, was edited, or the matter is handed on to
 * the network's moderators, who then open a look. Throws Refused when someone else decided first.
 */
export async function decideItem(
  db: Db,
  cohortId: number,
  itemId: number,
  decision: "kept" | "edited" | "handed_on",
  note: string,
): Promise<void> {
  await sql`select decide_report(${cohortId}, ${itemId}, ${decision}, ${note})`.execute(db);
}
