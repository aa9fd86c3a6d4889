-- What was reported as patient data: its words are moved out of their rows at once, until a moderator of the network has decided.

-- Nobody sees the row of such a post, its author and who leads the cohort neither; what stands in its place says so.
alter table post add set_aside_at timestamptz, add check (set_aside_at is null or removed_at is not null);
alter policy seen on post using (
  cohort_id = any((select my_cohorts())::bigint[])
  and (removed_at is null or (set_aside_at is null
    and (persona_id = any((select my_personas())::bigint[]) or cohort_id = any((select my_facilitated())::bigint[])))));
alter table post_removal drop constraint post_removal_kind_check,
  add constraint post_removal_kind_check check (kind in ('deleted', 'hidden', 'moved', 'set_aside', 'purged'));

create table set_aside (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  subject_kind text not null,
  subject_id bigint not null,
  at timestamptz not null default now(),
  -- The files that were in sight until then, every size of a picture.
  files bigint[] not null default '{}',
  -- Who got a mail with these words, and when: [{"member", "at"}], and none of the words.
  mailed jsonb not null default '[]',
  -- Whoever looked last may read the words for some minutes.
  looked_at timestamptz,
  looked_by bigint references person (id),
  ended_at timestamptz,
  ended_by bigint references person (id),
  outcome text check (outcome in ('put_back', 'purged')),
  check ((ended_at is null) = (outcome is null))
);
call can_be_about('set_aside', 'post');
call wall('set_aside', 'system');
create unique index set_aside_open on set_aside (cohort_id, subject_kind, subject_id) where ended_at is null;
create index set_aside_about on set_aside (subject_kind, subject_id);

-- Each text that was moved out: where it lies, what it was, and what stands there instead. A text is put back where that still
-- stands. `own` are the words of what was reported; others quote them or speak of them.
create table set_aside_text (
  id bigint generated always as identity primary key,
  set_aside_id bigint not null references set_aside (id) on delete cascade,
  source text not null check (source in ('post', 'post_version', 'thread', 'thread_event', 'file', 'moderation_item', 'notification',
    'draft', 'pending_post', 'mail', 'contract_question', 'contract_answer', 'contract_outcome')),
  key jsonb not null,
  part text not null check (part in ('body', 'html', 'excerpt', 'title', 'detail', 'name', 'caption', 'words', 'note', 'decision_note',
    'sent_back_note', 'resolved_note', 'thread_title', 'subject', 'goal', 'wording', 'why', 'final_wording', 'moved_words')),
  own boolean not null,
  was text not null,
  instead text not null
);
create index set_aside_text_of on set_aside_text (set_aside_id, id);
call wall('set_aside_text', 'system');

-- How often somebody has reported patient data within a day is counted.
create index moderation_item_patient on moderation_item (cohort_id, raised_by, created_at) where reason = 'patient';

-- An entry of the log loses its words where they are purged, and nothing else of it ever changes.
drop trigger append_only on audit_entry;
create trigger append_only before update on audit_entry for each row execute function audit_only_loses_words();
create trigger never_deleted before delete or truncate on audit_entry for each statement execute function audit_is_append_only();

-- One more of each list, whatever stands there by now.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(m[1]), ', ') into kinds
  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') m
  where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check';
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %s))',
    kinds, '''patient_set_aside'', ''patient_put_back'', ''patient_purged'', ''report_put_back'', ''report_purged'', ''mail_named''');
end $$;
