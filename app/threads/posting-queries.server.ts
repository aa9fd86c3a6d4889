import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Rendered } from "#app/markdown/render.server.ts";
import { found } from "#app/web/answers.ts";
import { settings } from "#app/web/settings.server.ts";
import type { Thread } from "./queries.server.ts";
import type { NewReply, NewThread } from "./schema.server.ts";

/** Where a post stands: the thread's number in its cohort, and the post's in its thread. Null while it can be taken back. */
export type Posted = {
  thread: number | null;
  post: number | null;
  /** Where the same words of the viewer stand already, 0 while those can be taken back: then nothing was taken. */
  same: number | null;
};

/**
 * Takes a reply, which is posted when its time to undo is over, or finds the post that this form made before.
 * Throws Refused when that one had other words, and when the conversation is locked.
 */
export async function postReply(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  { key, body, replyTo, again }: NewReply,
  { html, excerpt, version }: Rendered,
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select thread_number as thread, post_number as post, same
    from verbs.send_post(${again}, ${settings().undoSeconds}::int, ${thread.cohortId}, ${thread.id}, null, null, null, ${key}, ${replyTo ?? null}::int,
      ${body}, ${html}, ${excerpt}, ${version}::int)
  `.execute(db);
  return found(rows[0]);
}

/** Takes the first post of a new thread, or finds the one that this form started before. Throws as `postReply` does. */
export async function startThread(
  db: Db,
  cohortId: number,
  { kind, title, topics, key, body, again }: NewThread,
  { html, excerpt, version }: Rendered,
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select thread_number as thread, post_number as post, same
    from verbs.send_post(${again}, ${settings().undoSeconds}::int, ${cohortId}, null, ${kind}, ${title}, ${topics}::bigint[], ${key}, null,
      ${body}, ${html}, ${excerpt}, ${version}::int)
  `.execute(db);
  return found(rows[0]);
}

/** Accepts an answer and tells its author, or takes the acceptance back when `number` is null. */
export async function acceptAnswer(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  number: number | null,
): Promise<void> {
  await sql`select verbs.accept_answer(${thread.cohortId}, ${thread.id}, ${number})`.execute(db);
}
