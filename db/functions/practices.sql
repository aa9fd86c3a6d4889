-- Who belongs to a practice, and who of them attends its seats.

-- Refuses everyone but a practice's owners and the network's staff.
create or replace function helpers.practice_owners_or_staff_only(practice bigint) returns void language plpgsql as $$
begin
  if not (verbs.is_staff() or verbs.owns_practice(practice)) then
    perform helpers.refuse('RT403', 'Only the practice''s owner can do this.');
  end if;
end $$;

-- Refuses what would leave a practice without an owner. Whoever is alone in it may leave it empty, if the caller says so.
create or replace function helpers.another_owner_stays(m bigint, or_nobody boolean) returns void language plpgsql as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = m;
  perform from practice where id = theirs.practice_id for no key update;
  if theirs.role = 'owner'
     and not exists (select from practice_member where practice_id = theirs.practice_id and member_id <> m and role = 'owner')
     and not (or_nobody and not exists (select from practice_member where practice_id = theirs.practice_id and member_id <> m)) then
    perform helpers.refuse('RT409', 'A practice needs an owner. Make someone else an owner first.');
  end if;
end $$;

-- Ends a person's part in a practice: the seats they attended for it, and their place on its list.
create or replace function helpers.leave_practice(m bigint) returns bigint language plpgsql as $$
declare
  left_practice bigint;
begin
  delete from practice_member where member_id = m returning practice_id into left_practice;
  perform helpers.let_go_of_persona(a.cohort_id, m) from attendee a where a.member_id = m and a.until is null;
  update attendee set until = now(), facilitator = false where member_id = m and until is null;
  delete from unread where member_id = m;
  -- Nobody is left to hear of it.
  update application a set state = 'withdrawn', decided_at = now() where a.practice_id = left_practice and a.state in ('filling', 'waiting', 'offered')
    and not exists (select from practice_member o where o.practice_id = left_practice);
  if found then perform helpers.news_is_settled(array['application_waits'], null, 'practice', left_practice); end if;
  update formation_place p set dropped_at = now(), dropped_as = 'declined' from formation f
  where f.id = p.formation_id and f.stage in ('draft', 'consent', 'names') and p.practice_id = left_practice and p.comes and p.dropped_at is null
    and not exists (select from practice_member o where o.practice_id = left_practice);
  return left_practice;
end $$;

-- Takes a person out of a practice, with the seats they attend for it. Refuses to leave others without an owner.
-- Rows: people of a practice, by its owners and staff. Words: none. When: now.
create or replace function verbs.remove_from_practice(member bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = member;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_owners_or_staff_only(theirs.practice_id);
  -- A moderator may take the last one out, an owner may not: nobody could invite the next.
  perform another_owner_stays(member, is_staff());
  perform leave_practice(member);
  perform audit('person.removed', null, theirs.practice_id, member, '');
end $$;

-- Changes what a person is in their practice. Refuses to leave it without an owner, and staff who would change their own.
-- Rows: people of a practice, by its owners and staff. Words: none. When: now.
create or replace function verbs.change_practice_role(member bigint, new_role text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = member;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_owners_or_staff_only(theirs.practice_id);
  if member = my_id() and is_staff() and not owns_practice(theirs.practice_id) then
    perform refuse('RT409', 'Ask the practice''s owner, or another moderator, to change your own role.');
  end if;
  if new_role = theirs.role then return; end if;
  perform another_owner_stays(member, false);
  update practice_member set role = new_role where member_id = member;
  perform audit('practice_role.changed', null, theirs.practice_id, member, new_role);
end $$;

-- Lets a person attend a held seat; false when they did already. Someone who comes back posts under the name of now.
create or replace function helpers.attend(cohort bigint, held_seat bigint, m bigint) returns boolean language plpgsql as $$
begin
  insert into attendee (cohort_id, seat_id, member_id) values (cohort, held_seat, m) on conflict do nothing;
  if not found then return false; end if;
  if exists (select from persona where cohort_id = cohort and person_id = m and kind = 'named') then
    perform helpers.keep_persona(cohort, m);
  end if;
  return true;
end $$;

-- Chooses whether a person of the practice attends a seat that it holds.
-- Rows: people of a practice, by its owners and staff. Words: none. When: now.
create or replace function verbs.set_attendance(cohort bigint, member bigint, attends boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  theirs practice_member;
  held seat;
begin
  select * into theirs from practice_member where member_id = member;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_owners_or_staff_only(theirs.practice_id);
  select * into held from seat where cohort_id = cohort and practice_id = theirs.practice_id and until is null for update;
  if held.id is null then perform refuse('RT404', 'Your practice has no seat there.'); end if;
  if attends then
    if attend(cohort, held.id, member) then
      perform audit('attendee.added', cohort, theirs.practice_id, member, '');
    end if;
  else
    update attendee set until = now(), facilitator = false where seat_id = held.id and member_id = member and until is null;
    if not found then return; end if;
    perform let_go_of_persona(cohort, member);
    delete from unread where member_id = member and cohort_id = cohort;
    perform audit('attendee.removed', cohort, theirs.practice_id, member, '');
  end if;
end $$;

-- Lists the seats that a practice holds or has held, with who attends, for its owners and the moderators: an owner
-- chooses the attendees also of a cohort that they do not see into. A cohort that the practice left stands under its name
-- of then, without an address.
-- Rows: a practice's seats, for its owners and staff. Words: the cohorts' names, and the names of its own people who
-- attend. When: of a seat that was left, the cohort's name of then and no address; else now.
create or replace function verbs.seats_of_practice(practice bigint) returns table (id bigint, cohort_id bigint, cohort text, slug text,
  since timestamptz, until timestamptz, attendees jsonb)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  staff boolean := is_staff();
begin
  if not (staff or owns_practice(practice)) then return; end if;
  return query
    select s.id, c.id, case when staff then c.name else cohort_name_at(c.id, coalesce(s.until, 'infinity')) end,
      case when staff or s.until is null then c.slug else '' end, s.since, s.until, (
      select coalesce(jsonb_agg(jsonb_build_object('uid', p.uid, 'name', p.name, 'facilitator', a.facilitator) order by p.name), '[]')
      from attendee a join person p on p.id = a.member_id where a.seat_id = s.id and a.until is null)
    from seat s join cohort c on c.id = s.cohort_id
    where s.practice_id = practice order by s.until desc nulls first, c.name;
end $$;

-- Carries a practice's new name into the cohorts where its people sit.
-- Rows: the names in cohorts of people who attend them for this practice now, by its owners and staff. Words: none
-- come back. When: now; those who left keep the name of then.
create or replace function verbs.refresh_practice_personas(practice bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform practice_owners_or_staff_only(practice);
  perform keep_persona(a.cohort_id, a.member_id)
  from attendee a join seat s on s.id = a.seat_id and s.until is null
  join persona p on p.cohort_id = a.cohort_id and p.person_id = a.member_id and p.kind = 'named'
  where s.practice_id = practice and a.until is null;
end $$;
