-- Groups that are formed, and practices that join one which runs: from a draft through consent and names to the charter.

create table formation (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  cohort_id bigint not null references cohort (id),
  -- A new group, or one more practice for a cohort that runs.
  kind text not null check (kind in ('new', 'joining')),
  stage text not null default 'draft' check (stage in ('draft', 'consent', 'names', 'charter', 'active', 'dropped')),
  -- Its cohort's name, for practices that do not sit there yet.
  title text not null,
  -- What must be alike and unlike; the words are in app/matching.
  specialty text not null default '',
  alike text[] not null default '{}',
  unlike text[] not null default '{}',
  size_from int not null default 5 check (size_from between 2 and 20),
  size_to int not null default 8 check (size_to between 2 and 20),
  stage_since timestamptz not null default now(),
  -- Until when the practices have time in this stage; a moderator can move it.
  deadline_at timestamptz,
  reminded_at timestamptz,
  over_told_at timestamptz,
  opened_by bigint not null references person (id),
  created_at timestamptz not null default now(),
  check (size_from <= size_to)
);
-- A cohort is formed once at a time, and one practice joins at a time.
create unique index formation_open on formation (cohort_id) where stage not in ('active', 'dropped');
create index formation_cohort on formation (cohort_id);
create index formation_by_time on formation (id desc);
create index formation_deadline on formation (deadline_at) where stage in ('consent', 'names', 'charter');
create index formation_opened_by on formation (opened_by);

-- The practices of a formation: those that come, and those that sit there already and may object.
create table formation_place (
  formation_id bigint not null references formation (id),
  practice_id bigint not null references practice (id),
  comes boolean not null default true,
  -- Since when its people know of the group: when they were first asked, or shown who comes.
  told_at timestamptz,
  -- How far the nearest other practice of the group is, in miles: all that is said of the others before names are.
  nearest_miles int,
  consents boolean,
  answered_at timestamptz,
  answered_by bigint references person (id),
  dropped_at timestamptz,
  -- They said no, or nothing, or a moderator left them out.
  dropped_as text check (dropped_as in ('declined', 'silent', 'left_out')),
  primary key (formation_id, practice_id),
  check ((consents is null) = (answered_at is null)),
  check ((dropped_as is null) = (dropped_at is null))
);
create index formation_place_practice on formation_place (practice_id);
create index formation_place_answered_by on formation_place (answered_by) where answered_by is not null;

-- What speaks against a practice in the eyes of another, for the moderators who form the group, and what they answer it alone.
create table objection (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  formation_id bigint not null references formation (id),
  practice_id bigint not null references practice (id),
  member_id bigint not null references person (id),
  -- Against whom; null is against the group as a whole.
  about_id bigint references practice (id),
  reason text not null check (length(reason) between 1 and 2000),
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  decided_by bigint references person (id),
  decided_at timestamptz,
  decided_words text not null default '' check (length(decided_words) <= 1000)
);
create unique index objection_open on objection (formation_id, practice_id, about_id) nulls not distinct where withdrawn_at is null and decided_at is null;
create index objection_formation on objection (formation_id, id);
create index objection_practice on objection (practice_id);
create index objection_member on objection (member_id);
create index objection_about on objection (about_id) where about_id is not null;
create index objection_decided_by on objection (decided_by) where decided_by is not null;

call wall('formation', 'staff');
call wall('formation_place', 'staff');
call wall('objection', 'staff');
comment on table formation is 'owner: forming';
comment on table formation_place is 'owner: forming';
comment on table objection is 'owner: forming';
drop policy seen on formation;
drop policy seen on formation_place;
drop policy seen on objection;
-- A moderator whose own practice has a place sees of the group what its owner sees.
create policy seen on formation_place for select to roundtable_app using (
  ((select is_staff()) and formation_id <> all((select my_formations())::bigint[]))
  or (practice_id = (select my_manual()) and told_at is not null and dropped_at is null));
-- What was never told is the moderators' alone, and who lost their place sees nothing more.
create policy seen on formation for select to roundtable_app using (
  ((select is_staff()) and id <> all((select my_formations())::bigint[]))
  or exists (select from formation_place p where p.formation_id = formation.id and p.practice_id = (select my_manual())
    and p.told_at is not null and p.dropped_at is null));
create policy seen on objection for select to roundtable_app using (
  ((select is_staff()) and formation_id <> all((select my_formations())::bigint[])) or practice_id = (select my_manual()));

-- Whoever is asked, and the moderators, hear of it.
call can_be_about('notification', 'formation');
call can_be_about('inbox_row', 'formation');
create index notification_about_formation on notification (about_formation) where about_formation is not null;
create index inbox_row_about_formation on inbox_row (about_formation) where about_formation is not null;
call add_news_kinds('consent_asked', 'consent_reminder', 'names_shown', 'names_reminder', 'charter_waits', 'charter_reminder', 'group_active',
  'left_out', 'step_back', 'given_up', 'objection_decided', 'consent_answered', 'objected', 'deadline_over', 'group_formed');
