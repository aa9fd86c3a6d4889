import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { shown } from "./queries.server.ts";

export type NewsRow = Awaited<ReturnType<typeof listNews>>[number];

type Given = { viewerId: number; cohortIds: number[]; rows: number[] };

// A cohort's rows are picked before who wrote in them.
const selectNews = prepared((db, { viewerId, cohortIds, rows }: Given) =>
  db
    .with(
      (cte) => cte("t").materialized(),
      (cte) =>
        cte
          .selectFrom(
            sql<{
              cohortId: number;
              rows: number;
            }>`unnest(${cohortIds}::bigint[], ${rows}::int[])`.as<"wanted">(sql`wanted(cohort_id, rows)`),
          )
          .innerJoinLateral(
            (eb) =>
              eb
                .selectFrom("unread as u")
                .innerJoin("thread", (join) =>
                  join.onRef("thread.cohortId", "=", "u.cohortId").onRef("thread.id", "=", "u.threadId"),
                )
                .where("u.memberId", "=", viewerId)
                .whereRef("u.cohortId", "=", "wanted.cohortId")
                .selectAll("thread")
                .select(["u.posts as unread", "u.firstNumber as firstUnread"])
                .orderBy("thread.lastPostAt", "desc")
                .orderBy("thread.id", "desc")
                .limit(sql<number>`wanted.rows`)
                .as("found"),
            (join) => join.onTrue(),
          )
          .selectAll("found"),
    )
    .selectFrom("t")
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .select((eb) => [
      ...shown,
      "t.cohortId",
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

/** Lists what is new to the viewer in their cohorts, so many rows of each, newest first. */
export function listNews(db: Db, viewerId: number, wanted: { cohortId: number; rows: number }[]) {
  const some = wanted.filter(({ rows }) => rows > 0);
  return selectNews(db, {
    viewerId,
    cohortIds: some.map(({ cohortId }) => cohortId),
    rows: some.map(({ rows }) => rows),
  });
}
