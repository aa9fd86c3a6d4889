-- Cohorts, their charters and seats: with practice_member, network_role and session, the tables that make the wall.

create table cohort (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name text not null check (length(name) between 2 and 80),
  focus text not null default '' check (length(focus) <= 200),
  purpose text not null default '' check (length(purpose) <= 1000),
  capacity int not null check (capacity between 2 and 40),
  state text not null default 'active' check (state in ('forming', 'active', 'archived')),
  charter_version int not null default 0,
  created_at timestamptz not null default now()
);

create table charter (
  cohort_id bigint not null references cohort (id),
  version int not null,
  body text not null,
  html text not null,
  renderer int not null,
  published_by bigint not null references person (id),
  published_at timestamptz not null default now(),
  primary key (cohort_id, version)
);

create table charter_acceptance (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  version int not null,
  accepted_at timestamptz not null default now(),
  primary key (member_id, cohort_id, version),
  foreign key (cohort_id, version) references charter (cohort_id, version)
);
create index charter_acceptance_cohort on charter_acceptance (cohort_id, version);

create table seat (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  practice_id bigint not null references practice (id),
  since timestamptz not null default now(),
  until timestamptz,
  unique (cohort_id, id)
);
create unique index seat_taken on seat (cohort_id, practice_id) where until is null;
create index seat_practice on seat (practice_id);

create table attendee (
  cohort_id bigint not null,
  seat_id bigint not null,
  member_id bigint not null references person (id),
  facilitator boolean not null default false,
  since timestamptz not null default now(),
  until timestamptz,
  foreign key (cohort_id, seat_id) references seat (cohort_id, id),
  primary key (cohort_id, seat_id, member_id, since)
);
create unique index attendee_present on attendee (cohort_id, member_id) where until is null;
create index attendee_member on attendee (member_id) where until is null;

create table look (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  member_id bigint not null references person (id),
  reason text not null check (length(reason) between 5 and 500),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '4 hours',
  closed_at timestamptz
);
create index look_member on look (member_id, expires_at);
create index look_cohort on look (cohort_id, id desc);

-- Who a member is inside one cohort. Everything written there names a persona, never a member.
create table persona (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  kind text not null check (kind in ('named', 'alias')),
  name text not null,
  title text not null default '',
  practice_name text not null default '',
  person_id bigint references person (id),
  -- Addresses of the person's page and photo while they attend; empty for an alias and after they left.
  person_uid text not null default '',
  photo text not null default '',
  -- How it is called in sentences, where its practice does not stand beside it: by name, and with the practice where someone
  -- else of the cohort, now or before, has a name that looks the same.
  called text not null default '',
  unique (cohort_id, id),
  check (kind = 'named' or (person_id is null and person_uid = '' and photo = ''))
);
create unique index persona_named on persona (cohort_id, person_id) where kind = 'named';
create index persona_person on persona (person_id);

create table persona_owner (
  cohort_id bigint not null,
  persona_id bigint not null,
  member_id bigint not null references person (id),
  primary key (cohort_id, persona_id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
create index persona_owner_member on persona_owner (member_id);

call wall('cohort', 'roster', 'id');
call wall('charter', 'roster', 'cohort_id');
call wall('charter_acceptance', 'member', 'member_id');
call wall('seat', 'roster', 'cohort_id');
call wall('attendee', 'roster', 'cohort_id');
call wall('look', 'facilitator', 'cohort_id');
call wall('persona', 'cohort', 'cohort_id');
call wall('persona_owner', 'member', 'member_id');
create trigger persona_called after insert or update of name, practice_name on persona
  for each row execute function tell_personas_apart();

-- Where cohorts stood before their address was changed.
create table cohort_address (
  cohort_id bigint not null references cohort (id),
  slug text not null,
  left_at timestamptz not null default now(),
  primary key (cohort_id, slug)
);
create index cohort_address_slug on cohort_address (slug);
call wall('cohort_address', 'system');
create trigger keep_old_address after update of slug on cohort for each row when (old.slug is distinct from new.slug)
  execute function keep_old_address();

-- The names that a cohort or a practice had before: whoever left knows it by the name of then.
create table former_name (
  id bigint generated always as identity primary key,
  cohort_id bigint references cohort (id),
  practice_id bigint references practice (id),
  name text not null,
  until timestamptz not null default now(),
  check (num_nonnulls(cohort_id, practice_id) = 1)
);
create index former_name_cohort on former_name (cohort_id, until) where cohort_id is not null;
create index former_name_practice on former_name (practice_id, until) where practice_id is not null;
call wall('former_name', 'system');
create trigger keep_former_name after update of name on cohort
  for each row when (old.name <> new.name) execute function keep_former_name();
create trigger keep_former_name after update of name on practice
  for each row when (old.name <> new.name) execute function keep_former_name();

-- When a member last came to a cohort: what is newer stands above a line in its list.
create table cohort_visit (
  member_id bigint not null references person (id),
  cohort_id bigint not null references cohort (id),
  last_at timestamptz not null default now(),
  before_at timestamptz,
  primary key (member_id, cohort_id)
);
call wall('cohort_visit', 'member', 'member_id');

-- Whatever moves a wall makes its own transaction ask anew what its viewer may see. Others ask when they begin.
do $$
declare
  t text;
begin
  foreach t in array array['account', 'passkey', 'network_role', 'practice_member', 'cohort', 'seat', 'attendee', 'charter_acceptance',
    'look', 'persona_owner'] loop
    execute format('create trigger forget_walls after insert or update or delete on %I for each statement execute function forget_walls()', t);
  end loop;
end $$;
