import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Chosen } from "./chosen.ts";
import { DOCUMENTS_A_PAGE } from "./policy.ts";
import { policyTopics } from "./topics.ts";

/** Where a page of a list ends: the last row's time and id, as it stands in the address. */
export type Before = { at: Date; id: number };

export type ShelfRow = Awaited<ReturnType<typeof listShelf>>["rows"][number];

/**
 * Lists the documents that are shared with a cohort, or with the whole network, those that changed last first: each with its newest
 * version, and what the viewer's practice has made of it.
 */
export async function listShelf(db: Db, cohortId: number, { group, kind }: Chosen, before: Before | null) {
  const rows = await db
    .selectFrom((inner) =>
      inner
        .selectFrom("document as d")
        .where(
          sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
            and (s.cohort_id = ${cohortId} or s.cohort_id is null))`,
        )
        .where("d.status", "=", "published")
        .$if(kind !== null, (query) => query.where("d.kind", "=", kind!))
        .$if(group !== null, (query) =>
          query.where(sql<boolean>`d.topics && ${policyTopics[group!]}::text[]`),
        )
        .$if(before !== null, (query) =>
          query.where(sql<boolean>`(d.changed_at, d.id) < (${before!.at}, ${before!.id})`),
        )
        .selectAll()
        .orderBy("d.changedAt", "desc")
        .orderBy("d.id", "desc")
        .limit(DOCUMENTS_A_PAGE + 1)
        .as("d"),
    )
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .leftJoin("adoption as a", "a.ofDocument", "d.id")
    .select([
      ...([
        "d.id",
        "d.uid",
        "d.kind",
        "d.title",
        "d.topics",
        "d.version",
        "d.reviewOn",
        "d.changedAt",
      ] as const),
      ...(["v.byCalled as by", "v.practiceCalled as practice", "v.change", "v.at"] as const),
      ...(["a.baseVersion as adopted", "a.passedVersion as passed"] as const),
      sql<boolean>`d.practice_id = (select verbs.my_practice())`.as("mine"),
    ])
    .orderBy("d.changedAt", "desc")
    .orderBy("d.id", "desc")
    .execute();
  const page = rows.slice(0, DOCUMENTS_A_PAGE);
  return { rows: page, next: rows.length > page.length ? keyOf(page.at(-1)!) : null };
}

function keyOf({ changedAt, id }: { changedAt: Date; id: number }): string {
  return `${changedAt.getTime()}-${id}`;
}

/** The key of a page as its address has it; null for the first. */
export function beforeIn(text: string | null): Before | null {
  const [, at, id] = /^(\d{12,14})-(\d{1,15})$/.exec(text ?? "") ?? [];
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : null;
}

/**
 * Lists the manual of a practice: each document with what waits there, also for the viewer to read. What is due for review comes first,
 * the rest by title.
 */
export async function listManual(
  db: Db,
  { practiceId, viewerId, soon }: { practiceId: number; viewerId: number; soon: string },
  { group, kind }: Chosen,
) {
  return db
    .selectFrom("document as d")
    .where("d.practiceId", "=", practiceId)
    .$if(kind !== null, (query) => query.where("d.kind", "=", kind!))
    .$if(group !== null, (query) => query.where(sql<boolean>`d.topics && ${policyTopics[group!]}::text[]`))
    .leftJoin("adoption as a", "a.documentId", "d.id")
    .leftJoin("document as upstream", "upstream.id", "a.ofDocument")
    .leftJoin("documentDraft as draft", "draft.documentId", "d.id")
    .leftJoin("upkeep as u", "u.documentId", "d.id")
    .select((row) => [
      ...(["d.id", "d.uid", "d.kind", "d.title", "d.topics", "d.status", "d.version", "d.reviewOn"] as const),
      ...(["a.ofPractice", "draft.savedAt", "u.holdsFrom"] as const),
      sql<boolean>`d.status = 'published' and u.asked_version is not null and not exists (select from acknowledgement x
        where x.document_id = d.id and x.person_id = ${viewerId} and x.version >= u.asked_version)`.as(
        "toRead",
      ),
      sql<
        number | null
      >`case when upstream.version > greatest(a.base_version, a.passed_version, a.taking) then upstream.version end`.as(
        "update",
      ),
      row
        .selectFrom("documentShare as s")
        .whereRef("s.documentId", "=", "d.id")
        .select((eb) => eb.fn.countAll<number>().as("many"))
        .as("shares"),
    ])
    .orderBy(sql`case when d.status = 'published' and d.review_on <= ${soon} then d.review_on end`, (by) =>
      by.asc().nullsLast(),
    )
    .orderBy(sql`lower(d.title)`)
    .orderBy("d.id")
    .limit(2_000)
    .execute();
}
