import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { documentHref, manualHref } from "#app/documents/addresses.ts";
import type { DocumentKind } from "#app/documents/vocabulary.ts";

/** Documents on a page of what was found. */
const A_FEW = 5;

type Words = { words: readonly string[]; phrases: readonly string[]; without: readonly string[] };

type Row = {
  uid: string;
  kind: DocumentKind;
  title: string;
  topics: string[];
  version: number;
  practice: string | null;
  mine: boolean;
  slug: string | null;
  cohort: string | null;
};

export type FoundDocument = Omit<Row, "slug" | "mine"> & { href: string };

/**
 * Finds documents of the viewer's own manual and of those that peers share with them, the best first. What the function finds is read
 * again behind the walls, and leads to where the viewer sees it.
 */
export async function findDocuments(db: Db, { words, phrases, without }: Words, typing: boolean) {
  const { rows } = await sql<Row>`
    select d.uid, d.kind, d.title, d.topics, d.version, v.practice_called as practice, s.slug, s.name as cohort,
      coalesce(d.practice_id = (select verbs.my_practice()), false) as mine
    from verbs.find_documents(words => ${words}, phrases => ${phrases}, without => ${without}, most => ${sql.lit(A_FEW)}, typing => ${typing}) f
    join document d on d.id = f.document_id
    left join document_version v on v.document_id = d.id and v.number = d.version
    left join lateral (
      select c.slug, c.name from document_share x join cohort c on c.id = coalesce(x.cohort_id, (verbs.my_cohorts())[1])
      where x.document_id = d.id and x.opened_at is not null order by x.cohort_id is null, c.name limit 1) s on true
    order by f.score desc, d.id desc`.execute(db);
  return rows.flatMap(({ slug, mine, ...row }): FoundDocument[] => {
    if (!mine && slug === null) return [];
    return [{ ...row, href: mine ? manualHref(row.uid) : documentHref(slug!, row.uid) }];
  });
}
