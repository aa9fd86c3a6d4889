import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { RENDERER_VERSION, renderStored } from "#app/markdown/render.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { POSTS_A_PAGE } from "./policy.ts";

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>;

const selectThread = prepared((db, { cohortId, number }: { cohortId: number; number: number }) =>
  db
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
    .select((row) => [
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
      "t.topicIds",
      "t.pinnedAt",
      "t.lockedAt",
      "t.closedAt",
      // What its author, and nobody else, can still take back.
      jsonArrayFrom(
        row
          .selectFrom("pendingPost as s")
          .whereRef("s.cohortId", "=", "t.cohortId")
          .whereRef("s.threadId", "=", "t.id")
          .select(["s.clientKey as key", "s.html", "s.dueAt"])
          .orderBy("s.id"),
      ).as("sent"),
    ])
    .select(sql<boolean>`t.starter_id = any((select my_personas())::bigint[])`.as("startedByMe")),
);

/** A thread of a cohort by its number, with how far the viewer has read and what they began to write in it. */
export async function findThread(db: Db, cohortId: number, number: number) {
  const [thread] = await selectThread(db, { cohortId, number });
  return thread;
}

export type Post = Awaited<ReturnType<typeof listPosts>>[number];

type PageOfPosts = { cohortId: number; threadId: number; from: number; before: number };

const selectPosts = prepared((db, { cohortId, threadId, from, before }: PageOfPosts) =>
  db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) =>
      join.onRef("who.cohortId", "=", "p.cohortId").onRef("who.id", "=", "p.personaId"),
    )
    .where("p.cohortId", "=", cohortId)
    .where("p.threadId", "=", threadId)
    .where("p.number", ">=", from)
    .where("p.number", "<", before)
    .select((eb) => [
      "p.number",
      "p.html",
      "p.createdAt",
      "p.replyTo",
      "who.id as personaId",
      "who.kind as personaKind",
      "who.name",
      "who.title",
      "who.practiceName",
      "who.personUid",
      "who.photo",
      // Asked post by post: as a join it would read the whole thread, however long.
      eb
        .selectFrom("post as r")
        .innerJoin("persona as asked", (join) =>
          join.onRef("asked.cohortId", "=", "r.cohortId").onRef("asked.id", "=", "r.personaId"),
        )
        .whereRef("r.cohortId", "=", "p.cohortId")
        .whereRef("r.threadId", "=", "p.threadId")
        .whereRef("r.number", "=", "p.replyTo")
        .select("asked.name")
        .as("replyToName"),
      sql<string | null>`case when p.renderer < ${RENDERER_VERSION} then p.body end`.as("stale"),
    ])
    .orderBy("p.number"),
);

/** A page of a thread's posts, beginning with number `from`. */
export async function listPosts(db: Db, { id, cohortId }: Pick<Thread, "id" | "cohortId">, from: number) {
  const posts = await selectPosts(db, { cohortId, threadId: id, from, before: from + POSTS_A_PAGE });
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
