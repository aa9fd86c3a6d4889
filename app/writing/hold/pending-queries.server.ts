import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPending } from "#app/files/showing/queries.server.ts";

/** The viewer's post that is not posted yet, by the key of its form. */
export async function findPending(db: Db, viewer: Viewer, cohortId: number, key: string) {
  const sent = await db
    .selectFrom("pendingPost as s")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("clientKey", "=", key)
    .select(["threadId", "kind", "title", "html", "dueAt as due", filesOfPending.as("files")])
    .executeTakeFirst();
  return sent && withFiles(sent);
}

/** Where the viewer's post of this form stands now, if it is posted. */
export async function findPostedBy(db: Db, cohortId: number, key: string) {
  const { rows } = await sql<{ thread: number; post: number }>`
    select t.number as thread, p.number as post
    from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
    where p.cohort_id = ${cohortId} and p.persona_id = verbs.my_persona(cohort => ${cohortId}) and p.client_key = ${key}
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
