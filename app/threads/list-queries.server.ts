import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { THREADS_A_PAGE } from "./policy.ts";

export type ThreadRow = Awaited<ReturnType<typeof listThreads>>["rows"][number];

/** Where a page of a list ends: the last row's time and id, as it stands in the address. */
export type Before = { at: Date; id: number };

const COUNTED_UP_TO = 100;

type Filter = "latest" | "unread" | "unanswered";

type PageOfThreads = { cohortId: number; at: Date | undefined; id: number | undefined };

// Its shape is the filter, and whether the page is the first. The page is picked before who wrote in it, and what decides
// on an index is written out: otherwise the planner reads every thread.
const selectThreads = prepared((db, { cohortId, at, id }: PageOfThreads, shape) =>
  db
    .with(
      (cte) => cte("t").materialized(),
      (cte) =>
        cte
          .selectFrom("thread as t")
          .leftJoin("unread as u", (join) =>
            join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
          )
          .where("t.cohortId", "=", cohortId)
          .$if(shape.startsWith("unread"), (query) => query.where("u.posts", "is not", null))
          .$if(shape.startsWith("unanswered"), (query) => query.where(isUnanswered))
          .$if(shape.endsWith("older"), (query) =>
            query.where(sql<boolean>`(t.last_post_at, t.id) < (${at}, ${id})`),
          )
          .selectAll("t")
          .select(["u.posts as unread", "u.firstNumber as firstUnread"])
          .orderBy("t.lastPostAt", "desc")
          .orderBy("t.id", "desc")
          .limit(sql.lit(THREADS_A_PAGE + 1)),
    )
    .selectFrom("t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .select([
      "t.id",
      "t.number",
      "t.kind",
      "t.title",
      "t.postCount",
      "t.lastPostAt",
      "t.acceptedNumber",
      "t.unread",
      "t.firstUnread",
      "starter.name as starter",
      "last.name as lastPoster",
      "last.id as lastPersonaId",
      "last.photo as lastPhoto",
      "last.kind as lastPersonaKind",
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc"),
);

/** A page of a cohort's threads by last activity, and the key of the next page or null. */
export async function listThreads(db: Db, cohortId: number, filter: Filter, before: Before | null) {
  const given = { cohortId, at: before?.at, id: before?.id };
  return page(await selectThreads(db, given, before ? `${filter}, older` : filter));
}

const isUnanswered = sql<boolean>`t.kind = 'question' and t.accepted_number is null`;

const selectUnanswered = prepared((db, { cohortId }: { cohortId: number }) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom("thread as t")
        .where("t.cohortId", "=", cohortId)
        .where(isUnanswered)
        .select("t.id")
        .limit(sql.lit(COUNTED_UP_TO))
        .as("waiting"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count")),
);

/** How many threads of a cohort wait for an answer, at most a hundred: what is more looks the same. */
export async function countUnanswered(db: Db, cohortId: number): Promise<number> {
  const [counted] = await selectUnanswered(db, { cohortId });
  return counted!.count;
}

export type NewsRow = Awaited<ReturnType<typeof listNews>>["rows"][number];

type PageOfNews = { viewerId: number; cohortIds: number[]; at: Date | undefined; id: number | undefined };

// The unread rows are picked before any thread is, and the page before who wrote in it.
const selectNews = prepared((db, { viewerId, cohortIds, at, id }: PageOfNews, shape) =>
  db
    .with(
      (cte) => cte("mine").materialized(),
      (cte) =>
        cte
          .selectFrom("unread")
          .where("memberId", "=", viewerId)
          .where("cohortId", "=", (eb) => eb.fn.any(eb.val(cohortIds)))
          .select(["cohortId", "threadId", "posts", "firstNumber"]),
    )
    .with(
      (cte) => cte("t").materialized(),
      (cte) =>
        cte
          .selectFrom("mine as u")
          .innerJoin("thread", (join) =>
            join.onRef("thread.cohortId", "=", "u.cohortId").onRef("thread.id", "=", "u.threadId"),
          )
          .$if(shape === "older", (query) =>
            query.where(sql<boolean>`(thread.last_post_at, thread.id) < (${at}, ${id})`),
          )
          .selectAll("thread")
          .select(["u.posts as unread", "u.firstNumber as firstUnread"])
          .orderBy("thread.lastPostAt", "desc")
          .orderBy("thread.id", "desc")
          .limit(sql.lit(THREADS_A_PAGE + 1)),
    )
    .selectFrom("t")
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .select((eb) => [
      "t.id",
      "t.cohortId",
      "t.number",
      "t.kind",
      "t.title",
      "t.postCount",
      "t.lastPostAt",
      "t.acceptedNumber",
      "t.unread",
      "t.firstUnread",
      "last.name as lastPoster",
      "last.id as lastPersonaId",
      "last.photo as lastPhoto",
      "last.kind as lastPersonaKind",
      eb
        .selectFrom("post as p")
        .whereRef("p.cohortId", "=", "t.cohortId")
        .whereRef("p.threadId", "=", "t.id")
        .whereRef("p.number", "=", "t.highestNumber")
        .select("p.excerpt")
        .as("excerpt"),
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc"),
);

/** What is new to the viewer over all their cohorts, newest first. */
export async function listNews(db: Db, viewerId: number, cohortIds: number[], before: Before | null) {
  const given = { viewerId, cohortIds, at: before?.at, id: before?.id };
  return page(await selectNews(db, given, before ? "older" : ""));
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
