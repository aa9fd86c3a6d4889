-- Cohorts and their seats: the tables that make the wall have no other writers.

-- Opens a cohort and publishes the first version of its charter.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.create_cohort(address text, new_name text, new_focus text, new_purpose text, seats int,
  charter_body text, charter_html text, charter_renderer int) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  new_id bigint;
begin
  perform staff_only();
  if exists (select from cohort where slug = address) then
    perform refuse('RT409', 'Another cohort has this link.');
  end if;
  insert into cohort (slug, name, focus, purpose, capacity) values (address, new_name, new_focus, new_purpose, seats)
  returning id into new_id;
  perform audit('cohort.created', new_id, null, null, '');
  perform publish_charter(new_id, charter_body, charter_html, charter_renderer);
  return new_id;
end $$;

-- Changes what a cohort is called, is for, and how many seats it has. Refuses an address that is taken and fewer seats
-- than are held.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.change_cohort(cohort bigint, address text, new_name text, new_focus text, new_purpose text, seats int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort;
begin
  perform staff_only();
  select * into it from cohort c where c.id = cohort for update;
  if it.id is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  if exists (select from cohort c where c.slug = address and c.id <> it.id) then
    perform refuse('RT409', 'Another cohort has this link.');
  end if;
  if (select count(*) from seat s where s.cohort_id = it.id and s.until is null) > seats then
    perform refuse('RT409', 'More seats are taken than that. Free one first.');
  end if;
  update cohort c set slug = address, name = new_name, focus = new_focus, purpose = new_purpose, capacity = seats where c.id = it.id;
  perform audit('cohort.changed', it.id, null, null, '');
end $$;

-- Gives a practice a seat in a cohort, which its owners attend from then on. Refuses a moderator's own practice, a second
-- seat, and one more than there are.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.seat_practice(cohort bigint, practice bigint, reason text) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort;
  new_id bigint;
begin
  perform staff_only();
  select * into it from cohort c where c.id = cohort for update;
  if it.id is null or not exists (select from practice p where p.id = practice) then
    perform refuse('RT404', 'There is no such cohort or practice.');
  end if;
  if practice = my_practice() then
    perform refuse('RT409', 'This is your own practice. Ask another moderator to seat it.');
  end if;
  if it.state = 'archived' then perform refuse('RT409', 'This cohort is archived.'); end if;
  if exists (select from seat where cohort_id = cohort and practice_id = practice and until is null) then
    perform refuse('RT409', 'This practice already has a seat here.');
  end if;
  if (select count(*) from seat where cohort_id = cohort and until is null) >= it.capacity then
    perform refuse('RT409', 'Every seat is taken. Raise the number of seats first, or free one.');
  end if;
  insert into seat (cohort_id, practice_id) values (cohort, practice) returning id into new_id;
  perform attend(cohort, new_id, member_id) from practice_member where practice_id = practice and role = 'owner';
  perform audit('seat.taken', cohort, practice, null, reason);
  return new_id;
end $$;

-- Ends a seat: its attendees no longer see the cohort, and their posts keep the name of then.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.unseat_practice(held_seat bigint, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it seat;
begin
  perform staff_only();
  update seat set until = now() where id = held_seat and until is null returning * into it;
  if it.id is null then perform refuse('RT404', 'That seat is no longer held.'); end if;
  perform let_go_of_persona(it.cohort_id, a.member_id) from attendee a where a.seat_id = held_seat and a.until is null;
  delete from unread u using attendee a
    where a.seat_id = held_seat and a.until is null and u.cohort_id = it.cohort_id and u.member_id = a.member_id;
  update attendee set until = now(), facilitator = false where seat_id = held_seat and until is null;
  perform audit('seat.left', it.cohort_id, it.practice_id, null, reason);
end $$;

-- Lets a person who attends a cohort lead it, or no longer.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.appoint_facilitator(cohort bigint, member bigint, appointed boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  update attendee set facilitator = appointed where cohort_id = cohort and member_id = member and until is null;
  if not found then perform refuse('RT404', 'That person does not attend this cohort.'); end if;
  if not appointed then perform forget_reports(cohort, member); end if;
  perform audit(case when appointed then 'facilitator.appointed' else 'facilitator.stepped_down' end, cohort, null, member, '');
end $$;

-- Notes that I have come to a cohort, and returns when I was here before: on my last visit, half an hour or more ago.
-- Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
create or replace function verbs.visit(cohort bigint) returns timestamptz
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  it cohort_visit;
begin
  if not (cohort = any(seated_cohorts_of(me))) then return null; end if;
  select * into it from cohort_visit v where v.member_id = me and v.cohort_id = cohort;
  if it.member_id is null then
    insert into cohort_visit (member_id, cohort_id) values (me, cohort) on conflict do nothing;
  elsif it.last_at < now() - interval '30 minutes' then
    update cohort_visit v set before_at = v.last_at, last_at = now() where v.member_id = me and v.cohort_id = cohort;
    return it.last_at;
  elsif it.last_at < now() - interval '1 minute' then
    update cohort_visit v set last_at = now() where v.member_id = me and v.cohort_id = cohort;
  end if;
  return it.before_at;
end $$;

-- The cohorts that stood at an address before, the last to leave it first: those that the viewer attends or looks into,
-- and to run them, those that staff see. A cohort that stands there today is found before anyone asks.
-- Rows: cohorts that the viewer attends or looks into, or all for staff who run them. Words: the address of now.
-- When: now.
create or replace function verbs.moved_to(address text, to_run_it boolean) returns setof text
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select c.slug from cohort_address a join cohort c on c.id = a.cohort_id
  where a.slug = address and case when to_run_it then is_staff()
    else c.id = any(looked_into_by(my_id())) or exists (select from attendee x join seat s on s.id = x.seat_id and s.until is null
      where x.member_id = my_id() and x.cohort_id = c.id and x.until is null) end
  order by a.left_at desc;
$$;
