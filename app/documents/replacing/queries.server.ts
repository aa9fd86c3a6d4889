import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { documentHref, manualHref } from "#app/documents/addresses.ts";

/** A document that has to do with another's end: what took its place, what it took the place of, what it was adopted from. */
export type Successor = { title: string; href: string };

export type Succession = {
  /** The document that took its place; null also where that is not shared here. */
  by: Successor | null;
  /** Documents that it took the place of. */
  replaces: Successor[];
  /** The peer's document that it was adopted from, where that has come to its end. */
  ended: { status: "withdrawn" | "superseded"; reason: string; by: Successor | null } | null;
};

export type SuccessionRow = {
  role: "by" | "replaces" | "from" | "from by";
  uid: string;
  title: string;
  status: string;
  reason: string;
  mine: boolean;
  slug: string | null;
};

/** SQL for what took the place of a document and of what else, as a cohort sees it; of no cohort, as its own practice does. */
export function successionOf(documentId: number, cohortId: number | null): RawBuilder<SuccessionRow> {
  return sql`
    select r.role, o.uid, o.title, o.status, o.withdrawn_reason as reason, at.slug,
      coalesce(o.practice_id = (select verbs.my_practice()), false) as mine
    from (
      select 'by' as role, d.superseded_by as id from document d where d.id = ${documentId}
      union all (select 'replaces', d.id from document d where d.superseded_by = ${documentId} order by d.changed_at desc limit 20)
      union all select 'from', a.of_document from adoption a where a.document_id = ${documentId}
      union all select 'from by', u.superseded_by from adoption a join document u on u.id = a.of_document where a.document_id = ${documentId}) r
    join document o on o.id = r.id
    left join lateral (
      select c.slug from document_share s join cohort c on c.id = coalesce(s.cohort_id, ${cohortId}::bigint, (verbs.my_seated_cohorts())[1])
      where s.document_id = o.id and s.opened_at is not null
        and (s.cohort_id is null or s.cohort_id = ${cohortId}::bigint
          or (${cohortId}::bigint is null and s.cohort_id = any((select verbs.my_seated_cohorts())::bigint[])))
      order by s.cohort_id is null, c.name limit 1) at on true`;
}

/** Reads what was found of it, with where each leads that can be seen. */
export function asSuccession(rows: readonly SuccessionRow[], cohortId: number | null): Succession {
  const shown = rows.flatMap(({ mine, slug, ...row }) => {
    // In a cohort what is shared there; in the manual one's own.
    const peers = slug === null ? null : documentHref(slug, row.uid);
    const own = mine ? manualHref(row.uid) : null;
    const href = cohortId === null ? (own ?? peers) : peers;
    return href === null ? [] : [{ ...row, href }];
  });
  const is = (role: SuccessionRow["role"]) => shown.filter((row) => row.role === role).map(titleAndHref);
  const from = shown.find(({ role }) => role === "from");
  return {
    by: is("by")[0] ?? null,
    replaces: is("replaces"),
    ended:
      from && (from.status === "withdrawn" || from.status === "superseded")
        ? { status: from.status, reason: from.reason, by: is("from by")[0] ?? null }
        : null,
  };
}

const titleAndHref = ({ title, href }: Successor): Successor => ({ title, href });

/** Lists what can take the place of a document: what else is in force in the manual, first what has topics in common. */
export function listReplacements(
  db: Db,
  practiceId: number,
  { id, topics }: { id: number; topics: readonly string[] },
) {
  return db
    .selectFrom("document")
    .where("practiceId", "=", practiceId)
    .where("status", "=", "published")
    .where("id", "<>", id)
    .select(["uid", "title"])
    .orderBy(sql`topics && ${topics}::text[]`, "desc")
    .orderBy(sql`lower(title)`)
    .limit(500)
    .execute();
}
