import { type RawBuilder, sql } from "kysely";
import { documentHref, manualHref } from "#app/documents/addresses.ts";

/** How many of one's own, and how many of peers, stand beside a document. */
const MOST = 5;

/** A document on the same topics: one's own, or a peer's with whose it is. */
export type Related = { href: string; title: string; practice: string; mine: boolean };

export type RelatedRow = { uid: string; title: string; practice: string; mine: boolean; slug: string | null };

/**
 * SQL for what stands on the same topics as a document: what is in force in one's own manual, and what peers share with a cohort or
 * with the network; of no cohort, with any where the viewer sits. Those with most topics in common come first. What was taken over from
 * the document, and that from which it was taken, are the same and not listed.
 */
export function relatedTo(
  document: { id: number; topics: readonly string[] },
  cohortId: number | null,
): RawBuilder<RelatedRow> {
  // The first few are chosen before anything else is asked about them.
  return sql`
    select d.uid, d.title, v.practice_called as practice, d.mine, at.slug from (
      select d.id, d.uid, d.title, d.version, d.mine,
        row_number() over (partition by d.mine order by d.shared_topics desc, d.changed_at desc, d.id desc) as place
      from (
        select d.*, coalesce(d.practice_id = (select verbs.my_practice()), false) as mine,
          (select count(*) from unnest(d.topics) t where t = any(${document.topics}::text[])) as shared_topics
        from document d where d.id in (
            select s.document_id from document_share s where s.opened_at is not null
              and (s.cohort_id is null or s.cohort_id = any(${cohortId === null ? sql`(select verbs.my_seated_cohorts())::bigint[]` : sql`array[${cohortId}::bigint]`}))
            union select own.id from document own where own.practice_id = (select verbs.my_practice()))
          and d.status = 'published' and d.id <> ${document.id} and d.topics && ${document.topics}::text[]
          and not exists (select from adoption a where (a.document_id = d.id and a.of_document = ${document.id})
            or (a.document_id = ${document.id} and a.of_document = d.id))) d) d
    join document_version v on v.document_id = d.id and v.number = d.version
    left join lateral (
      select c.slug from document_share s join cohort c on c.id = coalesce(s.cohort_id, ${cohortId}::bigint, (verbs.my_seated_cohorts())[1])
      where not d.mine and s.document_id = d.id and s.opened_at is not null
        and (s.cohort_id is null or s.cohort_id = ${cohortId}::bigint
          or (${cohortId}::bigint is null and s.cohort_id = any((select verbs.my_seated_cohorts())::bigint[])))
      order by s.cohort_id is null, c.name limit 1) at on true
    where d.place <= ${sql.lit(MOST)} and (d.mine or at.slug is not null) order by d.mine desc, d.place`;
}

/** Leads from a page to what is related. */
export function asRelated({ uid, slug, ...row }: RelatedRow): Related {
  return { ...row, href: row.mine ? manualHref(uid) : documentHref(slug!, uid) };
}
