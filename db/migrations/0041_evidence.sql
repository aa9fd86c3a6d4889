-- Evidence: how many practices of a cohort told what came of a clause. docs/decisions/evidence.md says what it may show and why.

-- What a cohort's playbook shows: lower bounds in steps of three, never a count. A snapshot never changes; one that was replaced or
-- withdrawn stays, for whatever follows is compared with it.
create table evidence (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  -- The id of a kind of clause, which app/contracts/clauses.ts holds.
  clause text not null check (clause ~ '^[a-z][a-z_]{1,39}$'),
  -- With whom: one kind, or all those that have too few practices to stand alone.
  counterparties text[] not null check (cardinality(counterparties) between 1 and 11),
  practices int not null,
  got_all int not null,
  compromise int not null,
  neither int not null,
  counted_at timestamptz not null default now(),
  -- Since when it is not shown any more.
  until timestamptz,
  unique (cohort_id, id),
  check (practices = 5 or (practices > 5 and practices % 3 = 0)),
  check (least(got_all, compromise, neither) >= 0 and got_all % 3 = 0 and compromise % 3 = 0 and neither % 3 = 0),
  -- Never that all of them had the same, and never more results than practices.
  check (greatest(got_all, compromise, neither) <= practices - 2 and got_all + compromise + neither <= practices)
);
create index evidence_of_clause on evidence (cohort_id, clause, id);
call wall('evidence', 'cohort', 'cohort_id');
alter policy seen on evidence using (until is null and cohort_id = any((select my_cohorts())::bigint[]));

-- Who was counted in a snapshot, each practice once. No request reads it.
create table evidence_part (
  cohort_id bigint not null,
  evidence_id bigint not null,
  practice_id bigint not null references practice (id),
  result text not null check (result in ('got_all', 'compromise', 'neither')),
  question_id bigint not null,
  primary key (cohort_id, evidence_id, practice_id),
  foreign key (cohort_id, evidence_id) references evidence (cohort_id, id),
  foreign key (cohort_id, question_id) references contract_question (cohort_id, id)
);
create index evidence_part_question on evidence_part (cohort_id, question_id);
call wall('evidence_part', 'system');

-- What nobody reads any more is not to be found by comparing the numbers with the conversations that are left.
create trigger withdraw_evidence after update of removed_at on post for each row
  when (new.number = 1 and new.removed_at is not null and old.removed_at is null) execute function withdraw_evidence();
