import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { CountedSomewhere, EntryAbout } from "./words.ts";

/** SQL for what practices of some cohorts told of some kinds of clauses, in the numbers that are shown of it. */
const evidenceOf = (cohorts: readonly number[], clauses: readonly string[]) => sql<CountedSomewhere>`
  select e.cohort_id, e.clause, e.counterparties, e.practices, e.got_all, e.compromise, e.neither, e.counted_at
  from evidence e where e.cohort_id = any(${cohorts}::bigint[]) and e.clause = any(${clauses}::text[])
  order by e.clause, cardinality(e.counterparties), e.counterparties`;

/** Lists what a cohort's practices told of some kinds of clauses; nothing where too few did. */
export async function listEvidence(
  db: Db,
  { cohortId, clauses }: { cohortId: number; clauses: readonly string[] },
): Promise<CountedSomewhere[]> {
  if (clauses.length === 0) return [];
  return (await evidenceOf([cohortId], [...new Set(clauses)]).execute(db)).rows;
}

/** SQL for the same on the clause of an entry, as one value of a statement that asks for more; of a document that is no entry nothing. */
export function evidenceBeside(
  entry: EntryAbout | null,
  cohorts: readonly { id: number }[],
): RawBuilder<CountedSomewhere[]> {
  const ids = cohorts.map(({ id }) => id);
  return entry
    ? sql`(select coalesce(json_agg(x), '[]') from (${evidenceOf(ids, [entry.clause])}) x)`
    : sql`'[]'::json`;
}
