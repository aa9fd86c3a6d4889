-- Documents: policies, procedures and forms. Each belongs to a practice and stands in its manual; a share opens it to a cohort, or to
-- the whole network, from the version on that was shared.

create table document (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  practice_id bigint not null references practice (id),
  kind text not null default 'policy' check (kind in ('policy', 'procedure', 'form', 'checklist', 'template', 'job_description', 'playbook')),
  title text not null check (length(title) between 3 and 160),
  topics text[] not null default '{}' check (cardinality(topics) <= 3),
  -- States of the United States that it is written for; none: for all.
  states text[] not null default '{}' check (cardinality(states) <= 60),
  status text not null default 'draft' check (status in ('draft', 'published', 'superseded', 'withdrawn')),
  -- Of its newest version; 0 as long as it has none.
  version int not null default 0,
  review_on date,
  review_reason text not null default '' check (length(review_reason) <= 200),
  licence text not null default 'network' check (licence in ('network', 'free', 'credit')),
  -- Where it comes from, in words.
  source text not null default '' check (length(source) <= 300),
  superseded_by bigint references document (id),
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
  created_at timestamptz not null default now(),
  -- To the millisecond, as a page's key in an address names it.
  changed_at timestamptz(3) not null default now(),
  unique (practice_id, id),
  check ((status = 'draft') = (version = 0)),
  check ((status = 'superseded') = (superseded_by is not null))
);
create index document_of_practice on document (practice_id, changed_at desc, id desc);

-- Who may see a document beside its practice: a cohort, or everybody in the network where no cohort is named.
create table document_share (
  id bigint generated always as identity primary key,
  document_id bigint not null,
  practice_id bigint not null,
  cohort_id bigint references cohort (id),
  -- Who shared it, by the name that they have in the cohort.
  persona_id bigint,
  -- Versions before it stay the practice's own.
  from_version int not null,
  -- Not yet open where somebody has to agree first: a facilitator, or for the network a moderator.
  opened_at timestamptz,
  asked_at timestamptz not null default now(),
  unique nulls not distinct (document_id, cohort_id),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
create index document_share_of_cohort on document_share (cohort_id, document_id);

-- What a document says in each version. Never changes.
create table document_version (
  document_id bigint not null references document (id) on delete cascade,
  number int not null,
  change text not null check (change in ('minor', 'major', 'required')),
  summary text not null check (length(summary) between 1 and 500),
  title text not null check (length(title) between 3 and 160),
  body text not null check (length(body) between 1 and 400000),
  html text not null,
  renderer int not null,
  -- [{key, heading, depth, number}]: its sections in their order. A key stays a section's own from version to version.
  sections jsonb not null default '[]' check (jsonb_typeof(sections) = 'array'),
  -- [{name, label, type, choices, help, default}] of the blanks in it.
  fields jsonb not null default '[]' check (jsonb_typeof(fields) = 'array' and pg_column_size(fields) <= 60000),
  -- Who wrote it and for which practice, as they were called then.
  by_id bigint not null references person (id),
  by_called text not null,
  practice_called text not null,
  -- Whose suggestion was taken in.
  credit text not null default '' check (length(credit) <= 200),
  at timestamptz not null default now(),
  primary key (document_id, number)
);
create index document_version_renderer on document_version using brin (renderer);

-- What is being written for the next version. The practice's alone.
create table document_draft (
  document_id bigint primary key,
  practice_id bigint not null,
  title text not null default '' check (length(title) <= 160),
  body text not null default '' check (length(body) <= 400000),
  fields jsonb not null default '[]' check (jsonb_typeof(fields) = 'array' and pg_column_size(fields) <= 60000),
  -- Counts every saving: what an editor has seen.
  save_count int not null default 1,
  saved_by bigint not null references person (id),
  saved_at timestamptz not null default now(),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade
);

-- A document that a practice took over from a peer: what it took, so that what changes there can be told from what it changed itself,
-- also once the peer's own is out of its sight.
create table adoption (
  document_id bigint primary key,
  practice_id bigint not null,
  of_document bigint not null references document (id),
  base_version int not null,
  base_body text not null check (length(base_body) <= 400000),
  of_title text not null,
  of_practice text not null,
  -- A version that was looked at and is not for this practice.
  passed_version int not null default 0,
  -- The version whose changes are in the draft: the base once that is published.
  taking int,
  adopted_at timestamptz not null default now(),
  unique (practice_id, of_document),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  foreign key (of_document, base_version) references document_version (document_id, number),
  foreign key (of_document, taking) references document_version (document_id, number)
);
create index adoption_of_document on adoption (of_document);

-- What a practice fills into the blanks of its documents, apart from their text. The practice's alone.
create table blank_answer (
  practice_id bigint not null references practice (id),
  name text not null check (name ~ '^[a-z][a-z0-9_]{0,59}$'),
  answer text not null check (length(answer) between 1 and 500),
  at timestamptz not null default now(),
  primary key (practice_id, name)
);

call wall('document', 'system');
call wall('document_share', 'system');
call wall('document_version', 'system');
call wall('document_draft', 'practice', 'practice_id');
call wall('adoption', 'practice', 'practice_id');
call wall('blank_answer', 'practice', 'practice_id');

-- A share is seen where it leads to, and by the practice whose document it is; one that waits, by who has to agree as well.
create policy seen on document_share for select to roundtable_app using (
  (opened_at is not null and (cohort_id = any((select my_cohorts())::bigint[]) or (cohort_id is null and (select my_id()) is not null)))
  or practice_id = (select my_practice())
  or (opened_at is null and (cohort_id = any((select my_facilitated())::bigint[]) or (cohort_id is null and (select is_staff())))));
create policy seen on document for select to roundtable_app using (
  practice_id = (select my_practice()) or exists (select from document_share s where s.document_id = document.id));
create policy seen on document_version for select to roundtable_app using (
  exists (select from document d where d.id = document_id and d.practice_id = (select my_practice()))
  or exists (select from document_share s where s.document_id = document_version.document_id and document_version.number >= s.from_version));
grant select on document, document_share, document_version to roundtable_app;
comment on table document is 'owner: share';
comment on table document_share is 'owner: share';
comment on table document_version is 'owner: share';
