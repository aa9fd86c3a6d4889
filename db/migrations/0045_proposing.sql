-- The accepted answer of a contract question, or what came of it, is proposed into an entry of the playbook: a suggestion beside the
-- others, whose words come out of a conversation that was there before.
alter table document_suggestion
  add column of_kind text not null default 'section' check (of_kind in ('section', 'answer', 'outcome')),
  -- The answer; it has to stand.
  add column post_id bigint,
  -- Of an alias nobody learns the practice.
  alter column practice_id drop not null,
  add foreign key (cohort_id, post_id) references post (cohort_id, id),
  add constraint document_suggestion_of_answer check ((of_kind = 'answer') = (post_id is not null)),
  add constraint document_suggestion_unnamed check (practice_id is not null or (practice_called = '' and not named));
drop index document_suggestion_once;
create unique index document_suggestion_once on document_suggestion (cohort_id, thread_id, document_id, section, of_kind, coalesce(post_id, 0));
create index document_suggestion_post on document_suggestion (cohort_id, post_id) where post_id is not null;
create index document_suggestion_in_force on document_suggestion (document_id) where state = 'in_force' and of_kind <> 'section';
grant select (of_kind, post_id) on document_suggestion to roundtable_app;

-- When somebody last looked an entry through without a change: who reads the playbook sees that, and of the review nothing else.
alter table playbook_entry add column reviewed_at timestamptz;
update playbook_entry e set reviewed_at = (select max(r.at) from document_review r where r.document_id = e.document_id);
create trigger entry_reviewed after insert on document_review for each row execute function entry_reviewed();

-- The kinds that there are, and one more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L))',
    kinds, 'proposed');
end $$;

-- What is proposed out of a post is taken out with it, where that is reported as patient data.
do $$
declare
  sources text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'set_aside_text'::regclass and c.conname = 'set_aside_text_source_check');
begin
  execute format('alter table set_aside_text drop constraint set_aside_text_source_check, add constraint set_aside_text_source_check check (source in (%s, %L))',
    sources, 'document_suggestion');
end $$;
