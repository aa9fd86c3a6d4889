-- Files that a practice brings into its manual. Each is a line: it waits until it is read, and says what was found in it. Its bytes lie in
-- the file store meanwhile, and nowhere once it is read.
create table document_import (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  practice_id bigint not null references practice (id),
  by_id bigint not null references person (id),
  name text not null check (length(name) between 1 and 160),
  sha256 text not null check (length(sha256) = 64),
  state text not null default 'waiting' check (state in ('waiting', 'read', 'refused')),
  -- Under which uid its bytes lie, as long as it waits.
  bytes_at text,
  -- When a process last began to read it, and how often one did.
  taken_at timestamptz,
  taken int not null default 0,
  -- Why it cannot be read, in a sentence.
  trouble text not null default '' check (length(trouble) <= 500),
  -- [{kind, says, count}]: what was left out or guessed.
  warnings jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array' and pg_column_size(warnings) <= 60000),
  -- [{found, before, label, name, type, choices}]: places to fill in, which may become blanks.
  blanks jsonb not null default '[]' check (jsonb_typeof(blanks) = 'array' and pg_column_size(blanks) <= 200000),
  -- The document that it became, or whose next version it is.
  document_id bigint,
  is_version boolean not null default false,
  -- When somebody had looked over what was found.
  checked_at timestamptz,
  at timestamptz not null default now(),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  check ((state = 'waiting') = (bytes_at is not null)),
  check ((state = 'read') = (document_id is not null))
);
-- The same bytes become one document, and a document has one line of its last version.
create unique index document_import_once on document_import (practice_id, sha256) where not is_version;
create unique index document_import_of_document on document_import (document_id, is_version);
create index document_import_waiting on document_import (id) where state = 'waiting';
call wall('document_import', 'practice', 'practice_id');
