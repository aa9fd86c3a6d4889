import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { stillSaid } from "#app/history/queries.server.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import type { Field } from "./fields.ts";
import { picturesIn } from "./pictures/queries.server.ts";
import { renderAgain, type SectionHead } from "./render-document.server.ts";

/** Of which clause and with whom a document `d` is an entry of the playbook; null for any other. */
const entryOf = sql<{
  clause: string;
  counterparty: string;
} | null>`(select jsonb_build_object('clause', e.clause, 'counterparty', e.counterparty) from playbook_entry e where e.document_id = d.id)`;

export type FoundDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/**
 * Finds a document that the viewer may see, with what their practice has made of it; of a cohort only what is open there, by a share of
 * its own or the network's.
 */
export async function findDocument(db: Db, uid: string, cohortId?: number) {
  const of = cohortId === undefined ? "any" : "cohort";
  return (await selectDocument(db, { uid, cohortId: cohortId ?? null }, of))[0];
}

type Where = { uid: string; cohortId: number | null };

const selectDocument = prepared((db, { uid, cohortId }: Where, of) =>
  db
    .selectFrom("document as d")
    .where("d.uid", "=", uid)
    .$if(of === "cohort", (query) =>
      query.where(
        sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
          and (s.cohort_id = ${cohortId} or s.cohort_id is null))`,
      ),
    )
    .leftJoin("adoption as a", "a.ofDocument", "d.id")
    .leftJoin("document as mine", "mine.id", "a.documentId")
    .select([
      ...([
        "d.id",
        "d.uid",
        "d.practiceId",
        "d.kind",
        "d.title",
        "d.topics",
        "d.states",
        "d.status",
        "d.version",
      ] as const),
      ...([
        "d.reviewOn",
        "d.reviewReason",
        "d.licence",
        "d.source",
        "d.withdrawnReason",
        "d.changedAt",
      ] as const),
      ...(["a.baseVersion as adopted", "a.passedVersion as passed", "mine.uid as adoptedAs"] as const),
      sql<boolean>`d.set_aside_at is not null`.as("isAside"),
      // Where the cohort itself has no share of it, it sees the network's.
      sql<boolean>`not exists (select from document_share s where s.document_id = d.id and s.cohort_id = ${cohortId}::bigint and s.opened_at is not null)`.as(
        "network",
      ),
      entryOf.as("entry"),
    ]),
);

export type OwnDocument = NonNullable<Awaited<ReturnType<typeof findOwnDocument>>>;

/** Finds a document in the manual of a practice, with where it was adopted from and where it is shared. */
export async function findOwnDocument(db: Db, practiceId: number, uid: string) {
  return (await selectOwnDocument(db, { practiceId, uid }))[0];
}

const selectOwnDocument = prepared((db, { practiceId, uid }: { practiceId: number; uid: string }) =>
  db
    .selectFrom("document as d")
    .where("d.uid", "=", uid)
    .where("d.practiceId", "=", practiceId)
    .leftJoin("adoption as a", "a.documentId", "d.id")
    .leftJoin("document as upstream", "upstream.id", "a.ofDocument")
    .select((row) => [
      ...([
        "d.id",
        "d.uid",
        "d.practiceId",
        "d.kind",
        "d.title",
        "d.topics",
        "d.states",
        "d.status",
        "d.version",
      ] as const),
      ...(["d.reviewOn", "d.reviewReason", "d.licence", "d.source", "d.withdrawnReason"] as const),
      ...([
        "a.ofDocument",
        "a.baseVersion",
        "a.passedVersion",
        "a.taking",
        "a.ofTitle",
        "a.ofPractice",
      ] as const),
      sql<
        number | null
      >`case when upstream.version > greatest(a.base_version, a.passed_version, a.taking) then upstream.version end`.as(
        "update",
      ),
      jsonArrayFrom(
        row
          .selectFrom("documentShare as s")
          .leftJoin("cohort as c", "c.id", "s.cohortId")
          .whereRef("s.documentId", "=", "d.id")
          .select(["s.cohortId", "c.slug", "c.name", "s.openedAt"])
          .orderBy("c.name"),
      ).as("shares"),
      jsonArrayFrom(
        row
          .selectFrom("shareSentBack as b")
          .whereRef("b.documentId", "=", "d.id")
          .select(["b.cohortId", "b.wasOpen", "b.words", "b.byCalled as by"]),
      ).as("sentBack"),
      jsonArrayFrom(
        row
          .selectFrom("documentSuggestion as g")
          .whereRef("g.documentId", "=", "d.id")
          .where("g.state", "=", "waits")
          .where(stillSaid)
          .select(["g.uid", "g.heading", "g.practiceCalled as practice"])
          .orderBy("g.id")
          .limit(20),
      ).as("suggestions"),
      sql<boolean>`d.set_aside_at is not null`.as("isAside"),
      entryOf.as("entry"),
      // Its words wait or are read in the network's playbook.
      sql<boolean>`exists (select from playbook_offer o where o.document_id = d.id and o.state in ('waits', 'released'))`.as(
        "isOffered",
      ),
    ]),
);

export type FoundVersion = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** Finds a version of a document that the viewer may see. */
export async function findVersion(db: Db, documentId: number, number: number) {
  return (await findVersions(db, [{ documentId, number }])).get(documentId) ?? null;
}

/** Finds versions that the viewer may see, one of each document, by the documents' ids. */
export async function findVersions(db: Db, asked: readonly { documentId: number; number: number }[]) {
  const ids = asked.map(({ documentId }) => documentId);
  const rows = await selectVersions(db, { ids, numbers: asked.map(({ number }) => number) });
  return new Map(
    rows.map(({ documentId, ...row }) => {
      // Their stamps are for the database to compare.
      const sections = row.sections.map(({ key, heading, depth, number }) => ({
        key,
        heading,
        depth,
        number,
      }));
      // What an older renderer made is rendered as it is shown, until the worker has come to it.
      const shown = row.renderer < RENDERER_VERSION ? renderAgain(row.body, sections) : { sections };
      return [documentId, { ...row, ...shown }];
    }),
  );
}

const selectVersions = prepared((db, { ids, numbers }: { ids: number[]; numbers: number[] }) =>
  db
    .selectFrom("documentVersion")
    .innerJoin(
      sql<{ id: number; nth: number }>`unnest(${ids}::bigint[], ${numbers}::int[])`.as<"asked">(
        sql`asked (id, nth)`,
      ),
      (join) => join.onRef("documentId", "=", "asked.id").onRef("number", "=", "asked.nth"),
    )
    .select(["number", "change", "summary", "title", "body", "html", "renderer", "byCalled as by"])
    .select(["documentId", "practiceCalled as practice", "credit", "at"])
    .select(picturesIn(sql`document_version.body`).as("pictures"))
    .select(sql<SectionHead[]>`sections`.as("sections"))
    .select(sql<Field[]>`fields`.as("fields")),
);

/** Lists the versions of a document that the viewer may see, the newest first. */
export function listVersions(db: Db, documentId: number) {
  return db
    .selectFrom("documentVersion")
    .where("documentId", "=", documentId)
    .select(["number", "change", "summary", "byCalled as by", "practiceCalled as practice", "credit", "at"])
    .orderBy("number", "desc")
    .limit(500)
    .execute();
}

/** Finds the texts of versions of a document that the viewer may see, with their blanks. */
export function findBodies(db: Db, documentId: number, numbers: readonly number[]) {
  return db
    .selectFrom("documentVersion")
    .where("documentId", "=", documentId)
    .where("number", "in", numbers)
    .select(["number", "body"])
    .select(sql<Field[]>`fields`.as("fields"))
    .execute();
}

/** Finds what is being written for the next version of a document. */
export async function findDraft(db: Db, documentId: number) {
  const row = await db
    .selectFrom("documentDraft as d")
    .innerJoin("person", "person.id", "d.savedBy")
    .where("d.documentId", "=", documentId)
    .select(["d.title", "d.body", "d.saveCount", "d.savedAt", "person.name as by"])
    .select(sql<Field[]>`d.fields`.as("fields"))
    .executeTakeFirst();
  return row ?? null;
}

/** Finds the answers that the viewer's practice has filled into blanks, by their names. */
export async function findAnswers(db: Db): Promise<Record<string, string>> {
  const rows = await db.selectFrom("blankAnswer").select(["name", "answer"]).limit(1_000).execute();
  return Object.fromEntries(rows.map(({ name, answer }) => [name, answer]));
}
