-- The ground everything stands on: roles, the walls, the network, the audit log, the outbox.
-- Runs as a plain owner with CREATEROLE on 15 to 18; a managed Postgres gives no more.

do $$
begin
  if not exists (select from pg_roles where rolname = 'roundtable_app') then
    create role roundtable_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'roundtable_search') then
    create role roundtable_search nologin;
  end if;
  -- From 16 on, creating a role does not make its creator a member of it.
  if not pg_has_role(current_user, 'roundtable_app', 'member') then
    execute format('grant roundtable_app to %I', current_user);
  end if;
  if not pg_has_role(current_user, 'roundtable_search', 'member') then
    execute format('grant roundtable_search to %I', current_user);
  end if;
  -- A request that hangs gives its connection back.
  alter role roundtable_app set statement_timeout = '5s';
  alter role roundtable_app set idle_in_transaction_session_timeout = '10s';
  alter role roundtable_app set lock_timeout = '4s';
end $$;

revoke all on schema public from public;
grant usage on schema public to roundtable_app;
alter default privileges in schema public revoke execute on functions from public;

-- ---------------------------------------------------------------- the walls

-- Gives a table its one owner: row-level security enabled and forced, the owner role let through
-- (FORCE binds it, and helper functions and backfills need it), and the policy by which a request sees rows.
create procedure wall(t regclass, kind text, key text default null) language plpgsql as $$
declare
  seen text := case kind
    when 'cohort'      then format('%I = any((select my_cohorts())::bigint[])', key)
    when 'roster'      then format('%I = any((select my_rosters())::bigint[])', key)
    when 'facilitator' then format('%I = any((select my_facilitated())::bigint[])', key)
    when 'peers'       then format('%I = any((select my_peers())::bigint[]) or (select is_staff())', key)
    when 'people'      then format('%I = any((select my_people())::bigint[]) or (select is_staff())', key)
    when 'practice'    then format('%I = (select my_practice())', key)
    when 'office'      then format('%I = (select my_practice()) or (select is_staff())', key)
    when 'member'      then format('%I = (select my_id())', key)
    when 'staff'       then '(select is_staff())'
    when 'network'     then '(select my_id()) is not null'
    when 'system'      then null
  end;
begin
  if kind not in ('cohort', 'roster', 'facilitator', 'peers', 'people', 'practice', 'office', 'member', 'staff', 'network', 'system') then
    raise exception 'unknown owner kind %', kind;
  end if;
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy by_owner on %s for all to %I using (true) with check (true)', t, current_user);
  execute format('comment on table %s is %L', t, 'owner: ' || kind);
  if seen is not null then
    execute format('create policy seen on %s for select to roundtable_app using (%s)', t, seen);
    execute format('grant select on %s to roundtable_app', t);
  end if;
end $$;

-- Errors the app turns into answers: not found, not allowed, and a sentence for the person.
create function refuse(code text, sentence text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = sentence;
end $$;

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
