import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { hasFiles } from "#app/files/showing/queries.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { THREADS_A_PAGE } from "#app/threads/policy.ts";

export type ThreadRow = Awaited<ReturnType<typeof listThreads>>["rows"][number];

/** Where a page of a list ends: the last row's time and id, as it stands in the address. */
export type Before = { at: Date; id: number };

/** `unanswered` is what nobody else has replied to, `open` every question of which no answer is accepted. */
type Filter = "latest" | "unread" | "unanswered" | "open";

/** Which threads of a cohort a list shows: a filter, and one topic or all. */
export type Chosen = { filter: Filter; topicId: number | null };

type PageOfThreads = {
  cohortId: number;
  topicId: number | undefined;
  at: Date | undefined;
  id: number | undefined;
};

type Shape = { filter: Filter; topic: boolean; first: boolean };
type Part = "first" | "older" | "pinned";

const written = (shape: Shape) => JSON.stringify(shape);

const selectThreads = prepared((db, given: PageOfThreads, shape) => {
  const asked = JSON.parse(shape) as Shape;
  return db
    .with(
      (cte) => cte("t").materialized(),
      (cte) => {
        const page = cte
          .selectFrom(pickThreads(db, given, asked, asked.first ? "first" : "older").as("others"))
          .selectAll();
        return asked.first && !ofQuestions(asked.filter)
          ? page.unionAll(cte.selectFrom(pickThreads(db, given, asked, "pinned").as("pinned")).selectAll())
          : page;
      },
    )
    .selectFrom("t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .select([...shown, "starter.called as starter"])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc");
});

// A page is picked before who wrote in it, and what decides on an index is written out: otherwise the planner reads every
// thread. By topic the index is the topic's own; what is pinned is so little that its topic is looked up in it.
function pickThreads(
  db: Db,
  { cohortId, topicId, at, id }: PageOfThreads,
  { filter, topic }: Shape,
  part: Part,
) {
  const byTopic = topic && part !== "pinned";
  const from = byTopic ? "x.last_post_at, x.thread_id" : "t.last_post_at, t.id";
  const order = byTopic ? sql`x.last_post_at desc, x.thread_id desc` : sql`t.last_post_at desc, t.id desc`;
  const amongThese =
    part === "pinned" ? isPinned : ofQuestions(filter) ? sql<boolean>`true` : sql<boolean>`not ${isPinned}`;
  return db
    .selectFrom("thread as t")
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .where("t.cohortId", "=", cohortId)
    .where("t.postCount", ">", 0)
    .$if(topic && part === "pinned", (query) => query.where(sql<boolean>`${topicId} = any(t.topic_ids)`))
    .$if(byTopic, (query) =>
      query
        .innerJoin("threadTopic as x", (join) =>
          join.onRef("x.cohortId", "=", "t.cohortId").onRef("x.threadId", "=", "t.id"),
        )
        .where("x.cohortId", "=", cohortId)
        .where("x.topicId", "=", topicId!),
    )
    .$if(filter === "unread", (query) => query.where("u.posts", "is not", null))
    .$if(ofQuestions(filter), (query) => query.where(isOpen))
    .$if(filter === "unanswered", (query) => query.where(sql<boolean>`t.answer_count = 0`))
    .where(amongThese)
    .$if(part === "older", (query) => query.where(sql<boolean>`(${sql.raw(from)}) < (${at}, ${id})`))
    .select([
      ...ofThread,
      "t.cohortId",
      "t.starterId",
      "t.lastPersonaId",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
    ])
    .orderBy(order)
    .limit(sql.lit(part === "pinned" ? PINNED_AT_MOST : THREADS_A_PAGE + 1));
}

/** Columns of a thread that a list row shows. */
export const ofThread = [
  "t.id",
  "t.number",
  "t.kind",
  "t.contract",
  "t.title",
  "t.postCount",
  "t.answerCount",
  "t.lastPostAt",
  "t.acceptedNumber",
  "t.closedAt",
  "t.lockedAt",
  "t.pinnedAt",
  "t.topicIds",
] as const;

/** The same, with what is unread of it and who wrote last. */
export const shown = [
  ...ofThread,
  "t.unread",
  "t.firstUnread",
  "last.called as lastPoster",
  "last.id as lastPersonaId",
  "last.personUid as lastPersonUid",
  "last.photo as lastPhoto",
  "last.kind as lastPersonaKind",
  hasFiles.as("hasFiles"),
] as const;

const PINNED_AT_MOST = 10;

const ofQuestions = (filter: Filter) => filter === "unanswered" || filter === "open";
const isOpen = sql<boolean>`t.kind = 'question' and t.accepted_number is null and t.closed_at is null`;
const isPinned = sql<boolean>`(t.pinned_at is not null and u.posts is not null)`;

/**
 * A page of a cohort's threads by last activity, and the key of the next page or null. What is pinned stands on top of the
 * first page until it is read, and not among the others.
 */
export async function listThreads(
  db: Db,
  cohortId: number,
  { filter, topicId }: Chosen,
  before: Before | null,
) {
  const given = { cohortId, topicId: topicId ?? undefined, at: before?.at, id: before?.id };
  const found = await selectThreads(
    db,
    given,
    written({ filter, topic: topicId !== null, first: before === null }),
  );
  if (before || ofQuestions(filter)) return { pinned: [], ...page(found) };
  const stays = (row: (typeof found)[number]) => row.pinnedAt !== null && row.unread !== null;
  return { pinned: found.filter(stays), ...page(found.filter((row) => !stays(row))) };
}

/** Cuts a page out of what was found, which is one row more where there is a next page. */
export function page<T extends { lastPostAt: Date; id: number }>(found: T[]) {
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
