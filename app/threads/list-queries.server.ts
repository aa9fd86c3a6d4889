import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { THREADS_A_PAGE } from "./policy.ts";

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
