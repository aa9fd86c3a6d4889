import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { RENDERER_VERSION, renderStored } from "#app/markdown/render.server.ts";
import { POSTS_A_PAGE, THREADS_A_PAGE } from "./policy.ts";

export type ThreadRow = Awaited<ReturnType<typeof listThreads>>["rows"][number];

/** Where a page of a list ends: the last row's time and id, as it stands in the address. */
export type Before = { at: Date; id: number };

type Filter = "latest" | "unread" | "unanswered";

/** A page of a cohort's threads by last activity, and the key of the next page or null. */
export async function listThreads(db: Db, cohortId: number, filter: Filter, before: Before | null) {
  let query = db
    .selectFrom("thread as t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .where("t.cohortId", "=", cohortId)
    .select([
      "t.id",
      "t.number",
      "t.kind",
      "t.title",
      "t.postCount",
      "t.lastPostAt",
      "t.acceptedNumber",
      "starter.name as starter",
      "last.name as lastPoster",
      "last.id as lastPersonaId",
      "last.photo as lastPhoto",
      "last.kind as lastPersonaKind",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc")
    .limit(THREADS_A_PAGE + 1);
  if (filter === "unread") query = query.where("u.posts", "is not", null);
  if (filter === "unanswered")
    query = query.where("t.kind", "=", "question").where("t.acceptedNumber", "is", null);
  if (before) query = query.where(sql<boolean>`(t.last_post_at, t.id) < (${before.at}, ${before.id})`);
  return page(await query.execute());
}

/** How many threads of a cohort wait for an answer. */
export async function countUnanswered(db: Db, cohortId: number): Promise<number> {
  const { count } = await db
    .selectFrom("thread")
    .where("cohortId", "=", cohortId)
    .where("kind", "=", "question")
    .where("acceptedNumber", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export type NewsRow = Awaited<ReturnType<typeof listNews>>["rows"][number];

/** What is new to the viewer over all their cohorts, newest first. Its unread rows are picked before any thread is. */
export async function listNews(db: Db, viewerId: number, cohortIds: number[], before: Before | null) {
  let query = db
    .with(
      (cte) => cte("mine").materialized(),
      (cte) =>
        cte
          .selectFrom("unread")
          .where("memberId", "=", viewerId)
          .where("cohortId", "=", (eb) => eb.fn.any(eb.val(cohortIds)))
          .select(["cohortId", "threadId", "posts", "firstNumber"]),
    )
    .selectFrom("mine as u")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "u.cohortId").onRef("t.id", "=", "u.threadId"),
    )
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .leftJoin("post as p", (join) =>
      join
        .onRef("p.cohortId", "=", "t.cohortId")
        .onRef("p.threadId", "=", "t.id")
        .onRef("p.number", "=", "t.highestNumber"),
    )
    .select([
      "t.id",
      "t.cohortId",
      "t.number",
      "t.kind",
      "t.title",
      "t.postCount",
      "t.lastPostAt",
      "t.acceptedNumber",
      "last.name as lastPoster",
      "last.id as lastPersonaId",
      "last.photo as lastPhoto",
      "last.kind as lastPersonaKind",
      "p.excerpt",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc")
    .limit(THREADS_A_PAGE + 1);
  if (before) query = query.where(sql<boolean>`(t.last_post_at, t.id) < (${before.at}, ${before.id})`);
  return page(await query.execute());
}

function page<T extends { lastPostAt: Date; id: number }>(found: T[]) {
  const rows = found.slice(0, THREADS_A_PAGE);
  const last = rows.at(-1);
  return { rows, next: found.length > THREADS_A_PAGE && last ? keyOf(last) : null };
}

function keyOf(row: { lastPostAt: Date; id: number }): string {
  return `${row.lastPostAt.getTime()}.${row.id}`;
}

/** Reads the key of a page from its address; null for none or a damaged one. */
export function beforeOf(key: string | null): Before | null {
  const [, at, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(key ?? "") ?? [];
  return at ? { at: new Date(Number(at)), id: Number(id) } : null;
}

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>;

/** A thread of a cohort by its number, with how far the viewer has read and what they began to write in it. */
export function findThread(db: Db, cohortId: number, number: number) {
  return db
    .selectFrom("thread as t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .leftJoin("draft as d", (join) =>
      join
        .onRef("d.cohortId", "=", "t.cohortId")
        .on("d.place", "=", (eb) => eb.cast<string>("t.number", "text")),
    )
    .leftJoin("post as a", (join) =>
      join
        .onRef("a.cohortId", "=", "t.cohortId")
        .onRef("a.threadId", "=", "t.id")
        .onRef("a.number", "=", "t.acceptedNumber"),
    )
    .leftJoin("persona as answerer", (join) =>
      join.onRef("answerer.cohortId", "=", "a.cohortId").onRef("answerer.id", "=", "a.personaId"),
    )
    .where("t.cohortId", "=", cohortId)
    .where("t.number", "=", number)
    .select([
      "t.id",
      "t.cohortId",
      "t.number",
      "t.kind",
      "t.title",
      "t.postCount",
      "t.highestNumber",
      "t.acceptedNumber",
      "starter.name as starter",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
      "d.body as draftBody",
      "d.replyTo as draftReplyTo",
      "d.seq as draftSeq",
      "a.excerpt as answerExcerpt",
      "answerer.name as answerer",
    ])
    .select(sql<boolean>`t.starter_id = any((select my_personas())::bigint[])`.as("startedByMe"))
    .executeTakeFirst();
}

export type Post = Awaited<ReturnType<typeof listPosts>>[number];

/** A page of a thread's posts, beginning with number `from`. */
export async function listPosts(db: Db, thread: Pick<Thread, "id" | "cohortId">, from: number) {
  const posts = await db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) =>
      join.onRef("who.cohortId", "=", "p.cohortId").onRef("who.id", "=", "p.personaId"),
    )
    .leftJoin("post as r", (join) =>
      join
        .onRef("r.cohortId", "=", "p.cohortId")
        .onRef("r.threadId", "=", "p.threadId")
        .onRef("r.number", "=", "p.replyTo"),
    )
    .leftJoin("persona as asked", (join) =>
      join.onRef("asked.cohortId", "=", "r.cohortId").onRef("asked.id", "=", "r.personaId"),
    )
    .where("p.cohortId", "=", thread.cohortId)
    .where("p.threadId", "=", thread.id)
    .where("p.number", ">=", from)
    .where("p.number", "<", from + POSTS_A_PAGE)
    .select([
      "p.number",
      "p.html",
      "p.createdAt",
      "p.replyTo",
      "asked.name as replyToName",
      "who.id as personaId",
      "who.kind as personaKind",
      "who.name",
      "who.title",
      "who.practiceName",
      "who.personUid",
      "who.photo",
    ])
    .select(sql<string | null>`case when p.renderer < ${RENDERER_VERSION} then p.body end`.as("stale"))
    .orderBy("p.number")
    .execute();
  // What an older renderer made is not shown, even before its job has made it again.
  return posts.map(({ stale, ...post }) =>
    stale === null ? post : { ...post, html: renderStored(stale).html },
  );
}

/** One post's Markdown and author's name, for quoting it. */
export function findPostSource(db: Db, thread: Pick<Thread, "id" | "cohortId">, number: number) {
  return db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) =>
      join.onRef("who.cohortId", "=", "p.cohortId").onRef("who.id", "=", "p.personaId"),
    )
    .where("p.cohortId", "=", thread.cohortId)
    .where("p.threadId", "=", thread.id)
    .where("p.number", "=", number)
    .select(["p.number", "p.body", "who.name"])
    .executeTakeFirst();
}

/** Moves the viewer's reading position to `number`; never back. */
export async function readUpTo(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  number: number,
): Promise<void> {
  await sql`select read_up_to(${thread.cohortId}, ${thread.id}, ${number})`.execute(db);
}

export async function readAll(db: Db, cohortId: number): Promise<void> {
  await sql`select read_all(${cohortId})`.execute(db);
}
