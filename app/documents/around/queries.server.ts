import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { asRelated, type RelatedRow, relatedTo } from "#app/documents/related/queries.server.ts";
import { asSuccession, type SuccessionRow, successionOf } from "#app/documents/replacing/queries.server.ts";
import { found } from "#app/web/answers.ts";
import type { verbs } from "#db/verbs.ts";

// What stands on a document's page around its text, asked for at once: one by one it took longer than all the rest.

type Document = { id: number; topics: readonly string[] };
type RegardIn = Awaited<ReturnType<typeof verbs.regardIn>>[number];
type RegardOf = Awaited<ReturnType<typeof verbs.regardOf>>[number];

const all = (rows: ReturnType<typeof relatedTo> | ReturnType<typeof successionOf>) =>
  sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`;

/**
 * Finds what stands around a document in a cohort: whose regard it has, what is on the same topics, what took its place; and as `beside`
 * what another part of the site says of it. A visit counts the viewer's practice among those that have opened it. Throws NotFound where it
 * is not open to the cohort.
 */
export async function findAroundIn<Beside>(
  db: Db,
  document: Document,
  cohortId: number,
  { isVisit, beside: asked }: { isVisit: boolean; beside: RawBuilder<Beside> },
) {
  type Row = { related: RelatedRow[]; succession: SuccessionRow[]; regard: RegardIn | null; beside: Beside };
  const { rows } = await sql<Row>`
    select ${all(relatedTo(document, cohortId))} as related, ${all(successionOf(document.id, cohortId))} as succession,
      (select to_json(r) from verbs.regard_in(cohort => ${cohortId}, docs => array[${document.id}]::bigint[]) r) as regard,
      ${asked} as beside
      ${isVisit ? sql`, verbs.note_opened(doc => ${document.id})` : sql``}`.execute(db);
  const { related, succession, regard, beside } = rows[0]!;
  return {
    related: related.map(asRelated),
    succession: asSuccession(succession, cohortId),
    regard: found(regard),
    beside,
  };
}

/** Finds what stands around a document of one's own manual: the same, and what the practice has filled into blanks, by their names. */
export async function findAroundOwn<Beside>(db: Db, document: Document, asked: RawBuilder<Beside>) {
  type Row = {
    related: RelatedRow[];
    succession: SuccessionRow[];
    regard: RegardOf | null;
    answers: { name: string; answer: string }[];
    beside: Beside;
  };
  const { rows } = await sql<Row>`
    select ${all(relatedTo(document, null))} as related, ${all(successionOf(document.id, null))} as succession,
      (select to_json(r) from verbs.regard_of(doc => ${document.id}) r) as regard,
      (select coalesce(json_agg(b), '[]') from (select name, answer from blank_answer limit 1000) b) as answers, ${asked} as beside`.execute(
    db,
  );
  const { related, succession, regard, answers, beside } = rows[0]!;
  return {
    related: related.map(asRelated),
    succession: asSuccession(succession, null),
    regard,
    answers: Object.fromEntries(answers.map(({ name, answer }) => [name, answer])),
    beside,
  };
}
