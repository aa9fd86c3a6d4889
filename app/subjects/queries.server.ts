import { type RawBuilder, sql } from "kysely";
import type { SubjectKind } from "./kinds.ts";

/** Facts that a subject of any kind tells of itself. */
type Told = {
  /** Its own address, of what lies in no cohort and has one. */
  uid: string | null;
  numbers: number[];
  title: string;
  excerpt: string;
  /** Persona of who wrote it; null where nobody in particular did. */
  personaId: number | null;
  /** Persona of who began the conversation that it belongs to. */
  starterId: number | null;
  editedAt: Date | null;
};

/**
 * How a kind is found for a row `x`, among the tables below: the conversation that it belongs to, and its numbers there. A
 * cohort as a whole has neither.
 */
const found = {
  post: { thread: sql`p.thread_id`, numbers: sql`array[t.number, p.number]` },
  thread: { thread: sql`x.subject_id`, numbers: sql`array[t.number]` },
  cohort: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  document: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
} satisfies Record<SubjectKind, Record<"thread" | "numbers", RawBuilder<unknown>>>;

const byKind = (fact: "thread" | "numbers") =>
  sql`case x.subject_kind ${sql.join(
    Object.entries(found).map(([kind, facts]) => sql`when ${sql.lit(kind)} then ${facts[fact]}`),
    sql` `,
  )} end`;

/**
 * A lateral table of the subject that the row of the table called `x` is about, behind the viewer's walls: of none where they do
 * not see it. Joined table by table, and not kind by kind, so that no table is asked for twice.
 */
export const itsSubject = sql<Told>`(
  select ${byKind("numbers")} as numbers, d.uid, coalesce(t.title, d.title, room.name) as title, coalesce(p.excerpt, '') as excerpt, p.persona_id, t.starter_id, p.edited_at
  from (select) here
  left join post p on x.subject_kind = 'post' and p.cohort_id = x.cohort_id and p.id = x.subject_id
  left join thread t on t.cohort_id = x.cohort_id and t.id = ${byKind("thread")}
  left join cohort room on x.subject_kind = 'cohort' and room.id = x.subject_id
  left join document d on x.subject_kind = 'document' and d.id = x.subject_id and (d.practice_id = (select verbs.my_practice())
    or exists (select from document_share s where s.document_id = d.id and s.opened_at is null))
  where t.id is not null or room.id is not null or d.id is not null)`;
