-- Who the viewer is and what they may see. Made before the tables, whose policies need it.

-- Raises the error that the app turns into an answer: RT404 not there or not theirs, RT403 not allowed, RT409 and RT429 a
-- sentence for the person.
create or replace function helpers.refuse(code text, sentence text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = sentence;
end $$;

-- Returns what this transaction knows of its viewer under a name, or null: also when another viewer was here, or a wall
-- was moved.
create or replace function helpers.known(what text) returns bigint[] language sql stable as $$
  select case when starts_with(current_setting(what, true), current_setting('app.viewer', true) || ' ')
    then substr(current_setting(what, true), length(current_setting('app.viewer', true)) + 2)::bigint[] end;
$$;

-- Keeps what was found out about the viewer until the transaction ends, since a page meets the same walls a dozen times.
-- Like app.viewer it is nobody else's.
create or replace function helpers.keep_in_mind(what text, ids bigint[]) returns bigint[] language plpgsql as $$
begin
  perform set_config(what, current_setting('app.viewer', true) || ' ' || ids::text, true);
  return ids;
end $$;

-- The viewer, whom the app sets inside each transaction. Null without one, and for a disabled or closed account: no
-- context, no rows.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_id() returns bigint language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.me');
begin
  if ids is not null then return ids[1]; end if;
  ids := keep_in_mind('app.me', array(select member_id from account
    where member_id = nullif(current_setting('app.viewer', true), '')::bigint and disabled_at is null and closed_at is null));
  return ids[1];
end $$;

-- Tells whether a person has an authenticator app or a passkey.
create or replace function helpers.has_second_factor(m bigint) returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    select exists (select from account where member_id = m and totp_secret is not null)
        or exists (select from passkey where member_id = m)
  );
end $$;

-- The role that a person has in the network, which counts only with a second factor.
create or replace function helpers.staff_role_of(m bigint) returns text language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select role from network_role where member_id = m and has_second_factor(m));
end $$;

-- Tells whether the viewer is one of the network's moderators or administrators.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.is_staff() returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return coalesce(staff_role_of(my_id()) in ('moderator', 'administrator'), false);
end $$;

-- Tells whether the viewer is one of the network's administrators.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.is_administrator() returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return coalesce(staff_role_of(my_id()) = 'administrator', false);
end $$;

-- The practice that the viewer belongs to, or null.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_practice() returns bigint language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select practice_id from practice_member where member_id = my_id());
end $$;

-- The practice in whose manual the viewer writes, as one of its owners or directors, or null.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_manual() returns bigint language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select practice_id from practice_member where member_id = my_id() and role in ('owner', 'director'));
end $$;

-- The cohorts in which the viewer's practice has a seat, whether the viewer attends them or not.
-- Rows: the viewer's own standing. Words: none, only ids. When: now, by held seats.
create or replace function verbs.my_practice_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select coalesce(array_agg(s.cohort_id), '{}') from seat s where s.practice_id = my_practice() and s.until is null);
end $$;

-- The cohorts in which the viewer's practice has a seat, or a place in a group that is formed there.
-- Rows: the viewer's own standing. Words: none, only ids. When: now, and of formed groups since they began.
create or replace function verbs.my_own_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return my_practice_cohorts() || array(select f.cohort_id from formation f where f.id = any(my_formations()));
end $$;

-- The waivers about which the viewer's practice was asked, for its owners and directors; of a cohort that it has left no more.
-- Rows: the viewer's own standing. Words: none, only ids. When: now.
create or replace function verbs.my_waivers() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select coalesce(array_agg(a.waiver_id), '{}') from waiver_answer a join waiver w on w.id = a.waiver_id
    where a.practice_id = my_manual() and a.practice_id = any(still_asked(w)));
end $$;

-- Tells whether the viewer is an owner of a practice.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.owns_practice(practice bigint) returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return exists (select from practice_member where member_id = my_id() and practice_id = practice and role = 'owner');
end $$;

-- Tells whether the viewer may know of the network: staff, and the people of a practice that has or had a seat or was added by staff. Whoever
-- belongs to none, or to one that applies, knows its name alone.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.is_admitted() returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return is_staff() or exists (select from practice p where p.id = my_practice() and p.admitted_at is not null);
end $$;

-- The cohorts a person sits in: a held seat that they attend, and the current charter accepted. Into one that is being formed nobody sees.
create or replace function helpers.seated_cohorts_of(m bigint) returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    select coalesce(array_agg(a.cohort_id), '{}')
    from attendee a
    join seat s on s.id = a.seat_id and s.until is null
    join cohort c on c.id = a.cohort_id and c.state <> 'forming'
    join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = a.cohort_id and x.version = c.charter_version
    where a.member_id = m and a.until is null
  );
end $$;

-- The cohorts that a person has an open look into.
create or replace function helpers.looked_into_by(m bigint) returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  -- Asked in every policy, and hardly anyone has a look open.
  if not exists (select from look where member_id = m and closed_at is null and expires_at > now()) then return '{}'; end if;
  return (
    select coalesce(array_agg(distinct cohort_id), '{}') from look
    where member_id = m and closed_at is null and expires_at > now() and staff_role_of(m) is not null
  );
