import { sql } from "kysely";
import { stillSaid } from "#app/history/queries.server.ts";

/** The document that a conversation is about, as far as its cohort still sees it. */
export type AboutOfThread = {
  title: string;
  version: number;
  section: string;
  heading: string;
  /** The document as it is now; null where it is out of the cohort's sight. */
  now: {
    uid: string;
    version: number;
    withdrawn: boolean;
    /** Whether the version of then can still be read, to be compared. */
    compares: boolean;
    /** Whether the section has changed since. */
    section: "same" | "changed" | "removed" | "unknown";
    /** Whether it is a document of the viewer's own practice, in which they may write. */
    ours: boolean;
  } | null;
  suggestions: { uid: string; heading: string; by: string; state: string; words: string }[];
};

/** SQL for what the thread `t` is about. Of a thread about nothing it costs a look into one index. */
export const aboutOfThread = sql<AboutOfThread | null>`(
  select jsonb_build_object('title', x.title, 'version', x.version, 'section', x.section, 'heading', x.heading,
    'now', case when n.number is not null then jsonb_build_object('uid', d.uid, 'version', n.number, 'withdrawn', d.status = 'withdrawn',
      'compares', o.number is not null and o.number < n.number, 'ours', d.practice_id = (select verbs.my_practice()) and exists (select from practice_member m
        where m.member_id = (select verbs.my_id()) and m.role in ('owner', 'director')),
      'section', coalesce((select case when x.stamp = '' or s ->> 'stamp' is null then 'unknown' when s ->> 'stamp' = x.stamp then 'same' else 'changed' end
        from jsonb_array_elements(n.sections) s where s ->> 'key' = x.section limit 1), 'removed')) end,
    'suggestions', coalesce((select jsonb_agg(jsonb_build_object('uid', g.uid, 'heading', g.heading, 'by', g.practice_called, 'state', g.state, 'words', g.words) order by g.id)
      from document_suggestion g where g.cohort_id = x.cohort_id and g.thread_id = x.thread_id and g.of_kind = 'section' and ${stillSaid}), '[]'))
  from thread_document x
  left join document d on d.id = x.document_id and exists (select from document_share h
    where h.document_id = x.document_id and h.opened_at is not null and (h.cohort_id = x.cohort_id or h.cohort_id is null))
  left join document_version n on n.document_id = d.id and n.number = d.version
  left join document_version o on o.document_id = d.id and o.number = x.version
  where x.cohort_id = t.cohort_id and x.thread_id = t.id)`;
