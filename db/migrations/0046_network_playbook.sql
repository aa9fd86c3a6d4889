-- The playbook of the whole network: what a practice offers of an entry, and the copies that a moderator has seen and released.

-- A copy stands for itself: of whom it is, and of which cohort, nothing is kept beside it.
create table network_entry (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  clause text not null check (clause ~ '^[a-z][a-z_]{1,39}$'),
  counterparty text not null default '' check (counterparty in ('', 'payer', 'medicaid_plan', 'hospital', 'school', 'early_intervention',
    'home_health', 'employer', 'landlord', 'vendor', 'employee', 'buyer')),
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  renderer int not null,
  -- The day alone.
  released_on date not null
);
create index network_entry_about on network_entry (clause, counterparty, id);
call wall('network_entry', 'network');

-- What a practice offers: the words as they are offered, which never change. Another offer of the same entry takes the place of one that waits.
create table playbook_offer (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  document_id bigint not null,
  practice_id bigint not null,
  version int not null,
  clause text not null,
  counterparty text not null,
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  renderer int not null,
  offered_by bigint not null references person (id),
  offered_at timestamptz not null default now(),
  state text not null default 'waits' check (state in ('waits', 'released', 'replaced', 'declined', 'withdrawn')),
  words text not null default '' check (length(words) <= 500),
  decided_by bigint references person (id),
  decided_at timestamptz,
  -- The copy that everybody reads, as long as it does.
  entry_id bigint unique references network_entry (id),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  check ((state = 'waits') = (decided_at is null)),
  check ((state = 'released') = (entry_id is not null))
);
create unique index playbook_offer_waits on playbook_offer (document_id) where state = 'waits';
create index playbook_offer_of on playbook_offer (document_id, id desc);
create index playbook_offer_state on playbook_offer (state, id);
create index playbook_offer_practice on playbook_offer (practice_id);
create index playbook_offer_by on playbook_offer (offered_by);
create index playbook_offer_decided on playbook_offer (decided_by) where decided_by is not null;
call wall('playbook_offer', 'office', 'practice_id');

-- The kinds that there are, and three more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L, %L, %L))',
    kinds, 'entry_released', 'entry_declined', 'entry_taken_out');
end $$;
