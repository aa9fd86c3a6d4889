import { sql } from "kysely";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import type { GivenFiles } from "#app/files/attaching/given-files.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPost } from "#app/files/showing/queries.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { RENDERER_VERSION, type Rendered, renderStored } from "#app/markdown/render.server.ts";
import type { ThreadKey } from "#app/threads/queries.server.ts";
import { mentionedIn } from "#app/writing/mentions/mention-queries.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

/** A post with what its own page shows and what editing it begins from. Removed ones are found by whom the walls let. */
export type OnePost = NonNullable<Awaited<ReturnType<typeof findPost>>>;

export async function findPost(db: Db, thread: ThreadKey, number: number) {
  const post = await db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "p")))
    .leftJoin("postRemoval as r", (join) =>
      join
        .onRef("r.cohortId", "=", "p.cohortId")
        .onRef("r.threadId", "=", "p.threadId")
        .onRef("r.number", "=", "p.number"),
    )
    .leftJoin("persona as remover", (join) => join.on(isPersonaOf("remover", "r")))
    .where("p.cohortId", "=", thread.cohortId)
    .where("p.threadId", "=", thread.id)
    .where("p.number", "=", number)
    .select([
      "p.number",
      "p.body",
      "p.html",
      "p.renderer",
      shownAt("p.createdAt", "who").as("createdAt"),
      shownAt<Date | null>("p.editedAt", "who").as("editedAt"),
      "p.editCount",
      "p.version",
      "who.id as personaId",
      "who.kind as personaKind",
      "who.name",
      "who.called",
      "who.title",
      "who.practiceName",
      "who.personUid",
      "who.photo",
      "r.at as removedAt",
      "r.reason as removedWhy",
      "remover.called as removedBy",
      filesOfPost.as("files"),
      mentionedIn("p").as("mentioned"),
    ])
    .select(sql<"deleted" | "hidden" | null>`r.kind`.as("removal"))
    .select(sql<boolean>`p.persona_id = any((select verbs.my_personas())::bigint[])`.as("mine"))
    .executeTakeFirst();
  if (!post) return undefined;
  const { renderer, mentioned, ...rest } = post;
  const html = renderer < RENDERER_VERSION ? renderStored(rest.body).html : rest.html;
  return withFiles({ ...rest, html: namedToday(html, mentioned) });
}

const FOUND_OUT_SHOWN = 5;

/** Lists the posts that who asked has added to their question, the newest first: they may have found it out themselves. */
export function listAskersPosts(db: Db, thread: ThreadKey & { starterId: number }) {
  return db
    .selectFrom("post")
    .where("cohortId", "=", thread.cohortId)
    .where("threadId", "=", thread.id)
    .where("personaId", "=", thread.starterId)
    .where("number", ">", 1)
    .where("removedAt", "is", null)
    .select(["number", sql<string>`left(excerpt, 160)`.as("excerpt")])
    .orderBy("number", "desc")
    .limit(FOUND_OUT_SHOWN)
    .execute();
}

/** The note in the place of a post that was removed. */
export function findRemoval(db: Db, thread: ThreadKey, number: number) {
  return db
    .selectFrom("postRemoval as r")
    .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "r")))
    .where("r.cohortId", "=", thread.cohortId)
    .where("r.threadId", "=", thread.id)
    .where("r.number", "=", number)
    .select([
      "r.kind",
      "r.reason",
      shownAt("r.at", "who").as("at"),
      "r.toThread",
      "r.toNumber",
      "who.called as by",
    ])
    .executeTakeFirst();
}

/**
 * Saves a post anew. `seen` is the count of savings that the editor began from; throws Refused when someone else has
 * saved it since, when it was removed or its conversation locked, and when a facilitator does not say why. Its files are given
 * anew by its author alone; returns the uids of those whose bytes are nobody's any more.
 */
export async function editPost(
  db: Db,
  thread: ThreadKey,
  number: number,
  { body, seen, reason }: { body: Guarded; seen: number; reason: Guarded },
  { html, excerpt, version }: Rendered,
  files: { form: string; given: GivenFiles } | null,
): Promise<string[]> {
  const words = { newBody: body, newHtml: html, newExcerpt: excerpt, newRenderer: version };
  const dropped = await verbs.editPost(db, {
    ...at(thread),
    edited: number,
    seenEdits: seen,
    ...words,
    why: reason,
    ...(files && { form: files.form, given: JSON.stringify(files.given) }),
  });
  return dropped ?? [];
}

/** Changes title, kind and topics; the thread tells of each in a visible line. */
export async function changeThread(
  db: Db,
  thread: ThreadKey,
  { title, kind, topics }: { title: Guarded; kind: string; topics: number[] },
): Promise<void> {
  await verbs.changeThread(db, { ...at(thread), newTitle: title, newKind: kind, topics });
}

function at(thread: ThreadKey) {
  return { cohort: thread.cohortId, thread: thread.id };
}
