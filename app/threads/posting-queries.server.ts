import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Rendered } from "#app/markdown/render.server.ts";
import { found } from "#app/web/answers.ts";
import type { Thread } from "./queries.server.ts";
import type { NewReply, NewThread } from "./schema.server.ts";

/** Where a post stands: the thread's number in its cohort, and the post's in its thread. */
export type Posted = { thread: number; post: number };

/**
 * Posts a reply and tells those it concerns, or finds the post that this form made before.
 * Throws Refused when that one had other words.
 */
export async function postReply(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  { key, body, replyTo }: NewReply,
  { html, excerpt, version }: Rendered,
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select thread_number as thread, post_number as post
    from add_post(${thread.cohortId}, ${thread.id}, ${key}, ${replyTo ?? null}::int, ${body}, ${html}, ${excerpt}, ${version}::int)
  `.execute(db);
  return found(rows[0]);
}

/** Starts a thread with its first post, or finds the one that this form started before. */
export async function startThread(
  db: Db,
  cohortId: number,
  { kind, title, key, body }: NewThread,
  { html, excerpt, version }: Rendered,
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select thread_number as thread, post_number as post
    from start_thread(${cohortId}, ${kind}, ${title}, ${key}, ${body}, ${html}, ${excerpt}, ${version}::int)
  `.execute(db);
  return found(rows[0]);
}

/** Accepts an answer and tells its author, or takes the acceptance back when `number` is null. */
export async function acceptAnswer(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  number: number | null,
): Promise<void> {
  if (number !== null) {
    found(
      await db
        .selectFrom("post")
        .where("cohortId", "=", thread.cohortId)
        .where("threadId", "=", thread.id)
        .where("number", "=", number)
        .where("number", ">", 1)
        .select("number")
        .executeTakeFirst(),
    );
  }
  await db
    .updateTable("thread")
    .where("cohortId", "=", thread.cohortId)
    .where("id", "=", thread.id)
    .set({ acceptedNumber: number, acceptedAt: number === null ? null : sql<Date>`now()` })
    .execute();
  if (number !== null)
    await sql`select answer_accepted(${thread.cohortId}, ${thread.id}, ${number})`.execute(db);
}
