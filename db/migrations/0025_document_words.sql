-- The words by which documents are found, beside them as those of posts are: in a slot for each cohort that sees a document, one for the
-- network and one for the manual of its practice, so that the index reads nothing of another's.
create table document_words (
  document_id bigint not null references document (id) on delete cascade,
  slot bigint not null,
  words tsvector not null,
  made_at timestamptz not null default now(),
  primary key (document_id, slot)
);
alter table document_words alter column words set storage external;
call wall('document_words', 'system');
create index document_words_found on document_words using gin (words) with (gin_pending_list_limit = 256);

create trigger keep_words after insert on document_version for each row execute function keep_words_of_version();
create trigger keep_words after update of version, status on document for each row
  when ((old.version, old.status) is distinct from (new.version, new.status)) execute function keep_words_of_document();
create trigger keep_words after insert or update of opened_at or delete on document_share for each row execute function keep_words_of_share();
create trigger keep_words after insert or update of title, body on document_draft for each row execute function keep_words_of_draft();
