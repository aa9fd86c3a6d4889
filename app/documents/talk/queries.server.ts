import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";
import type { SectionHead } from "#app/documents/render-document.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

export type About = NonNullable<Awaited<ReturnType<typeof findAbout>>>;

/** Finds what a conversation of a cohort is to be about, as its form or address names it; null where the cohort does not see it. */
export async function findAbout(db: Db, cohortId: number, about: string) {
  const [, uid, number, section = ""] = /^([a-z0-9]{14})\/(\d{1,6})\/([^/]{0,100})$/.exec(about) ?? [];
  if (!uid) return null;
  const found = await db
    .selectFrom("document as d")
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").on("v.number", "=", Number(number)),
    )
    .where("d.uid", "=", uid)
    .where(
      sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
        and s.from_version <= v.number and (s.cohort_id = ${cohortId} or s.cohort_id is null))`,
    )
    .select(["d.uid", "v.number", "v.title", "v.body"])
    .select(sql<Field[]>`v.fields`.as("fields"))
    .select(sql<SectionHead[]>`v.sections`.as("sections"))
    .executeTakeFirst();
  if (!found) return null;
  const head = found.sections.find(({ key }) => key === section);
  if (section !== "" && !head) return null;
  return { ...found, about, section: head ?? null };
}

/** Conversations beside a document, before there is a page of its own for them. */
const TALK_BESIDE = 5;
const TALK_A_PAGE = 40;

export type Talk = Awaited<ReturnType<typeof listTalk>>["rows"][number];

type Page = { before?: { at: Date; id: number } | null; beside?: boolean };

/** Lists a cohort's conversations about a document, those that somebody wrote in last first. */
export async function listTalk(
  db: Db,
  cohortId: number,
  documentId: number,
  { before, beside = false }: Page = {},
) {
  const most = beside ? TALK_BESIDE : TALK_A_PAGE;
  const { at, id } = before ?? { at: new Date(0), id: 0 };
  const found = await selectTalk(db, { cohortId, documentId, at, id, most: most + 1 }, before ? "older" : "");
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return { rows, next: found.length > most && last ? `${last.at.getTime()}-${last.id}` : null };
}

type Given = { cohortId: number; documentId: number; at: Date; id: number; most: number };

const selectTalk = prepared((db, { cohortId, documentId, at, id, most }: Given, part) =>
  db
    .selectFrom("threadDocument as x")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "x.cohortId").onRef("t.id", "=", "x.threadId"),
    )
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .where("x.cohortId", "=", cohortId)
    .where("x.documentId", "=", documentId)
    .where("t.postCount", ">", 0)
    .$if(part === "older", (query) => query.where(sql<boolean>`(t.last_post_at, t.id) < (${at}, ${id})`))
    .select([
      ...(["t.id", "t.number", "t.title", "t.kind", "t.postCount", "t.acceptedNumber"] as const),
      ...(["t.lastPostAt as at", "starter.called as by", "x.heading", "u.posts as unread"] as const),
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc")
    .limit(most),
);
