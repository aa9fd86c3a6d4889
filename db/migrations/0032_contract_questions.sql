-- Contract questions: what a conversation about a negotiation is about, what its answers advise, whom they helped, and what came of it.
-- There is no column for the other side's name, nor for an amount.

create table contract_question (
  id bigint generated always as identity primary key,
  cohort_id bigint not null,
  thread_id bigint not null,
  counterparty text not null check (counterparty in ('payer', 'medicaid_plan', 'hospital', 'school', 'early_intervention', 'home_health',
    'employer', 'landlord', 'vendor', 'employee', 'buyer')),
  stage text not null check (stage in ('reviewing', 'drafting', 'countered', 'renewing', 'amending', 'ending', 'dispute')),
  -- Ids of kinds of clauses, which app/contracts/clauses.ts holds.
  clauses text[] not null check (cardinality(clauses) between 1 and 6 and length(array_to_string(clauses, ',')) <= 200),
  state text not null default '' check (state ~ '^([A-Z]{2})?$'),
  decision_needed_by date check (decision_needed_by between '2020-01-01' and '2100-01-01'),
  goal text not null default '' check (length(goal) <= 200),
  leverage text[] not null default '{}' check (cardinality(leverage) <= 8 and length(array_to_string(leverage, ',')) <= 200),
  lawyer_involved boolean,
  excerpt text not null default '' check (length(excerpt) <= 1500),
  asked_at timestamptz(3) not null default now(),
  -- Settled once an answer is accepted or the question is closed: kept beside the thread's own, so that a list costs what its rows cost.
  settled boolean not null default false,
  unique (cohort_id, id),
  unique (cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index contract_question_open on contract_question (cohort_id, decision_needed_by, id) where not settled;
create index contract_question_latest on contract_question (cohort_id, id desc);
create index contract_question_with on contract_question (cohort_id, counterparty, id desc);
create index contract_question_clauses on contract_question using gin (clauses);
call wall('contract_question', 'cohort', 'cohort_id');
-- The facts are words of the opening post, and go with it when it is taken away.
drop policy seen on contract_question;
create policy seen on contract_question for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and exists (select from post p where p.cohort_id = contract_question.cohort_id and p.thread_id = contract_question.thread_id and p.number = 1));

-- What an answer advises, beside the post that says it.
create table contract_answer (
  cohort_id bigint not null,
  post_id bigint not null,
  advice text not null default '' check (advice in ('', 'accept', 'push_back', 'walk_away', 'ask_lawyer')),
  wording text not null default '' check (length(wording) <= 1500),
  why text not null default '' check (length(why) <= 500),
  -- Its author faced this themselves; else it is an opinion.
  first_hand boolean not null,
  state text not null default '' check (state ~ '^([A-Z]{2})?$'),
  year int check (year between 1980 and 2100),
  primary key (cohort_id, post_id),
  foreign key (cohort_id, post_id) references post (cohort_id, id)
);
call wall('contract_answer', 'cohort', 'cohort_id');
drop policy seen on contract_answer;
create policy seen on contract_answer for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and exists (select from post p where p.cohort_id = contract_answer.cohort_id and p.id = contract_answer.post_id));

-- For whom an answer worked too, once each.
create table worked_for_me (
  cohort_id bigint not null,
  post_id bigint not null,
  persona_id bigint not null,
  at timestamptz not null default now(),
  primary key (cohort_id, post_id, persona_id),
  foreign key (cohort_id, post_id) references post (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
create index worked_for_me_persona on worked_for_me (cohort_id, persona_id);
call wall('worked_for_me', 'cohort', 'cohort_id');

-- What came of a contract question: when its asker was asked, and what they told.
create table contract_outcome (
  id bigint generated always as identity primary key,
  cohort_id bigint not null,
  question_id bigint not null,
  result text not null default '' check (result in ('', 'got_all', 'compromise', 'refused', 'walked', 'open')),
  -- What moved the other side: of a list, and in words.
  moved text[] not null default '{}' check (cardinality(moved) <= 12 and length(array_to_string(moved, ',')) <= 200),
  moved_words text not null default '' check (length(moved_words) <= 500),
  final_wording text not null default '' check (length(final_wording) <= 1500),
  rounds int check (rounds between 0 and 99),
  days int check (days between 0 and 3650),
  -- When the asker is asked next; null for never again.
  ask_at timestamptz,
  asked_at timestamptz,
  reminded_at timestamptz,
  told_at timestamptz,
  unique (cohort_id, id),
  unique (cohort_id, question_id),
  foreign key (cohort_id, question_id) references contract_question (cohort_id, id),
  check ((result = '') = (told_at is null))
);
create index contract_outcome_due on contract_outcome (ask_at) where ask_at is not null;
call wall('contract_outcome', 'cohort', 'cohort_id');
drop policy seen on contract_outcome;
create policy seen on contract_outcome for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and exists (select from contract_question q where q.cohort_id = contract_outcome.cohort_id and q.id = contract_outcome.question_id));

-- The facts of a question, or of an answer, that is being written or waits to be posted.
alter table draft add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and pg_column_size(facts) <= 20000);
alter table pending_post add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and pg_column_size(facts) <= 20000);