end $$;

-- The cohorts where the viewer may write: those they sit in.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_seated_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.seated');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.seated', seated_cohorts_of(my_id()));
end $$;

-- The cohorts that the viewer may read: those they sit in, and those they have an open look into.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_cohorts() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.cohorts');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.cohorts', my_seated_cohorts() || looked_into_by(my_id()));
end $$;

-- The cohorts whose names, seats and charters the viewer may read: also those that the network's staff form without
-- seeing inside.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_rosters() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.rosters');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.rosters', case when is_staff() then (select coalesce(array_agg(id), '{}') from cohort) else my_seated_cohorts() end);
end $$;

-- The cohorts that the viewer leads, and those they have an open look into.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_facilitated() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.facilitated');
  me bigint;
begin
  if ids is not null then return ids; end if;
  me := my_id();
  return keep_in_mind('app.facilitated', (
    select coalesce(array_agg(a.cohort_id), '{}') from attendee a
    where a.member_id = me and a.until is null and a.facilitator and a.cohort_id = any(seated_cohorts_of(me))
  ) || looked_into_by(me));
end $$;

-- The practices that the viewer may know: their own and those seated in their cohorts.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_peers() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  mine bigint := my_practice();
begin
  return (
    select coalesce(array_agg(distinct practice_id), '{}') from seat
    where cohort_id = any(my_cohorts()) and until is null
  ) || case when mine is null then '{}'::bigint[] else array[mine] end;
end $$;

-- The formations in which the viewer's practice has or had a place: its moderators are those of others.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_formations() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select coalesce(array_agg(formation_id), '{}') from formation_place where practice_id = my_practice());
end $$;

-- The people whom the viewer may know: themselves, those of their practice, and those who attend their cohorts.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_people() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
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

-- Tells whether a picture stands in a version of a document that is shown to the viewer. It runs as the viewer: the walls of
-- `document_picture` decide.
-- Rows: those that the viewer sees. Words: none, only yes or no. When: now.
create or replace function verbs.shows_document_with(picture bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from public.document_picture p where p.file_id = picture);
end $$;

-- The names that are the viewer's: the one that posts carry, and later aliases.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.my_personas() returns bigint[] language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ids bigint[] := known('app.personas');
begin
  if ids is not null then return ids; end if;
  return keep_in_mind('app.personas', (select coalesce(array_agg(persona_id), '{}') from persona_owner where member_id = my_id()));
end $$;

-- Gives a table its one owner: row-level security enabled and forced, the owner role let through
-- (FORCE binds it, and helper functions and backfills need it), and the policy by which a request sees rows.
create or replace procedure helpers.wall(t regclass, kind text, key text default null) language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
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
    when 'network'     then '(select is_admitted())'
    when 'everyone'    then '(select my_id()) is not null'
    when 'system'      then null
  end;
begin
  if kind not in ('cohort', 'roster', 'facilitator', 'peers', 'people', 'practice', 'office', 'member', 'staff', 'network', 'everyone', 'system') then
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

-- Lets the rows of a table be about further kinds of subjects, each named for the table that holds it. The table has
-- cohort_id, subject_kind and subject_id; for each kind it gets a column about_KIND, by which a key holds that the subject
-- exists and lies in the row's own cohort. A subject without a cohort is named without one, and so is one that is read by others than those
-- who sit there. No other kind is taken.
create or replace procedure helpers.can_be_about(t regclass, variadic subjects regclass[]) language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  subject regclass;
  kind text;
  about text;
  in_cohort boolean;
  kinds text;
begin
  foreach subject in array subjects loop
    kind := (select relname from pg_class where oid = subject);
    about := 'about_' || kind;
    in_cohort := coalesce(obj_description(subject, 'pg_class'), '') not in ('owner: asked', 'owner: forming', 'owner: staff')
      and exists (select from pg_attribute where attrelid = subject and attname = 'cohort_id' and not attisdropped);
    execute format('alter table %s add %I bigint generated always as (case when subject_kind = %L then subject_id end) stored', t, about, kind);
    execute format(case when in_cohort then 'alter table %s add foreign key (cohort_id, %I) references %s (cohort_id, id)'
      else 'alter table %s add foreign key (%I) references %s (id)' end, t, about, subject);
    -- A key with a null in it is not checked.
    execute format('alter table %s add check (subject_kind <> %L or cohort_id is %s)', t, kind, case when in_cohort then 'not null' else 'null' end);
  end loop;
  select string_agg(quote_literal(substr(attname, 7)), ', ' order by attnum) into kinds
    from pg_attribute where attrelid = t and attgenerated = 's' and starts_with(attname, 'about_') and not attisdropped;
  execute format('alter table %s drop constraint if exists subject_kinds, add constraint subject_kinds check (subject_kind in (%s))', t, kinds);
end $$;

-- Lets news be of further kinds, beside those that there are.
create or replace procedure helpers.add_news_kinds(variadic added text[]) language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  there text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'notification'::regclass and conname = 'notification_kind_check');
  kinds text := (select string_agg(quote_literal(kind), ', ') from (
    select m[1] as kind from regexp_matches(there, '''(\w+)''', 'g') m union all select unnest(added)) k);
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s))', kinds);
end $$;
