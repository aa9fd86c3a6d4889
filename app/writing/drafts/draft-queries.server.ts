import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { BODY_MAX } from "#app/writing/policy.ts";

const DRAFTS_SHOWN = 100;

/** A text that somebody began to write, however wrong it still is. */
export type Begun = {
  kind: string;
  title: string;
  topics: number[];
  body: string;
  replyTo?: number;
  seq: number;
  key: string;
  /** The document that a new conversation is about, as its form names it. */
  about: string;
  /** Whether it is to carry its author's name; empty where nothing was chosen. */
  naming: "" | "named" | "unnamed";
  /** Facts of a contract question or advice of an answer, as their form holds them. */
  facts?: Record<string, string | string[]>;
};

/**
 * Saves what the viewer began at a place of a cohort: "new", or a thread's number. `seq` counts the savings of one
 * text; one that is not newer than what is saved comes from a stale tab and changes nothing. Neither does one of more
 * than twice a post's length, nor one that was posted meanwhile: other words under that form's key get a key of their own.
 * Returns the number under which the newest text is saved.
 */
export async function saveDraft(
  db: Db,
  viewer: Viewer,
  cohortId: number,
  place: string,
  { kind, title, topics, body, replyTo, seq, key, about, naming, facts = {} }: Begun,
): Promise<{ saved: boolean; seq: number; newKey?: string }> {
  if (body.length > BODY_MAX * 2) return { saved: false, seq };
  const posted = await postedWith(db, cohortId, key);
  if (posted !== null) return { saved: false, seq, ...(posted !== body && { newKey: randomUUID() }) };
  const values = {
    kind,
    title,
    topicIds: topics,
    body,
    replyTo: replyTo ?? null,
    clientKey: key || null,
    about,
    naming,
    facts: JSON.stringify(facts),
    seq,
    updatedAt: new Date(),
  };
  const saved = await db
    .insertInto("draft")
    .values({ memberId: viewer.id, cohortId, place, ...values })
    .onConflict((conflict) =>
      conflict.columns(["memberId", "cohortId", "place"]).doUpdateSet(values).where("draft.seq", "<", seq),
    )
    .returning("seq")
    .executeTakeFirst();
  if (saved) return { saved: true, seq: saved.seq };
  const newer = await db
    .selectFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("place", "=", place)
    .select("seq")
    .executeTakeFirst();
  return { saved: false, seq: newer?.seq ?? 0 };
}

/** The words that a form with this key has posted or is about to; null where none has. */
async function postedWith(db: Db, cohortId: number, key: string): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    select body from post where cohort_id = ${cohortId} and persona_id = any((select verbs.my_personas())::bigint[]) and client_key = ${key}
    union all select body from pending_post where member_id = verbs.my_id() and cohort_id = ${cohortId} and client_key = ${key}
  `.execute(db);
  return rows[0]?.body ?? null;
}

/** Finds what the viewer began at a place of a cohort. */
export function findDraft(db: Db, viewer: Viewer, cohortId: number, place: string) {
  return db
    .selectFrom("draft")
    .where("memberId", "=", viewer.id)
    .where("cohortId", "=", cohortId)
    .where("place", "=", place)
    .select([
      "kind",
      "title",
      "topicIds",
      "body",
      "replyTo",
      "seq",
      "why",
      "clientKey",
      "about",
      "naming",
      "facts",
    ])
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

/** SQL for whether a draft has words in it. */
export const hasWords = sql<boolean>`(body <> '' or title <> '')`;

/** SQL for whether a draft has anything in it: words, or files that were sent for it. */
export const isBegun = sql<boolean>`(${hasWords} or exists (
  select from file f where f.member_id = draft.member_id and f.form_key = draft.client_key))`;

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
          .where(isBegun)
          .select(["cohortId", "place", "title", "body", "updatedAt", "why", "cohortName", "threadTitle"])
          .select(
            sql<number>`(select count(*)::int from file f
              where f.member_id = draft.member_id and f.form_key = draft.client_key and f.made_of is null)`.as(
              "files",
            ),
          )
          .select(sql<number | null>`nullif(split_part(place, '~', 1), 'new')::int`.as("number"))
          .orderBy("updatedAt", "desc")
          .limit(most),
    )
    .selectFrom("d")
    .leftJoin("cohort as c", (join) =>
      join
        .onRef("c.id", "=", "d.cohortId")
        .on(sql<boolean>`c.id = any((select verbs.my_seated_cohorts())::bigint[])`),
    )
    .leftJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "d.cohortId").onRef("t.number", "=", "d.number"),
    )
    // In an archived cohort nothing is posted any more.
    .select(sql<string | null>`case when c.archived_at is null then c.slug end`.as("slug"))
    .select([
      "c.id as cohortId",
      "c.slug as sitsAt",
      "d.place",
      "d.title",
      "d.body",
      "d.updatedAt",
      "d.why",
      "d.files",
      // What came back says where it was to go, to who no longer sees it.
      sql<string>`coalesce(c.name, d.cohort_name)`.as("cohort"),
      sql<string | null>`coalesce(t.title, nullif(d.thread_title, ''))`.as("threadTitle"),
    ])
    .orderBy("d.updatedAt", "desc"),
);

/** The viewer's drafts, newest first; `slug` is null where they cannot post them just now. */
export function listDrafts(db: Db, viewer: Viewer, most = DRAFTS_SHOWN) {
  return selectDrafts(db, { viewerId: viewer.id, most });
}
