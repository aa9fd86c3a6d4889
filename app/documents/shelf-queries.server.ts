import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { type Chosen, type ShelfState, topicsOf } from "./chosen.ts";
import { DOCUMENTS_A_PAGE } from "./policy.ts";

/** Where a page of the shelf ends: the last row's time and id, as it stands in the address. */
export type After = { at: Date; id: number };

export type ShelfRow = Awaited<ReturnType<typeof listShelf>>["rows"][number];

const mine = sql<boolean>`d.practice_id = (select verbs.my_practice())`;

/** Of a document `d` and what the viewer's practice adopted of it, `a`. */
const inState: Record<ShelfState, (today: string) => RawBuilder<boolean>> = {
  elsewhere: () => sql`a.document_id is null and d.practice_id is distinct from (select verbs.my_practice())`,
  adopted: () => sql`a.document_id is not null`,
  update: () => sql`d.version > greatest(a.base_version, a.passed_version)`,
  due: (today) => sql`d.review_on <= ${today}::date`,
  ours: () => mine,
};

type Shelf = {
  cohortId: number;
  chosen: Chosen<ShelfState>;
  /** The day that it is where the viewer is. */
  today: string;
  after: After | null;
};

/** Values that the query places. */
type Given = {
  cohortId: number;
  today: string;
  kind: string;
  topics: readonly string[];
  at: Date;
  id: number;
};
/** Parts that the query has. */
type Shape = { state: ShelfState | null; kind: boolean; part: boolean; first: boolean };

/**
 * Lists the documents that are shared with a cohort, or with the whole network: first what is new, and what came due for review as if
 * it had changed on that day. Each with its newest version, and what the viewer's practice has made of it.
 */
export async function listShelf(db: Db, { cohortId, chosen: { part, kind, state }, today, after }: Shelf) {
  const shape: Shape = { state, kind: kind !== null, part: part !== null, first: after === null };
  const given = {
    ...{ cohortId, today },
    ...{ kind: kind ?? "", topics: part === null ? [] : topicsOf(part) },
    ...{ at: after?.at ?? new Date(0), id: after?.id ?? 0 },
  };
  const rows = await selectShelf(db, given, JSON.stringify(shape));
  const page = rows.slice(0, DOCUMENTS_A_PAGE);
  return { rows: page, next: rows.length > page.length ? keyOf(page.at(-1)!) : null };
}

const selectShelf = prepared((db, { cohortId, today, kind, topics, at, id }: Given, shape) => {
  const by = JSON.parse(shape) as Shape;
  // What calls for attention last: a change, or the day on which somebody has to look again.
  const stirred = sql<Date>`greatest(d.changed_at, case when d.review_on <= ${today}::date then d.review_on::timestamptz end)`;
  return db
    .selectFrom((inner) =>
      inner
        .selectFrom("document as d")
        .leftJoin("adoption as a", "a.ofDocument", "d.id")
        .where(
          sql<boolean>`exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
            and (s.cohort_id = ${cohortId} or s.cohort_id is null))`,
        )
        .where("d.status", "=", "published")
        .$if(by.kind, (query) => query.where("d.kind", "=", kind))
        .$if(by.part, (query) => query.where(sql<boolean>`d.topics && ${topics}::text[]`))
        .$if(by.state !== null, (query) => query.where(inState[by.state!](today)))
        .$if(!by.first, (query) => query.where(sql<boolean>`(${stirred}, d.id) < (${at}, ${id})`))
        .selectAll("d")
        .select(["a.baseVersion", "a.passedVersion", stirred.as("stirredAt")])
        .orderBy("stirredAt", "desc")
        .orderBy("d.id", "desc")
        .limit(DOCUMENTS_A_PAGE + 1)
        .as("d"),
    )
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .select([
      ...(["d.id", "d.uid", "d.kind", "d.title", "d.topics", "d.version", "d.reviewOn"] as const),
      ...(["d.stirredAt", "d.baseVersion as adopted", "d.passedVersion as passed"] as const),
      ...(["v.byCalled as by", "v.practiceCalled as practice", "v.change", "v.at"] as const),
      mine.as("mine"),
      // What it took the place of, as far as that was shared with the viewer.
      sql<
        string[]
      >`array(select o.title from document o where o.superseded_by = d.id order by o.changed_at desc limit 3)`.as(
        "replaces",
      ),
      sql<boolean>`not exists (select from document_share s where s.document_id = d.id and s.cohort_id = ${cohortId} and s.opened_at is not null)`.as(
        "network",
      ),
    ])
    .orderBy("d.stirredAt", "desc")
    .orderBy("d.id", "desc");
});

function keyOf({ stirredAt, id }: { stirredAt: Date; id: number }): string {
  return `${stirredAt.getTime()}-${id}`;
}

/** The key of a page as its address has it; null for the first. */
export function afterIn(text: string | null): After | null {
  const [, at, id] = /^(\d{12,14})-(\d{1,15})$/.exec(text ?? "") ?? [];
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : null;
}
