-- The numbers by which a network judges pairs of practices: the last row holds, and without one the usual numbers of app/matching do.

create table threshold_change (
  id bigint generated always as identity primary key,
  -- In percent, but for the months.
  conflict int not null check (conflict between 10 and 60),
  review int not null check (review between 1 and 40),
  referrers int not null check (referrers between 10 and 100),
  other_discipline int not null check (other_discipline between 0 and 50),
  general int not null check (general between 5 and 100),
  telehealth_both int not null check (telehealth_both between 10 and 100),
  telehealth_one int not null check (telehealth_one between 0 and 100),
  planned_months int not null check (planned_months between 3 and 24),
  why text not null check (length(why) between 3 and 500),
  member_id bigint references person (id),
  at timestamptz not null default now(),
  check (review < conflict),
  check (telehealth_one <= telehealth_both)
);
create index threshold_change_member on threshold_change (member_id) where member_id is not null;
call wall('threshold_change', 'staff');

-- The numbers that a verdict was made with; null for the usual ones.
alter table verdict add column thresholds_id bigint references threshold_change (id);
create index verdict_thresholds on verdict (thresholds_id) where thresholds_id is not null;
