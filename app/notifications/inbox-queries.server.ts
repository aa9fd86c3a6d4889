import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

const ROWS_A_PAGE = 30;

export type InboxRow = Awaited<ReturnType<typeof selectInbox>>[number];

/**
 * A page of what concerns the viewer, newest first. It joins what the viewer may see now: a row about a cohort that
 * they left is not shown, nor its title.
 */
export async function listInbox(db: Db, viewerId: number, before: number | null) {
  const found = await selectInbox(
    db,
    { viewerId, before: before ?? undefined },
    before === null ? "" : "older",
  );
  const rows = found.slice(0, ROWS_A_PAGE);
  return { rows, next: found.length > ROWS_A_PAGE ? rows.at(-1)!.id : null };
}

/** The newest that the viewer has not looked at, a handful. */
export function listUnreadInbox(db: Db, viewerId: number): Promise<InboxRow[]> {
  return selectInbox(db, { viewerId, before: undefined }, "unread");
}

const HANDFUL = 5;

const selectInbox = prepared(
  (db, { viewerId, before }: { viewerId: number; before: number | undefined }, shape) =>
    db
      .selectFrom("notification as n")
      .innerJoin("thread as t", (join) =>
        join.onRef("t.cohortId", "=", "n.cohortId").onRef("t.id", "=", "n.threadId"),
      )
      .innerJoin("cohort as c", "c.id", "n.cohortId")
      .leftJoin("post as p", (join) =>
        join
          .onRef("p.cohortId", "=", "n.cohortId")
          .onRef("p.threadId", "=", "n.threadId")
          .onRef("p.number", "=", "n.postNumber"),
      )
      .leftJoin("persona as who", (join) =>
        join.onRef("who.cohortId", "=", "p.cohortId").onRef("who.id", "=", "p.personaId"),
      )
      .where("n.memberId", "=", viewerId)
      // The same that the badge counts.
      .where(sql<boolean>`verbs.in_inbox(n => n, seated => (select verbs.my_seated_cohorts()))`)
      .$if(shape === "older", (query) => query.where("n.id", "<", before!))
      .$if(shape === "unread", (query) => query.where("n.readAt", "is", null))
      .select([
        "n.id",
        "n.kind",
        "n.createdAt",
        "n.readAt",
        "n.postNumber",
        "n.detail",
        "t.number",
        "t.title",
        "c.slug",
        "c.name as cohort",
        "p.excerpt",
        "who.id as personaId",
        "who.kind as personaKind",
        "who.called as who",
        "who.photo",
      ])
      .orderBy("n.id", "desc")
      .limit(sql.lit(shape === "unread" ? HANDFUL : ROWS_A_PAGE + 1)),
);

/** Marks everything in the viewer's inbox as read. */
export async function readInbox(db: Db, viewerId: number): Promise<void> {
  await db
    .updateTable("notification")
    .where("memberId", "=", viewerId)
    .where("readAt", "is", null)
    .where("withdrawn", "=", false)
    .set({ readAt: sql<Date>`now()` })
    .execute();
}
