import type { Db } from "#app/db.server.ts";
import type { RuleId } from "#app/guard/rules.ts";
import type { Rendered } from "#app/markdown/render.server.ts";
import { found } from "#app/web/answers.ts";
import { settings } from "#app/web/settings.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
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
 * Takes a reply, which is posted when its time to undo is over, or once a moderator has looked where rules of the guard hold it, or finds the post that this form made before.
 * Throws Refused when that one had other words, and when the conversation is locked.
 */
export async function postReply(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  { key, body, replyTo, again, naming }: NewReply,
  { html, excerpt, version }: Rendered,
  heldFor: readonly RuleId[],
  facts?: Guarded,
): Promise<Posted> {
  const form = { again, seconds: settings().undoSeconds, cohort: thread.cohortId, formKey: key };
  const words = { newBody: body, newHtml: html, newExcerpt: excerpt, newRenderer: version };
  const reply = {
    thread: thread.id,
    answers: replyTo ?? null,
    naming: naming ?? null,
    heldFor: [...heldFor],
    facts,
  };
  return posted(await verbs.sendPost(db, { ...form, ...words, ...reply }));
}

/** Takes the first post of a new thread, or finds the one that this form started before. Throws as `postReply` does. */
export async function startThread(
  db: Db,
  cohortId: number,
  { kind, title, topics, key, body, again, about, naming }: NewThread,
  { html, excerpt, version }: Rendered,
  heldFor: readonly RuleId[],
  facts?: Guarded,
): Promise<Posted> {
  const form = { again, seconds: settings().undoSeconds, cohort: cohortId, formKey: key };
  const words = { newBody: body, newHtml: html, newExcerpt: excerpt, newRenderer: version };
  const thread = { newKind: kind, newTitle: title, topics, about, naming, heldFor: [...heldFor], facts };
  return posted(await verbs.sendPost(db, { ...form, ...words, ...thread }));
}

function posted(rows: Awaited<ReturnType<typeof verbs.sendPost>>): Posted {
  const { threadNumber, postNumber, same } = found(rows[0]);
  return { thread: threadNumber, post: postNumber, same };
}
