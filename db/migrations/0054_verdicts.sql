-- Verdicts on pairs of practices and what they rest on, the waivers by which two sit together in spite of one, and the cases
-- that a change opens. A verdict's lower practice is the one with the lower id: a pair has no first and second.

-- What was known of a practice when it was judged. A verdict keeps which of them it rests on, so that it can be shown later.
create table practice_facts (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice (id),
  facts jsonb not null,
  since timestamptz not null default now(),
  until timestamptz
);
create unique index practice_facts_now on practice_facts (practice_id) where until is null;
create index practice_facts_practice on practice_facts (practice_id, id desc);
call wall('practice_facts', 'system');

-- How far the judging of a practice has come. Nothing is clear that was not judged since its facts changed.
create table judged_practice (
  practice_id bigint primary key references practice (id),
  changed_at timestamptz not null default now(),
  judged_at timestamptz,
  -- Whether all is known that a verdict of clear needs.
  complete boolean not null default false,
  formula int
);
call wall('judged_practice', 'system');
insert into judged_practice (practice_id) select id from practice;
alter table practice_terms drop column changed_at;

-- Where a practice can meet another: parts of the map, contracts, names. Those that share no key are no candidates for a conflict.
create table meeting_key (
  practice_id bigint not null references practice (id),
  key text not null,
  primary key (key, practice_id)
);
create index meeting_key_practice on meeting_key (practice_id);
call wall('meeting_key', 'system');

-- A pair that has no verdict of its own is clear where both are complete and judged, and else to be reviewed.
create table verdict (
  id bigint generated always as identity primary key,
  low_id bigint not null references practice (id),
  high_id bigint not null references practice (id),
  verdict text not null check (verdict in ('clear', 'review', 'conflict')),
  -- How much of one's business is the other's: geography times service, 0 to 1.
  closeness real not null check (closeness between 0 and 1),
  -- What stands for each reason; the sentences are in app/matching.
  reasons text[] not null,
  -- The sentences for moderators, without a word of what only the engine sees.
  said text[] not null,
  flags text[] not null default '{}',
  inputs jsonb not null,
  formula int not null,
  low_facts bigint references practice_facts (id),
  high_facts bigint references practice_facts (id),
  judged_at timestamptz not null default now(),
  until timestamptz,
  check (low_id < high_id)
);
create unique index verdict_now on verdict (low_id, high_id) where until is null;
create index verdict_now_high on verdict (high_id) where until is null;
create index verdict_of_pair on verdict (low_id, high_id, id desc);
call wall('verdict', 'staff');
drop policy seen on verdict;
-- Nobody reads how their own practice was judged.
create policy seen on verdict for select to roundtable_app
  using ((select is_staff()) and (select my_practice()) is distinct from low_id and (select my_practice()) is distinct from high_id);

-- The sentences that rest on what a practice told the engine alone. A moderator reads them by a look, which is logged.
create table verdict_secret (
  verdict_id bigint primary key references verdict (id) on delete cascade,
  said text[] not null
);
call wall('verdict_secret', 'system');

-- Leave to sit together in spite of a conflict: both practices, every other of the cohort and a moderator agree in writing, for a year.
create table waiver (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  cohort_id bigint not null references cohort (id),
  low_id bigint not null references practice (id),
  high_id bigint not null references practice (id),
  why text not null,
  asked_by bigint not null references person (id),
  asked_at timestamptz not null default now(),
  -- The moderator's own agreement, given last.
  granted_by bigint references person (id),
  granted_words text not null default '',
  granted_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  check (low_id < high_id),
  check ((granted_at is null) = (expires_at is null))
);
create unique index waiver_open on waiver (cohort_id, low_id, high_id) where ended_at is null;
create index waiver_expires on waiver (expires_at) where ended_at is null;

-- What each practice of the cohort says to it, in words of its own.
create table waiver_answer (
  waiver_id bigint not null references waiver (id),
  practice_id bigint not null references practice (id),
  member_id bigint references person (id),
  agrees boolean,
  words text not null default '',
  answered_at timestamptz,
  primary key (waiver_id, practice_id),
  check ((agrees is null) = (answered_at is null))
);
create index waiver_answer_practice on waiver_answer (practice_id);
call wall('waiver_answer', 'office', 'practice_id');
call wall('waiver', 'staff');
drop policy seen on waiver_answer;
drop policy seen on waiver;
comment on table waiver_answer is 'owner: asked';
comment on table waiver is 'owner: asked';
-- Those who decide for a practice answer for it; moderators see all answers.
create policy seen on waiver_answer for select to roundtable_app using (practice_id = (select my_manual()) or (select is_staff()));
create policy seen on waiver for select to roundtable_app
  using ((select is_staff()) or exists (select from waiver_answer a where a.waiver_id = waiver.id and a.practice_id = (select my_manual())));

-- A conflict that a change opened between two practices of one cohort. Moderators alone see it, and none of the two practices.
create table conflict_case (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  cohort_id bigint not null references cohort (id),
  low_id bigint not null references practice (id),
  high_id bigint not null references practice (id),
  -- Whose facts had changed, where a change of one opened it.
  changed_id bigint references practice (id),
  because text not null check (because in ('facts', 'waiver_ended', 'moderator')),
  verdict_id bigint references verdict (id),
  opened_at timestamptz not null default now(),
  -- Since when the practice whose facts changed knows that they are to be looked at, and until when it has time.
  asked_at timestamptz,
  due_at timestamptz,
  outcome text check (outcome in ('cleared', 'waived', 'moved', 'left')),
  outcome_words text not null default '',
  closed_by bigint references person (id),
  closed_at timestamptz,
  check (low_id < high_id),
  check ((outcome is null) = (closed_at is null)),
  check ((asked_at is null) = (due_at is null))
);
create unique index conflict_case_open on conflict_case (cohort_id, low_id, high_id) where closed_at is null;
create index conflict_case_by_time on conflict_case (id desc);
create index conflict_case_due on conflict_case (due_at) where closed_at is null;
call wall('conflict_case', 'staff');
drop policy seen on conflict_case;
create policy seen on conflict_case for select to roundtable_app
  using ((select is_staff()) and (select my_practice()) is distinct from low_id and (select my_practice()) is distinct from high_id);

-- What happened in a case, and what moderators write down. `words` holds theirs alone.
create table case_event (
  id bigint generated always as identity primary key,
  case_id bigint not null references conflict_case (id),
  kind text not null check (kind in ('opened', 'note', 'asked', 'answered', 'judged', 'extended', 'waiver_asked', 'offered', 'closed')),
  member_id bigint references person (id),
  words text not null default '',
  at timestamptz not null default now()
);
create index case_event_case on case_event (case_id, id);
call wall('case_event', 'staff');
drop policy seen on case_event;
create policy seen on case_event for select to roundtable_app
  using (exists (select from conflict_case c where c.id = case_event.case_id));

-- Why two practices sit together although they are to be reviewed: a moderator's note for each such pair.
create table review_note (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  low_id bigint not null references practice (id),
  high_id bigint not null references practice (id),
  note text not null,
  member_id bigint references person (id),
  at timestamptz not null default now(),
  check (low_id < high_id)
);
create index review_note_pair on review_note (cohort_id, low_id, high_id);
call wall('review_note', 'staff');
drop policy seen on review_note;
create policy seen on review_note for select to roundtable_app
  using ((select is_staff()) and (select my_practice()) is distinct from low_id and (select my_practice()) is distinct from high_id);

create trigger seats_without_conflict before insert on seat for each row execute function seats_without_conflict();
