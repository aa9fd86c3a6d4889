import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { BODY_MAX } from "./policy.ts";
import type { Begun } from "./schema.server.ts";

const DRAFTS_SHOWN = 100;

/**
 * Keeps what the viewer began at a place of a cohort: "new", or a thread's number. `seq` counts the savings of one
 * text; one that is not newer than what is kept comes from a stale tab and changes nothing. Neither does one of more
 * than twice a post's length, nor one that was posted meanwhile. Returns the kept number.
 */
export async function keepDraft(
  db: Db,
  viewer: Viewer,
  cohortId: number,
  place: string,
  { kind, title, topics, body, replyTo, seq, key }: Begun,
): Promise<{ kept: boolean; seq: number }> {
  if (body.length > BODY_MAX * 2 || (await isPosted(db, cohortId, key))) return { kept: false, seq };
  const values = {
    kind,
    title,
    topicIds: topics,
    body,
    replyTo: replyTo ?? null,
    seq,
    updatedAt: new Date(),
  };
  const kept = await db
    .insertInto("draft")
    .values({ memberId: viewer.id, cohortId, place, ...values })
    .onConflict((conflict) =>
      conflict.columns(["memberId", "cohortId", "place"]).doUpdateSet(values).where("draft.seq", "<", seq),
    )
    .returning("seq")
    .executeTakeFirst();
  if (kept) return { kept: true, seq: kept.seq };
  const newer = await db
    .selectFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("place", "=", place)
    .select("seq")
    .executeTakeFirst();
  return { kept: false, seq: newer?.seq ?? 0 };
}

async function isPosted(db: Db, cohortId: number, key: string): Promise<boolean> {
  const { rows } = await sql<{ posted: boolean }>`
    select exists (select from post where cohort_id = ${cohortId} and persona_id = my_persona(${cohortId}) and client_key = ${key})
      or exists (select from pending_post where member_id = my_id() and client_key = ${key}) as posted
  `.execute(db);
  return rows[0]!.posted;
}

/** What the viewer began at a place of a cohort. */
export function findDraft(db: Db, viewer: Viewer, cohortId: number, place: string) {
  return db
    .selectFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("place", "=", place)
    .select(["kind", "title", "topicIds", "body", "replyTo", "seq", "unsentAt"])
    .executeTakeFirst();
}

/** Throws a draft away. */
export async function throwAway(db: Db, viewer: Viewer, cohortId: number, place: string): Promise<void> {
  await db
    .deleteFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("place", "=", place)
    .execute();
}

// The place is made a number before the threads are asked: row-level security runs no cast ahead of its own test, so that
// an index cannot be searched by one.
const selectDrafts = prepared((db, { viewerId, most }: { viewerId: number; most: number }) =>
  db
    .with(
      (cte) => cte("d").materialized(),
      (cte) =>
        cte
          .selectFrom("draft")
          .where("memberId", "=", viewerId)
          .where(sql<boolean>`(body <> '' or title <> '')`)
          .select(["cohortId", "place", "title", "body", "updatedAt", "unsentAt"])
          .select(sql<number | null>`nullif(place, 'new')::int`.as("number"))
          .orderBy("updatedAt", "desc")
          .limit(most),
    )
    .selectFrom("d")
    .innerJoin("cohort as c", "c.id", "d.cohortId")
    .leftJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "d.cohortId").onRef("t.number", "=", "d.number"),
    )
    .select([
      "c.slug",
      "c.name as cohort",
      "d.place",
      "d.title",
      "d.body",
      "d.updatedAt",
      "d.unsentAt",
      "t.title as threadTitle",
    ])
    .orderBy("d.updatedAt", "desc"),
);

/** The viewer's drafts in the cohorts where they can still post them, newest first. */
export function listDrafts(db: Db, viewer: Viewer, most = DRAFTS_SHOWN) {
  return selectDrafts(db, { viewerId: viewer.id, most });
}
