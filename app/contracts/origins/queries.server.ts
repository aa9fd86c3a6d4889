import { type RawBuilder, sql } from "kysely";
import { stillSaid } from "#app/history/queries.server.ts";
import { evidenceBeside } from "../evidence/queries.server.ts";
import type { CountedSomewhere, EntryAbout } from "../evidence/words.ts";

/** A conversation from which an entry came: its words were taken in, or whoever looks after the entry said so. */
export type Origin = { number: number; title: string; said: boolean };

/** Whether a conversation `t` has not been taken away. */
export const stands = sql<boolean>`not exists (
  select from post_removal r where r.cohort_id = t.cohort_id and r.thread_id = t.id and r.number = 1)`;

/** SQL for the conversations of a cohort from which an entry came and that still stand, as one value of a statement that asks for more. */
export function originsOf(cohortId: number, document: RawBuilder<unknown>): RawBuilder<Origin[]> {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('number', t.number, 'title', t.title, 'said', x.said) order by t.number)
    from (select y.thread_id, bool_or(y.said) as said from (
        select g.thread_id, false as said from document_suggestion g
        where g.document_id = ${document} and g.cohort_id = ${cohortId} and g.of_kind <> 'section' and g.state = 'in_force' and ${stillSaid}
        union all select o.thread_id, true from entry_origin o where o.document_id = ${document} and o.cohort_id = ${cohortId}) y group by 1) x
    join thread t on t.cohort_id = ${cohortId} and t.id = x.thread_id where ${stands}), '[]')`;
}

type Beside = { evidence: CountedSomewhere[]; origins: Origin[] };

/** SQL for what a cohort knows beside the text of an entry, its numbers and where it came from; of a document that is no entry nothing. */
export function besideEntry(
  { id, entry }: { id: number; entry: EntryAbout | null },
  cohort: { id: number },
): RawBuilder<Beside> {
  const origins = entry ? originsOf(cohort.id, sql`${id}::bigint`) : sql`'[]'::jsonb`;
  return sql`json_build_object('evidence', ${evidenceBeside(entry, [cohort])}, 'origins', ${origins})`;
}
