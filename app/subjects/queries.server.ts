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
  practice: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  document: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  formation: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  held_post: { thread: sql`h.thread_id`, numbers: sql`array[h.id::int]` },
  playbook_offer: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  waiver: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  conflict_case: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
  move_offer: { thread: sql`null::bigint`, numbers: sql`'{}'::int[]` },
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
  select ${byKind("numbers")} as numbers, coalesce(d.uid, o.uid, firm.uid, g.uid, w.uid, k.uid, mv.uid, room.slug) as uid,
    coalesce(t.title, d.title, room.name, firm.name, g.title, w.title, k.title, mv.to_title, replace(o.clause, '_', ' '),
    case when h.id is not null then 'a new conversation' end) as title, coalesce(p.excerpt, '') as excerpt, p.persona_id, t.starter_id, p.edited_at
  from (select) here
  left join post p on x.subject_kind = 'post' and p.cohort_id = x.cohort_id and p.id = x.subject_id
  left join held_post h on x.subject_kind = 'held_post' and h.cohort_id = x.cohort_id and h.id = x.subject_id
  left join thread t on t.cohort_id = x.cohort_id and t.id = ${byKind("thread")}
  left join cohort room on x.subject_kind = 'cohort' and room.id = x.subject_id
  left join practice firm on x.subject_kind = 'practice' and firm.id = x.subject_id
  left join document d on x.subject_kind = 'document' and d.id = x.subject_id and (d.practice_id = (select verbs.my_practice())
    or exists (select from document_share s where s.document_id = d.id and s.opened_at is null))
  left join formation g on x.subject_kind = 'formation' and g.id = x.subject_id
  left join playbook_offer o on x.subject_kind = 'playbook_offer' and o.id = x.subject_id
  left join waiver w on x.subject_kind = 'waiver' and w.id = x.subject_id
  left join conflict_case k on x.subject_kind = 'conflict_case' and k.id = x.subject_id
  left join move_offer mv on x.subject_kind = 'move_offer' and mv.id = x.subject_id
  where g.id is not null or w.id is not null or k.id is not null or mv.id is not null or o.id is not null or t.id is not null or h.id is not null or room.id is not null or firm.id is not null or d.id is not null)`;
