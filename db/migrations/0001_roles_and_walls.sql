-- The ground everything stands on: roles, who the viewer is, and the walls that follow from it.
-- Runs as a plain owner with CREATEROLE on 15 to 18; a managed Postgres gives no more. Functions name tables of later files.

-- roundtable_app and roundtable_search stand for the roles of this database, in every migration: roles belong to a whole
-- cluster, so they carry the database's name, which is put here as a migration runs (db/site-roles.ts).

do $$
begin
  if not exists (select from pg_roles where rolname = 'roundtable_app') then
    create role roundtable_app nologin;
    comment on role roundtable_app is 'made by Roundtable';
  end if;
  if not exists (select from pg_roles where rolname = 'roundtable_search') then
    create role roundtable_search nologin;
    comment on role roundtable_search is 'made by Roundtable';
  end if;
  -- From 16 on, creating a role lets its creator grant it, and no more.
  if not pg_has_role(current_user, 'roundtable_app', 'usage') then
    execute format('grant roundtable_app to %I', current_user);
  end if;
  if not pg_has_role(current_user, 'roundtable_search', 'usage') then
    execute format('grant roundtable_search to %I', current_user);
  end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to roundtable_app;
-- For all schemas: what everyone may do by default cannot be taken away for one of them alone.
alter default privileges revoke execute on functions from public;

-- Errors the app turns into answers: not found, not allowed, and a sentence for the person.
create function refuse(code text, sentence text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = sentence;
end $$;
grant execute on function refuse(text, text) to roundtable_app;

-- ------------------------------------------------------------ who am I

-- Set by the app inside each transaction. No context, no rows; a disabled or closed account is nobody.
create function my_id() returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select member_id from account
          where member_id = nullif(current_setting('app.viewer', true), '')::bigint
            and disabled_at is null and closed_at is null);
end $$;

create function has_second_factor(m bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from account where member_id = m and totp_secret is not null)
      or exists (select from passkey where member_id = m);
$$;

-- A role of the network counts only with a second factor.
create function staff_role_of(m bigint) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select role from network_role where member_id = m and has_second_factor(m);
$$;

create function is_staff() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(staff_role_of(my_id()) in ('moderator', 'administrator'), false);
end $$;

create function is_administrator() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(staff_role_of(my_id()) = 'administrator', false);
end $$;

create function my_practice() returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select practice_id from practice_member where member_id = my_id());
end $$;

create function owns_practice(p bigint) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from practice_member where member_id = my_id() and practice_id = p and role = 'owner');
end $$;

grant execute on function my_id(), is_staff(), is_administrator(), my_practice(), owns_practice(bigint) to roundtable_app;

-- ------------------------------------------------------- what may I see

-- The cohorts a person sits in: a held seat that they attend, and the current charter accepted.
create function tables_of(m bigint) returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select coalesce(array_agg(a.cohort_id), '{}')
    from attendee a
    join seat s on s.id = a.seat_id and s.until is null
    join cohort c on c.id = a.cohort_id
    join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = a.cohort_id and x.version = c.charter_version
    where a.member_id = m and a.until is null
  );
end $$;

create function looks_of(m bigint) returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- Asked in every policy, and hardly anyone has a look open.
  if not exists (select from look where member_id = m and closed_at is null and expires_at > now()) then return '{}'; end if;
  return (
    select coalesce(array_agg(distinct cohort_id), '{}') from look
    where member_id = m and closed_at is null and expires_at > now() and staff_role_of(m) is not null
  );
end $$;

-- Where I may write: the cohorts I sit in.
create function my_tables() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return tables_of(my_id());
end $$;

-- What I may read: the cohorts I sit in, and those I have an open look into.
create function my_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  return tables_of(me) || looks_of(me);
end $$;

-- Names, seats and charters: also for the network's staff, who form cohorts without seeing inside.
create function my_rosters() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if is_staff() then
    return (select coalesce(array_agg(id), '{}') from cohort);
  end if;
  return my_tables();
end $$;

create function my_facilitated() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  return (
    select coalesce(array_agg(a.cohort_id), '{}') from attendee a
    where a.member_id = me and a.until is null and a.facilitator and a.cohort_id = any(tables_of(me))
  ) || looks_of(me);
end $$;

-- My own practice and those seated in my cohorts.
create function my_peers() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine bigint := my_practice();
begin
  return (
    select coalesce(array_agg(distinct practice_id), '{}') from seat
    where cohort_id = any(my_cohorts()) and until is null
  ) || case when mine is null then '{}'::bigint[] else array[mine] end;
end $$;

-- Myself, the people of my practice, and those who attend my cohorts.
create function my_people() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  return (
    select coalesce(array_agg(distinct a.member_id), '{}') from attendee a
    join seat s on s.id = a.seat_id and s.until is null
    where a.cohort_id = any(my_cohorts()) and a.until is null
  ) || (
    select coalesce(array_agg(member_id), '{}') from practice_member where practice_id = my_practice()
  ) || case when me is null then '{}'::bigint[] else array[me] end;
end $$;

-- My names: the one that posts carry, and later my aliases.
create function my_personas() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(persona_id), '{}') from persona_owner where member_id = my_id());
end $$;

grant execute on function my_tables(), my_cohorts(), my_rosters(), my_facilitated(), my_peers(), my_people(), my_personas()
  to roundtable_app;

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
