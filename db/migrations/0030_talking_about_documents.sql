-- What practices say to each other about a shared document: conversations about it or one of its sections, sections that its author is
-- suggested, and whom it helped.

-- The document that a conversation is about, as it was called then, and the section by its key; empty for the whole.
create table thread_document (
  cohort_id bigint not null,
  thread_id bigint not null,
  document_id bigint not null,
  version int not null,
  section text not null default '' check (length(section) <= 100),
  title text not null check (length(title) between 3 and 160),
  heading text not null default '' check (length(heading) <= 1000),
  -- Stands for the words of the section then, so that a later version can be told from it.
  stamp text not null default '' check (length(stamp) <= 64),
  primary key (cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (document_id, version) references document_version (document_id, number)
);
create index thread_document_about on thread_document (cohort_id, document_id);
create index thread_document_version on thread_document (document_id, version);
call wall('thread_document', 'cohort', 'cohort_id');

-- What a conversation that is being written is about: the document's uid, its version and the section's key, with a slash between.
alter table draft add column about text not null default '' check (length(about) <= 160),
  drop constraint draft_why_check,
  add constraint draft_why_check check (why in ('', 'taken-back', 'locked', 'charter', 'seat', 'account', 'role', 'gone', 'unshared'));
alter table pending_post add column about text not null default '' check (length(about) <= 160);

-- A section as a practice that adopted the document has it, suggested to its author in a conversation where both sit.
create table document_suggestion (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  cohort_id bigint not null,
  thread_id bigint not null,
  document_id bigint not null,
  section text not null check (length(section) between 1 and 100),
  heading text not null check (length(heading) <= 1000),
  -- The version whose text of the section was changed, that text, and what is suggested in its place.
  version int not null,
  was text not null check (length(was) <= 40000),
  body text not null check (length(body) between 1 and 40000),
  -- [{name, label, type, choices, help, default}] of the blanks in it.
  fields jsonb not null default '[]' check (jsonb_typeof(fields) = 'array' and pg_column_size(fields) <= 60000),
  persona_id bigint not null,
  -- For which practice, and what both were called then.
  practice_id bigint not null references practice (id),
  by_called text not null,
  practice_called text not null,
  -- Whether the practice wants to be thanked by its name, wherever the document is shared.
  named boolean not null default true,
  -- It waits; stands in the author's draft; is in force; or was put aside with a word of thanks.
  state text not null default 'waits' check (state in ('waits', 'taken', 'in_force', 'not_now')),
  words text not null default '' check (length(words) <= 500),
  decided_at timestamptz,
  at timestamptz not null default now(),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id),
  foreign key (document_id, version) references document_version (document_id, number),
  check ((state = 'waits') = (decided_at is null))
);
create unique index document_suggestion_once on document_suggestion (cohort_id, thread_id, section);
create index document_suggestion_open on document_suggestion (document_id) where state in ('waits', 'taken');
create index document_suggestion_version on document_suggestion (document_id, version);
create index document_suggestion_persona on document_suggestion (cohort_id, persona_id);
create index document_suggestion_practice on document_suggestion (practice_id);
call wall('document_suggestion', 'cohort', 'cohort_id');
-- The text that was changed may be of a version from before the cohort saw the document: only a function for its author reads it.
revoke select on document_suggestion from roundtable_app;
grant select (id, uid, cohort_id, thread_id, document_id, section, heading, version, body, fields, persona_id, practice_id, by_called, practice_called,
  named, state, words, decided_at, at) on document_suggestion to roundtable_app;

-- The practices that have opened a peer's document, once each, and those that it has helped. Which they are, functions alone say.
create table document_opened (
  document_id bigint not null references document (id) on delete cascade,
  practice_id bigint not null references practice (id),
  at timestamptz not null default now(),
  primary key (document_id, practice_id)
);
create index document_opened_by on document_opened (practice_id);
call wall('document_opened', 'system');
create table document_helped (
  document_id bigint not null references document (id) on delete cascade,
  practice_id bigint not null references practice (id),
  at timestamptz not null default now(),
  primary key (document_id, practice_id)
);
create index document_helped_by on document_helped (practice_id);
call wall('document_helped', 'system');

alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'mentioned', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved',
  'document_updated', 'document_required', 'document_withdrawn', 'document_replaced',
  'reading_asked', 'reading_reminded', 'review_due', 'review_overdue',
  'share_asked', 'share_opened', 'share_sent_back', 'share_taken_out', 'suggested', 'suggestion_taken', 'suggestion_aside'));
