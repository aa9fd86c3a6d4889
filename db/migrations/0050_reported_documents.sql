-- A document is reported as patient data as a post is: the whole of it, or one section. It lies in no cohort, and so does its report.

call can_be_about('moderation_item', 'document');
alter table moderation_item alter column raised_by drop not null,
  -- Who reported a document: outside of a cohort nobody has a persona.
  add column raised_by_id bigint references person (id),
  -- What stands for the one section that it is about: no words of it.
  add column about_section text,
  add constraint moderation_item_raised check (num_nonnulls(raised_by, raised_by_id) = 1);
drop index moderation_item_once;
create unique index moderation_item_once on moderation_item (cohort_id, subject_kind, subject_id, raised_by, raised_by_id, about_file, about_section) nulls not distinct
  where decided_at is null or (decision = 'handed_on' and resolved_at is null);
create index moderation_item_about_document on moderation_item (about_document) where about_document is not null;
create index moderation_item_raised_by_id on moderation_item (raised_by_id, created_at) where raised_by_id is not null;

alter table set_aside alter column cohort_id drop not null, add column only_section text;
call can_be_about('set_aside', 'document');
drop index set_aside_open;
create unique index set_aside_open on set_aside (cohort_id, subject_kind, subject_id, only_file, only_section) nulls not distinct where ended_at is null;
-- As long as something of it is set aside: whoever sees it is told so.
alter table document add column set_aside_at timestamptz;

-- To the network's staff and to who reported, the practice is all that is said.
call can_be_about('notification', 'practice');
call can_be_about('inbox_row', 'practice');
create index notification_about_practice on notification (about_practice) where about_practice is not null;
create index inbox_row_about_practice on inbox_row (about_practice) where about_practice is not null;

-- The kinds that there are, and three more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L, %L, %L))',
    kinds, 'document_report_put_back', 'document_report_purged', 'document_mail_named');
end $$;
