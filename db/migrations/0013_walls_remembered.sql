-- A page's queries meet the same walls a dozen times, and finding them was most of what such a page cost the database. What a
-- transaction has found out about its viewer it keeps, in settings that end with it; like app.viewer, they are nobody else's.

-- What this transaction knows of its viewer under a name, or null: also when another viewer was here, or a wall was moved.
create function known(what text) returns bigint[] language plpgsql stable as $$
declare
  viewer text := current_setting('app.viewer', true) || ' ';
  found_out text := current_setting(what, true);
begin
  return case when starts_with(found_out, viewer) then substr(found_out, length(viewer) + 1)::bigint[] end;
end $$;

create function keep_in_mind(what text, ids bigint[]) returns bigint[] language plpgsql as $$
begin
  perform set_config(what, current_setting('app.viewer', true) || ' ' || ids::text, true);
  return ids;
end $$;

create or replace function my_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ids bigint[] := known('app.cohorts');
  me bigint;
begin
  if ids is not null then return ids; end if;
  me := my_id();
  return keep_in_mind('app.cohorts', tables_of(me) || looks_of(me));
end $$;

create or replace function my_rosters() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ids bigint[] := known('app.rosters');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.rosters', case when is_staff() then (select coalesce(array_agg(id), '{}') from cohort) else my_tables() end);
end $$;

create or replace function my_facilitated() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ids bigint[] := known('app.facilitated');
  me bigint;
begin
  if ids is not null then return ids; end if;
  me := my_id();
  return keep_in_mind('app.facilitated', (
    select coalesce(array_agg(a.cohort_id), '{}') from attendee a
    where a.member_id = me and a.until is null and a.facilitator and a.cohort_id = any(tables_of(me))
  ) || looks_of(me));
end $$;

create or replace function my_people() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ids bigint[] := known('app.people');
  me bigint;
begin
  if ids is not null then return ids; end if;
  me := my_id();
  return keep_in_mind('app.people', (
    select coalesce(array_agg(distinct a.member_id), '{}') from attendee a
    join seat s on s.id = a.seat_id and s.until is null
    where a.cohort_id = any(my_cohorts()) and a.until is null
  ) || (
    select coalesce(array_agg(member_id), '{}') from practice_member where practice_id = my_practice()
  ) || case when me is null then '{}'::bigint[] else array[me] end);
end $$;

create or replace function my_personas() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ids bigint[] := known('app.personas');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.personas', (select coalesce(array_agg(persona_id), '{}') from persona_owner where member_id = my_id()));
end $$;

-- Whatever moves a wall makes its own transaction ask anew. Others ask when they begin.
create function forget_walls() returns trigger language plpgsql as $$
begin
  perform set_config(what, '', true) from unnest(array['app.cohorts', 'app.rosters', 'app.facilitated', 'app.people', 'app.personas']) what;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['account', 'passkey', 'network_role', 'practice_member', 'cohort', 'seat', 'attendee', 'charter_acceptance',
    'look', 'persona_owner'] loop
    execute format('create trigger forget_walls after insert or update or delete on %I for each statement execute function forget_walls()', t);
  end loop;
end $$;
