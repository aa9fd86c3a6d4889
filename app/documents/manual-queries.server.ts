import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { type Chosen, type ManualState, topicsOf } from "./chosen.ts";
import { daysAfter } from "./day.ts";
import { DOCUMENTS_A_PAGE } from "./policy.ts";
import { SOON } from "./upkeep/review-words.ts";

const update = sql<
  number | null
>`case when upstream.version > greatest(a.base_version, a.passed_version, a.taking) then upstream.version end`;

const isShared = sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null)`;

/** Whether somebody is asked to confirm that they have read a document `d`, of which `u` is the upkeep. */
const toRead = (
  viewerId: number,
) => sql<boolean>`d.status = 'published' and u.asked_version is not null and not exists (
  select from acknowledgement x where x.document_id = d.id and x.person_id = ${viewerId} and x.version >= u.asked_version)`;

/** The day of a review that is near, by which a document stands first; the others stand behind all of these. */
const reviewNear = (of: "d" | "l", soon: string) =>
  sql<string>`case when ${sql.ref(`${of}.status`)} = 'published' and ${sql.ref(`${of}.reviewOn`)} <= ${soon}::date
    then ${sql.ref(`${of}.reviewOn`)} else 'infinity'::date end`;

/** Of a document `d`, what is being written of it, `draft`, and whence it was adopted. */
const inState: Record<ManualState, (today: string, viewerId: number) => RawBuilder<boolean>> = {
  read: (_, viewerId) => toRead(viewerId),
  force: () => sql`d.status = 'published'`,
  draft: () => sql`draft.document_id is not null`,
  update: () => sql`${update} is not null`,
  due: (today) => sql`d.status = 'published' and d.review_on <= ${today}::date`,
  shared: () => isShared,
  ended: () => sql`d.status in ('withdrawn', 'superseded')`,
};

type Manual = {
  practiceId: number;
  viewerId: number;
  chosen: Chosen<ManualState>;
  /** The day that it is where the viewer is. */
  today: string;
  /** The uid of the document after which the page begins; null for the first. */
  after: string | null;
};

/** Values that the query places. */
type Given = {
  practiceId: number;
  viewerId: number;
  today: string;
  /** The last day on which a review is near. */
  soon: string;
  kind: string;
  topics: readonly string[];
  after: string;
};
/** Parts that the query has. */
type Shape = { state: ManualState | null; kind: boolean; part: boolean; first: boolean };

/**
 * Lists the manual of the viewer's practice page by page: each document with what waits there, also for the viewer to read. What is due
 * for review comes first, the rest by title.
 */
export async function listManual(
  db: Db,
  { practiceId, viewerId, chosen: { part, kind, state }, today, after }: Manual,
) {
  const shape: Shape = { state, kind: kind !== null, part: part !== null, first: after === null };
  const given = {
    ...{ practiceId, viewerId, today, soon: daysAfter(today, SOON) },
    ...{ kind: kind ?? "", topics: part === null ? [] : topicsOf(part), after: after ?? "" },
  };
  const rows = await selectManual(db, given, JSON.stringify(shape));
  const page = rows.slice(0, DOCUMENTS_A_PAGE);
  return { rows: page, next: rows.length > page.length ? page.at(-1)!.uid : null };
}

const selectManual = prepared(
  (db, { practiceId, viewerId, today, soon, kind, topics, after }: Given, shape) => {
    const by = JSON.parse(shape) as Shape;
    return db
      .selectFrom("document as d")
      .where("d.practiceId", "=", practiceId)
      .$if(by.kind, (query) => query.where("d.kind", "=", kind))
      .$if(by.part, (query) => query.where(sql<boolean>`d.topics && ${topics}::text[]`))
      .leftJoin("adoption as a", "a.documentId", "d.id")
      .leftJoin("document as upstream", "upstream.id", "a.ofDocument")
      .leftJoin("documentDraft as draft", "draft.documentId", "d.id")
      .leftJoin("upkeep as u", "u.documentId", "d.id")
      .$if(by.state !== null, (query) => query.where(inState[by.state!](today, viewerId)))
      .$if(!by.first, (query) =>
        query.where(
          sql<boolean>`(${reviewNear("d", soon)}, lower(d.title), d.id) > (select ${reviewNear("l", soon)}, lower(l.title), l.id
          from document l where l.uid = ${after} and l.practice_id = ${practiceId})`,
        ),
      )
      .select((row) => [
        ...([
          "d.id",
          "d.uid",
          "d.kind",
          "d.title",
          "d.topics",
          "d.status",
          "d.version",
          "d.reviewOn",
        ] as const),
        ...(["a.ofPractice", "draft.savedAt", "u.holdsFrom"] as const),
        toRead(viewerId).as("toRead"),
        update.as("update"),
        row
          .selectFrom("documentShare as s")
          .whereRef("s.documentId", "=", "d.id")
          .where("s.openedAt", "is not", null)
          .select((eb) => eb.fn.countAll<number>().as("many"))
          .as("shares"),
      ])
      .orderBy(reviewNear("d", soon))
      .orderBy(sql`lower(d.title)`)
      .orderBy("d.id")
      .limit(DOCUMENTS_A_PAGE + 1);
  },
);

/** Counts what a practice's manual has for somebody to read and confirm. */
export async function countToRead(db: Db, practiceId: number, viewerId: number): Promise<number> {
  const [row] = await selectToRead(db, { practiceId, viewerId });
  return row!.many;
}

const selectToRead = prepared((db, { practiceId, viewerId }: { practiceId: number; viewerId: number }) =>
  db
    .selectFrom("upkeep as u")
    .innerJoin("document as d", "d.id", "u.documentId")
    .where("u.practiceId", "=", practiceId)
    .where(toRead(viewerId))
    .select((row) => row.fn.countAll<number>().as("many")),
);
