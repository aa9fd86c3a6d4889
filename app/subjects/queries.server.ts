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

type Found = {
  /** Joins its own table. */
  table: RawBuilder<unknown>;
  /** Null where it is not there, or not seen; of a post that of its conversation tells as much. */
  id: RawBuilder<unknown>;
  title: RawBuilder<unknown>;
  uid: RawBuilder<unknown>;
  /** The conversation that it belongs to, whose table is joined for all that do. */
  thread: RawBuilder<unknown>;
  /** Its numbers in that. */
  numbers: RawBuilder<unknown>;
};
type InConversation = Partial<Found> & Pick<Found, "thread" | "numbers">;
/** A kind that belongs to none, such as a cohort as a whole. */
type Alone = Pick<Found, "table" | "id" | "title" | "uid">;

/** Finds a kind whose subjects are the rows of the table that is called like it, here by a name of its own. */
function rowOf(kind: SubjectKind, name: string, told: Partial<Pick<Alone, "title" | "uid">> = {}): Alone {
  const column = (of: string) => sql.ref(`${name}.${of}`);
  return {
    table: sql`left join ${sql.table(kind)} as ${sql.ref(name)} on x.subject_kind = ${sql.lit(kind)} and ${column("id")} = x.subject_id`,
    ...{ id: column("id"), uid: column("uid"), title: column("title") },
    ...told,
  };
}

/** How each kind is found for a row `x`. */
const found: Record<SubjectKind, InConversation | Alone> = {
  post: {
    table: sql`left join post p on x.subject_kind = 'post' and p.cohort_id = x.cohort_id and p.id = x.subject_id`,
    thread: sql`p.thread_id`,
    numbers: sql`array[t.number, p.number]`,
  },
  thread: { id: sql`t.id`, thread: sql`x.subject_id`, numbers: sql`array[t.number]`, title: sql`t.title` },
  held_post: {
    table: sql`left join held_post h on x.subject_kind = 'held_post' and h.cohort_id = x.cohort_id and h.id = x.subject_id`,
    ...{ id: sql`h.id`, thread: sql`h.thread_id`, numbers: sql`array[h.id::int]` },
    title: sql`case when h.id is not null then 'a new conversation' end`,
  },
  cohort: rowOf("cohort", "room", { title: sql`room.name`, uid: sql`room.slug` }),
  practice: rowOf("practice", "firm", { title: sql`firm.name` }),
  document: {
    table: sql`left join document d on x.subject_kind = 'document' and d.id = x.subject_id and (d.practice_id = (select verbs.my_practice())
      or exists (select from document_share s where s.document_id = d.id and s.opened_at is null))`,
    ...{ id: sql`d.id`, uid: sql`d.uid`, title: sql`d.title` },
  },
  formation: rowOf("formation", "g"),
  playbook_offer: rowOf("playbook_offer", "o", { title: sql`replace(o.clause, '_', ' ')` }),
  waiver: rowOf("waiver", "w"),
  conflict_case: rowOf("conflict_case", "k"),
  move_offer: rowOf("move_offer", "mv", { title: sql`mv.to_title` }),
};

/**
 * Makes a lateral table of the subject that the row of the table called `x` is about, behind the viewer's walls: of none where they do
 * not see it, or where it is of another kind than these, among which are posts and conversations. Joined table by table, and not kind by
 * kind, so that no table is asked for twice.
 */
function subjectAmong(kinds: SubjectKind[]): RawBuilder<Told> {
  const these: (Partial<Found> & { kind: string })[] = kinds.map((kind) => ({ kind, ...found[kind] }));
  const all = (part: keyof Found, of = these) => of.flatMap(({ [part]: text }) => (text ? [text] : []));
  const byKind = (part: "thread" | "numbers", none: RawBuilder<unknown>) =>
    sql`case x.subject_kind ${sql.join(
      these.map(({ kind, [part]: text }) => sql`when ${sql.lit(kind)} then ${text ?? none}`),
      sql` `,
    )} end`;
  const joins = (of: typeof these) => sql.join(all("table", of), sql` `);
  return sql<Told>`(
  select ${byKind("numbers", sql`'{}'::int[]`)} as numbers, coalesce(${sql.join([...all("uid"), sql`null`])}) as uid,
    coalesce(${sql.join(all("title"))}) as title, coalesce(p.excerpt, '') as excerpt, p.persona_id, t.starter_id, p.edited_at
  from (select) here
  ${joins(these.filter(({ thread }) => thread))}
  left join thread t on t.cohort_id = x.cohort_id and t.id = ${byKind("thread", sql`null::bigint`)}
  ${joins(these.filter(({ thread }) => !thread))}
  where ${sql.join(
    all("id").map((id) => sql`${id} is not null`),
    sql` or `,
  )})`;
}

/** A lateral table of the subject that the row of the table called `x` is about, of whatever kind. */
export const itsSubject = subjectAmong(Object.keys(found) as SubjectKind[]);

/**
 * The same of rows that are about conversations and posts, as nearly all are: the walls of each other table would be made ready in the
 * statement, for nothing.
 */
export const itsConversation = subjectAmong(["post", "thread"]);
