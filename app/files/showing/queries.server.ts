import { type RawBuilder, sql } from "kysely";

/** A file that stands with a post, or waits to: with the sizes of a picture as a browser chooses among them. */
export type AttachedFile = {
  uid: string;
  name: string;
  type: string;
  size: number;
  caption: string;
  width: number | null;
  height: number | null;
  pages: number | null;
  sizes: string;
};

const filesWhere = (whose: RawBuilder<unknown>) => sql<AttachedFile[]>`coalesce((
  select json_agg(json_build_object('uid', f.uid, 'name', f.name, 'type', f.type, 'size', f.size, 'caption', f.caption, 'width', f.width,
    'height', f.height, 'pages', f.pages, 'sizes', case when f.width is null then '' else (select string_agg('/pictures/' || s.uid || ' ' || s.width || 'w', ', '
      order by s.width) from file s where s.id = f.id or s.made_of = f.id) end) order by f.position)
  from file f where ${whose} and f.made_of is null), '[]')`;

/** SQL for the files of a post that is called `p` in its query, in their order. */
export const filesOfPost = filesWhere(
  sql`f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number`,
);

/** SQL for the files of what waits to be posted and is called `s` in its query, in their order. */
export const filesOfPending = filesWhere(sql`f.member_id = s.member_id and f.form_key = s.client_key`);

/** SQL for whether a conversation that is called `t` in its query has files that the viewer may see. One is enough, and it is looked up row by row. */
export const hasFiles = sql<boolean>`coalesce((
  select true from file f where f.cohort_id = t.cohort_id and f.thread_id = t.id and f.number is not null limit 1), false)`;

/** SQL for how many files stand with the post that a row called `x` is about. */
export const filesOfSubject = sql<number>`(
  select count(*)::int from post p join file f on f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number
  where x.subject_kind = 'post' and p.cohort_id = x.cohort_id and p.id = x.subject_id and f.made_of is null)`;
