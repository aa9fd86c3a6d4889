-- What a practice tells so that no two competitors sit together: its sites, the organisations and people it is tied to, and its terms.
-- Rows of now alone: a verdict keeps what it was made of.

create table practice_site (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  practice_id bigint not null references practice (id),
  kind text not null check (kind in ('clinic', 'home', 'school', 'telehealth')),
  address text not null default '' check (length(address) <= 200),
  zip text not null check (zip ~ '^[0-9]{5}$'),
  -- The middle of the ZIP code, or where somebody has put the marker.
  lat double precision not null check (lat between -90 and 90),
  lng double precision not null check (lng between -180 and 180),
  marker_moved boolean not null default false,
  setting text not null check (setting in ('urban', 'suburban', 'rural')),
  -- How far patients drive; null takes what is usual in the setting.
  minutes int check (minutes between 1 and 240),
  -- The ZIP codes that it serves, in place of minutes, each with the share of its patients, or null.
  zips text[] not null default '{}' check (cardinality(zips) <= 200 and array_to_string(zips, ' ') ~ '^([0-9]{5}( [0-9]{5})*)?$'),
  shares double precision[] not null default '{}' check (0 <= all (shares) and 1 >= all (shares)),
  -- A site that opens on a day to come is planned; without a day it is open.
  opens_on date,
  closes_on date,
  created_at timestamptz not null default now(),
  check (cardinality(shares) = cardinality(zips)),
  check (closes_on > opens_on)
);
create index practice_site_practice on practice_site (practice_id);

create table practice_party (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice (id),
  kind text not null check (kind in ('hospital', 'district', 'early-intervention', 'competitor', 'referrer', 'owner', 'parent',
    'customer', 'vendor', 'landlord', 'employer')),
  name text not null check (length(name) between 1 and 120),
  -- A contract is held, or bid for.
  held boolean not null default true,
  -- The system that a hospital belongs to.
  part_of text not null default '' check (length(part_of) <= 120),
  -- An owner has half or more, or less than that.
  share text not null default '' check (share in ('', 'half', 'less')),
  created_at timestamptz not null default now()
);
create unique index practice_party_once on practice_party (practice_id, kind, lower(name));

create table practice_terms (
  practice_id bigint primary key references practice (id),
  payment text not null default '' check (payment in ('', 'insurance', 'cash', 'mixed')),
  revenue_band text not null default '',
  opened_year int check (opened_year between 1800 and 2200),
  time_zone text not null default '' check (length(time_zone) <= 60),
  goals text[] not null default '{}',
  recruiting_minutes int check (recruiting_minutes between 1 and 240),
  -- The steps that were saved, also with nothing in them: "none" is an answer.
  answered text[] not null default '{}' check (answered <@ array['contracts', 'private', 'ties', 'terms']),
  -- When somebody of the practice last said that all of it is still so.
  confirmed_at timestamptz,
  confirmed_by bigint references person (id),
  reminded_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index practice_terms_confirmed on practice_terms (confirmed_at);
create index practice_terms_confirmed_by on practice_terms (confirmed_by) where confirmed_by is not null;

-- The practice's owners and directors see all of it. The network's staff see what is open: planned sites, competitors, referrers, owners
-- and ties they see by a look alone, which is logged.
call wall('practice_site', 'office', 'practice_id');
call wall('practice_party', 'office', 'practice_id');
call wall('practice_terms', 'office', 'practice_id');
alter policy seen on practice_site using (practice_id = (select my_manual())
  or ((select is_staff()) and coalesce(opens_on <= (now() at time zone 'UTC')::date, true)));
alter policy seen on practice_party using (practice_id = (select my_manual())
  or ((select is_staff()) and kind in ('hospital', 'district', 'early-intervention')));
alter policy seen on practice_terms using (practice_id = (select my_manual()) or (select is_staff()));

create trigger facts_follow after insert or update of name, state, disciplines, specialties, age_groups, size_band on practice
  for each row execute function facts_follow_practice();

-- The kinds that there are, and one more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L))',
    kinds, 'facts_due');
end $$;
