import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPending } from "#app/files/showing/queries.server.ts";

/** SQL for when a pending post that is called `s` is posted; null for one that waits for a moderator. */
export const dueUnlessHeld = sql<Date | null>`case when s.held_id is null then s.due_at end`;

/** The viewer's post that is not posted yet, by the key of its form. */
export async function findPending(db: Db, viewer: Viewer, cohortId: number, key: string) {
  const sent = await db
    .selectFrom("pendingPost as s")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("clientKey", "=", key)
    .select(["threadId", "kind", "title", "html", dueUnlessHeld.as("due"), filesOfPending.as("files")])
    .executeTakeFirst();
  return sent && withFiles(sent);
}

/** Where the viewer's post of this form stands now, if it is posted. */
export async function findPostedBy(db: Db, cohortId: number, key: string) {
  const { rows } = await sql<{ thread: number; post: number }>`
    select t.number as thread, p.number as post
    from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
    where p.cohort_id = ${cohortId} and p.persona_id = any((select verbs.my_personas())::bigint[]) and p.client_key = ${key}
  `.execute(db);
  return rows[0];
}

/** Whether what the viewer sent with this form could not be posted, or was taken back, and is a draft again. */
export async function cameBack(db: Db, viewer: Viewer, cohortId: number, key: string): Promise<boolean> {
  const draft = await db
    .selectFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("clientKey", "=", key)
    .where("why", "<>", "")
    .select("place")
    .executeTakeFirst();
  return draft !== undefined;
}

/** Whether the viewer has posted something under a form's key, or waits for it to be posted. */
export async function hasPosted(db: Db, key: string): Promise<boolean> {
  const posted = await db
    .selectFrom("post")
    .where("clientKey", "=", key)
    // The index begins with both.
    .where(sql<boolean>`cohort_id = any((select verbs.my_cohorts())::bigint[])`)
    .where(sql<boolean>`persona_id = any((select verbs.my_personas())::bigint[])`)
    .select("number")
    .unionAll(db.selectFrom("pendingPost").where("clientKey", "=", key).select(sql<number>`0`.as("number")))
    .executeTakeFirst();
  return posted !== undefined;
}

/** The viewer's posts that wait for a moderator, the oldest first; a new conversation is named by its title. */
export function listHeldOfMine(db: Db, viewer: Viewer) {
  return db
    .selectFrom("pendingPost as s")
    .innerJoin("cohort as c", "c.id", "s.cohortId")
    .leftJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "s.cohortId").onRef("t.id", "=", "s.threadId"),
    )
    .where("s.memberId", "=", viewer.id)
    .where("s.heldId", "is not", null)
    .select(["s.clientKey as key", "s.createdAt as at", "c.slug", "c.name as cohort", "t.number as thread"])
    .select(sql<string>`coalesce(t.title, s.title)`.as("title"))
    .orderBy("s.id")
    .limit(HELD_SHOWN)
    .execute();
}

const HELD_SHOWN = 50;
