import { sql } from "kysely";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import type { ThreadKey } from "#app/threads/queries.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

export const POSTS_TO_CHOOSE = 50;

/** The posts of a thread that can move, from number `at` on. The opening post and what was removed cannot. */
export function listToSplit(db: Db, thread: ThreadKey, at: number) {
  return db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "p")))
    .where("p.cohortId", "=", thread.cohortId)
    .where("p.threadId", "=", thread.id)
    .where("p.number", ">=", Math.max(2, at))
    .where("p.number", "<", at + POSTS_TO_CHOOSE)
    .where("p.removedAt", "is", null)
    .select([
      "p.number",
      "p.excerpt",
      shownAt("p.createdAt", "who").as("createdAt"),
      "p.replyTo",
      "who.called as name",
      "who.kind as personaKind",
    ])
    .orderBy("p.number")
    .execute();
}

/** A post and all that answers it, and all that answers that. */
export async function answersTo(db: Db, thread: ThreadKey, number: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    with recursive branch as (
      select p.number from post p where p.cohort_id = ${thread.cohortId} and p.thread_id = ${thread.id}
        and p.number = ${number} and p.removed_at is null
      union
      select p.number from post p join branch b on p.reply_to = b.number
      where p.cohort_id = ${thread.cohortId} and p.thread_id = ${thread.id} and p.removed_at is null
    ) select number from branch order by number`.execute(db);
  return rows.map((row) => row.number);
}

/**
 * Moves posts into a new thread of the same cohort and returns its number; the second sending of one form finds the
 * first one's. Throws Refused for the opening post, and when one of them was removed meanwhile.
 */
export function splitThread(
  db: Db,
  thread: ThreadKey,
  { posts, title, key }: { posts: number[]; title: Guarded; key: string },
): Promise<number> {
  const from = { cohort: thread.cohortId, thread: thread.id };
  return verbs.splitThread(db, { ...from, moved: posts, newTitle: title, formKey: key });
}
