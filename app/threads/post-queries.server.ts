import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPost } from "#app/files/showing/queries.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { RENDERER_VERSION, renderStored } from "#app/markdown/render.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { mentionedIn } from "#app/writing/mentions/mention-queries.server.ts";
import { POSTS_A_PAGE } from "./policy.ts";
import type { ThreadKey } from "./queries.server.ts";

export type Post = Awaited<ReturnType<typeof listPosts>>[number];

type PageOfPosts = {
  cohortId: number;
  number: number;
  from: number | null;
  near: number | null;
  count: number;
};

// What was removed keeps its number among the others: row-level security lets a removed post through to its author and to
// who leads the cohort, and what says that it was removed to everyone. Both ranges are picked first: otherwise the planner
// reads a long thread from its beginning.
const selectPosts = prepared((db, { cohortId, number, from, near, count }: PageOfPosts) =>
  db
    // The page around a post begins a quarter before it, so that what came before is in sight, and is full where it can be.
    .with("page", (cte) =>
      cte
        .selectFrom("thread")
        .where("cohortId", "=", cohortId)
        .where("number", "=", number)
        .select([
          "id",
          sql<number>`coalesce(${from}::int, greatest(1, least(${near}::int - ${count}::int / 4, highest_number - ${count}::int + 1)))`.as(
            "first",
          ),
        ]),
    )
    .with(
      (cte) => cte("p").materialized(),
      (cte) =>
        cte
          .selectFrom("post")
          .where("cohortId", "=", cohortId)
          .where("threadId", "=", (page) => page.selectFrom("page").select("id"))
          .where("number", ">=", (page) => page.selectFrom("page").select("first"))
          .where("number", "<", (page) =>
            page.selectFrom("page").select(sql<number>`first + ${count}::int`.as("end")),
          )
          .selectAll(),
    )
    .with(
      (cte) => cte("removal").materialized(),
      (cte) =>
        cte
          .selectFrom("postRemoval")
          .where("cohortId", "=", cohortId)
          .where("threadId", "=", (page) => page.selectFrom("page").select("id"))
          .where("number", ">=", (page) => page.selectFrom("page").select("first"))
          .where("number", "<", (page) =>
            page.selectFrom("page").select(sql<number>`first + ${count}::int`.as("end")),
          )
          .selectAll(),
    )
    .selectFrom("p")
    .fullJoin("removal", "removal.number", "p.number")
    .leftJoin("persona as who", (join) => join.on(isPersonaOf("who", "p")))
    .select((eb) => [
      sql<number>`coalesce(p.number, removal.number)`.as("number"),
      "p.html",
      shownAt<Date | null>("p.createdAt", "who").as("createdAt"),
      shownAt<Date | null>("p.editedAt", "who").as("editedAt"),
      "p.version",
      "p.replyTo",
      "who.id as personaId",
      "who.kind as personaKind",
      "who.name",
      "who.title",
      "who.practiceName",
      "who.personUid",
      "who.photo",
      "removal.kind as removalKind",
      "removal.reason as removalReason",
      // Said to the day; what an author takes away has the day of their name.
      sql<Date | null>`case when removal.kind = 'deleted' then date_trunc('day', removal.at) else removal.at end`.as(
        "removedAt",
      ),
      "removal.toThread",
      "removal.toNumber",
      eb
        .selectFrom("persona as remover")
        .whereRef("remover.cohortId", "=", "removal.cohortId")
        .whereRef("remover.id", "=", "removal.personaId")
        .select("remover.called")
        .as("removedBy"),
      // Asked post by post: as a join it would read the whole thread, however long.
      jsonObjectFrom(
        eb
          .selectFrom("post as r")
          .innerJoin("persona as asked", (join) => join.on(isPersonaOf("asked", "r")))
          .whereRef("r.cohortId", "=", "p.cohortId")
          .whereRef("r.threadId", "=", "p.threadId")
          .whereRef("r.number", "=", "p.replyTo")
          .select("asked.called as name")
          .select(sql<string>`left(r.excerpt, 240)`.as("excerpt")),
      ).as("answers"),
      sql<boolean>`p.persona_id = any((select verbs.my_personas())::bigint[])`.as("mine"),
      filesOfPost.as("files"),
      "p.filesTakenOut",
      mentionedIn("p").as("mentioned"),
      sql<string | null>`case when p.renderer < ${RENDERER_VERSION} then p.body end`.as("stale"),
    ])
    .orderBy("number"),
);

/** Which of a thread's posts: so many from a number on, or the page around one; the first page where that is null. */
type Which = { from: number; count: number } | { near: number | null };

/** Some of a thread's posts, or what stands in their place; none of a thread that is not there. */
export async function listPosts(db: Db, thread: { cohortId: number; number: number }, which: Which) {
  const posts = await selectPosts(db, {
    cohortId: thread.cohortId,
    number: thread.number,
    ...("from" in which
      ? { ...which, near: null }
      : { from: null, near: which.near ?? 1, count: POSTS_A_PAGE }),
  });
  // What an older renderer made is not shown, even before its job has made it again.
  return posts.map(({ stale, mentioned, ...post }) => ({
    // Made here, because the page's script is weighed.
    ...withFiles({
      ...post,
      html: post.html && namedToday(stale === null ? post.html : renderStored(stale).html, mentioned),
    }),
    initials: initialsOf(post.name ?? ""),
    tint: tintOf(post.personUid || (post.personaId ?? 0)),
  }));
}

/** One post's Markdown and author's name, for quoting it. */
export function findPostSource(db: Db, thread: ThreadKey, number: number) {
  return standingPost(db, thread, number).select("p.body").executeTakeFirst();
}

/** One post that stands, by whom it is and with its files, for reporting it. */
export function findPostToReport(db: Db, thread: ThreadKey, number: number) {
  return standingPost(db, thread, number).select(filesOfPost.as("files")).executeTakeFirst();
}

function standingPost(db: Db, thread: ThreadKey, number: number) {
  return db
    .selectFrom("post as p")
    .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "p")))
    .where("p.cohortId", "=", thread.cohortId)
    .where("p.threadId", "=", thread.id)
    .where("p.number", "=", number)
    .where("p.removedAt", "is", null)
    .select(["p.number", "who.called as name"])
    .select(sql<boolean>`p.persona_id = any((select verbs.my_personas())::bigint[])`.as("mine"));
}

/** The Markdown of a thread's posts from number `from` on, by their numbers; of none that was removed. */
export async function sourcesOf(
  db: Db,
  { id, cohortId }: ThreadKey,
  from: number,
  count: number,
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom("post")
    .where("cohortId", "=", cohortId)
    .where("threadId", "=", id)
    .where("number", ">=", from)
    .where("number", "<", from + count)
    .where("removedAt", "is", null)
    .select(["number", "body"])
    .execute();
  return new Map(rows.map(({ number, body }) => [number, body]));
}
