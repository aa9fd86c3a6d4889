-- One queue of typed items for whoever looks after a cohort.

create table moderation_item (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  kind text not null check (kind in ('report')),
  thread_id bigint not null,
  post_number int not null,
  raised_by bigint not null,
  reason text not null check (reason in ('patient', 'rates', 'unkind', 'confidential', 'other')),
  note text not null default '' check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  -- The author was asked to reword it; the item waits for that.
  asked_at timestamptz,
  asked_by bigint,
  decided_at timestamptz,
  decided_by bigint,
  decision text check (decision in ('kept', 'edited', 'hidden', 'handed_on')),
  decision_note text not null default '' check (length(decision_note) <= 1000),
  unique (cohort_id, id),
  -- A post that moves takes along what points at it.
  foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number) on update cascade,
  foreign key (cohort_id, raised_by) references persona (cohort_id, id),
  foreign key (cohort_id, asked_by) references persona (cohort_id, id),
  foreign key (cohort_id, decided_by) references persona (cohort_id, id)
);
create index moderation_item_open on moderation_item (cohort_id, id) where decided_at is null;
create index moderation_item_handed_on on moderation_item (id) where decision = 'handed_on';
-- A post that was reported and kept can be reported again: what comes after a decision is another matter.
create unique index moderation_item_once on moderation_item (cohort_id, thread_id, post_number, raised_by) where decided_at is null;
call wall('moderation_item', 'facilitator', 'cohort_id');
grant insert (cohort_id, kind, thread_id, post_number, raised_by, reason, note) on moderation_item to roundtable_app;
create policy added on moderation_item for insert to roundtable_app with check (
  cohort_id = any((select my_tables())::bigint[]) and raised_by = any((select my_personas())::bigint[]));
