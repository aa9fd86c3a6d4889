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

-- Opens the network to the people of a practice that has its first seat, and ends its application.
create or replace function helpers.admit(practice bigint, m bigint) returns void language plpgsql as $$
#variable_conflict use_variable
begin
  update practice p set admitted_at = now() where p.id = practice and p.admitted_at is null;
  update application a set state = 'seated', decided_at = now(), decided_by = m
  where a.practice_id = practice and a.state in ('filling', 'waiting', 'offered');
  perform helpers.news_is_settled(array['application_waits'], null, 'practice', practice);
end $$;

-- Holds until the transaction ends all by which a seat is decided: cohorts, then the practices that come and all that sit there, each in the
-- order of their ids. Whoever gives a seat begins here, and takes waivers, cases and offers of a seat after it, in this order, as a
-- judgement takes a case after its practice: so no two wait for each other.
create or replace function helpers.hold_for_seats(cohorts bigint[], comers bigint[]) returns void language plpgsql as $$
begin
  perform from cohort c where c.id = any(cohorts) order by c.id for no key update;
  perform from practice p where p.id = any(comers)
    or p.id in (select s.practice_id from seat s where s.cohort_id = any(cohorts) and s.until is null) order by p.id for no key update;
end $$;

-- Gives a practice a seat in a cohort, which its owners attend from then on. Refuses a moderator's own practice, and others beside it, a second
-- seat, one more than there are, one beside a practice with which it is in conflict, and one in a cohort whose members are asked first, unless
-- they have all agreed to a waiver for it. The reason is kept as the note that a
-- pair to be reviewed needs.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.seat_practice(cohort bigint, practice bigint, reason text) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort;
  -- Whoever comes with a group is admitted once that is active.
  forming boolean := exists (select from formation f join formation_place p on p.formation_id = f.id and p.practice_id = practice
    where f.cohort_id = cohort and f.stage = 'charter' and p.comes and p.dropped_at is null);
  noted int;
  new_id bigint;
begin
  perform staff_only();
  perform hold_for_seats(array[cohort], array[practice]);
  select * into it from cohort c where c.id = cohort;
  if it.id is null or not exists (select from practice p where p.id = practice) then
    perform refuse('RT404', 'There is no such cohort or practice.');
  end if;
  if exists (select from seat s where s.cohort_id = cohort and s.practice_id = my_practice() and s.until is null) then
    perform refuse('RT409', 'Your own practice sits here. Ask another moderator to seat others.');
  end if;
  if not forming and exists (select from formation f join formation_place p on p.formation_id = f.id and p.practice_id = practice
      where f.cohort_id = cohort and f.stage not in ('active', 'dropped') and p.comes and p.dropped_at is null) and it.state = 'active' then
    perform refuse('RT409', 'This practice is joining here. See that through, or give it up first.');
  end if;
  if it.state = 'forming' and not forming then
    perform refuse('RT409', 'This group is being formed. Its seats are given together, with the charter.');
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
  if not forming and it.runs_since is not null and not exists (select from seat s
      where s.cohort_id = cohort and s.until is null and is_waived(cohort, practice, s.practice_id)) then
    perform refuse('RT409', 'Who sits here is asked before another practice comes. Let it join instead.');
  end if;
  insert into review_note (cohort_id, low_id, high_id, note, member_id)
  select cohort, least(practice, s.practice_id), greatest(practice, s.practice_id), reason, my_id() from seat s
  where s.cohort_id = cohort and s.until is null and verdict_between(practice, s.practice_id) = 'review' and reason <> '';
  get diagnostics noted = row_count;
  insert into seat (cohort_id, practice_id) values (cohort, practice) returning id into new_id;
  if not forming then perform admit(practice, my_id()); end if;
  perform attend(cohort, new_id, member_id) from practice_member where practice_id = practice and role = 'owner';
  -- Words about a pair stand in its note alone: whose own practice is one of the two reads the log.
  perform audit('seat.taken', cohort, practice, null, case when noted = 0 then reason else '' end);
  return new_id;
end $$;

-- Ends a seat: its attendees no longer see the cohort, and of which they are told, and their posts keep the name of then. Of a practice that joins there it hears no more.
create or replace function helpers.end_seat(held_seat bigint, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it seat;
begin
  perform from cohort c where c.id = (select s.cohort_id from seat s where s.id = held_seat) for no key update;
  update seat set until = now() where id = held_seat and until is null returning * into it;
  if it.id is null then perform refuse('RT404', 'That seat is no longer held.'); end if;
  perform let_go_of_persona(it.cohort_id, a.member_id) from attendee a where a.seat_id = held_seat and a.until is null;
  delete from unread u using attendee a
    where a.seat_id = held_seat and a.until is null and u.cohort_id = it.cohort_id and u.member_id = a.member_id;
  update attendee set until = now(), facilitator = false where seat_id = held_seat and until is null;
  update formation_place p set dropped_at = now(), dropped_as = 'left_out' from formation f
  where f.id = p.formation_id and f.cohort_id = it.cohort_id and f.stage not in ('active', 'dropped')
    and p.practice_id = it.practice_id and not p.comes and p.dropped_at is null;
  perform audit('seat.left', it.cohort_id, it.practice_id, null, reason);
  -- Whoever has read there is told that it stays confidential.
  perform notify_anew(a.member_id, 'seat_ended', null, 'practice', it.practice_id) from attendee a
  where a.seat_id = held_seat and a.until = now()
    and exists (select from charter_acceptance x where x.member_id = a.member_id and x.cohort_id = it.cohort_id)
  order by a.member_id;
end $$;

-- Ends a seat. Refuses that of a practice that comes with a group whose charter waits: it is left out there.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.unseat_practice(held_seat bigint, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  if exists (select from seat s join formation f on f.cohort_id = s.cohort_id and f.stage = 'charter'
      join formation_place p on p.formation_id = f.id and p.practice_id = s.practice_id and p.comes and p.dropped_at is null
      where s.id = held_seat and s.until is null) then
    perform refuse('RT409', 'This practice comes with a group that is being formed. Leave it out of that.');
  end if;
  perform end_seat(held_seat, reason);
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
  if not (cohort = any(my_seated_cohorts())) then return null; end if;
  select * into it from cohort_visit v where v.member_id = me and v.cohort_id = cohort;
  if it.member_id is null then
    insert into cohort_visit (member_id, cohort_id) values (me, cohort) on conflict do nothing;
  elsif it.last_at < now() - interval '30 minutes' then
    update cohort_visit v set before_at = v.last_at, last_at = now()
      where v.member_id = me and v.cohort_id = cohort and v.last_at = it.last_at;
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
