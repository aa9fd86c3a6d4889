-- The network itself, its audit log, the outbox and the limits.

-- ------------------------------------------------------------- the network

create table network (
  id int primary key default 1 check (id = 1),
  name text not null check (length(name) between 2 and 80),
  -- A demonstration: anyone may be anyone, and kept mail shows its links.
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
call wall('network', 'network');

-- --------------------------------------------------------------- audit log

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint,
  action text not null,
  cohort_id bigint,
  practice_id bigint,
  member_id bigint,
  detail text not null default ''
);
create index audit_entry_cohort on audit_entry (cohort_id, id desc);
create index audit_entry_practice on audit_entry (practice_id, id desc);
create index audit_entry_member on audit_entry (member_id, id desc);
create index audit_entry_actor on audit_entry (actor_id, id desc);
create index audit_entry_action on audit_entry (action, id desc);
call wall('audit_entry', 'staff');

-- Appends to the audit log as the viewer. Nobody updates or deletes an entry: not even the owner's code.
create function audit(action text, cohort bigint, practice bigint, member bigint, detail text)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into audit_entry (actor_id, action, cohort_id, practice_id, member_id, detail)
  values (nullif(current_setting('app.viewer', true), '')::bigint, action, cohort, practice, member, coalesce(detail, ''));
$$;
grant execute on function audit(text, bigint, bigint, bigint, text) to roundtable_app;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();

-- ----------------------------------------------------------------- outbox

-- Adds a job inside the writing transaction. Takes ids only, so that no words lie in the queue.
create function enqueue(task text, id bigint, run_at timestamptz default now()) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, json_build_object('id', id), run_at => enqueue.run_at, max_attempts => 10);
end $$;
grant execute on function enqueue(text, bigint, timestamptz) to roundtable_app;

-- ---------------------------------------------------------------- limits

-- Counters of rate-limiter-flexible, which fixes the columns. Kept by the owner's connection.
create table rate_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
call wall('rate_limit', 'system');

-- An address that cannot be guessed, for people, practices and files: 80 random bits in base 32.
create function new_uid() returns text language sql volatile as $$
  select string_agg(substr('abcdefghjkmnpqrstuvwxyz023456789', (get_byte(b, i) & 31) + 1, 1), '')
  from (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as b) r,
       unnest(array[0,1,2,3,4,5,7,9,10,11,12,13,14,15]) as i;
$$;
grant execute on function new_uid() to roundtable_app;
