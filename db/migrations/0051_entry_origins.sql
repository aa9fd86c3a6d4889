-- The conversations that whoever looks after an entry of the playbook says it came from, beside those whose words were taken in.
create table entry_origin (
  cohort_id bigint not null references cohort (id),
  document_id bigint not null references playbook_entry (document_id) on delete cascade,
  thread_id bigint not null,
  added_at timestamptz not null default now(),
  primary key (cohort_id, document_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index entry_origin_thread on entry_origin (cohort_id, thread_id);
create index entry_origin_document on entry_origin (document_id);
call wall('entry_origin', 'cohort', 'cohort_id');
