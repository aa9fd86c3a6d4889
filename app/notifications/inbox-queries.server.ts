import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { itsSubject } from "#app/subjects/queries.server.ts";

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
      .selectFrom("notification as x")
      .innerJoinLateral(itsSubject.as("about"), (join) => join.onTrue())
      .leftJoin("cohort as c", "c.id", "x.cohortId")
      .leftJoin("persona as who", (join) =>
        join.onRef("who.cohortId", "=", "x.cohortId").onRef("who.id", "=", "about.personaId"),
      )
      .where("x.memberId", "=", viewerId)
      // The same that the badge counts.
      .where(sql<boolean>`verbs.in_inbox(n => x, seated => (select verbs.my_seated_cohorts()))`)
      .$if(shape === "older", (query) => query.where("x.id", "<", before!))
      .$if(shape === "unread", (query) => query.where("x.readAt", "is", null))
      .select([
        "x.id",
        "x.kind",
        "x.createdAt",
        "x.readAt",
        "x.detail",
        "x.subjectKind",
        "about.numbers",
        "about.title",
        "about.excerpt",
        sql<string>`coalesce(c.slug, '')`.as("slug"),
        sql<string>`coalesce(c.name, '')`.as("cohort"),
        "who.id as personaId",
        "who.kind as personaKind",
        "who.called as who",
        "who.photo",
      ])
      .orderBy("x.id", "desc")
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
