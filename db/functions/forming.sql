-- Forming a group out of practices that do not compete: draft, consent without names, names with time to object, charter, active.

-- Finds a formation for a moderator, locked. Refuses who belongs to one of its practices, and what is over.
create or replace function helpers.formation_to_lead(formation text) returns formation language plpgsql as $$
declare
  it formation;
begin
  perform helpers.staff_only();
  select f.* into it from formation f where f.uid = formation for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such group.'); end if;
  if it.id = any(verbs.my_formations()) then
    perform helpers.refuse('RT403', 'Your own practice is part of this. Ask another moderator.');
  end if;
  if it.stage in ('active', 'dropped') then perform helpers.refuse('RT409', 'This group has begun, or was given up.'); end if;
  return it;
end $$;

-- Refuses a step of a formation that another moderator has taken meanwhile.
create or replace function helpers.at_stage(it formation, stages text[]) returns void language plpgsql as $$
begin
  if not it.stage = any(stages) then perform helpers.refuse('RT409', 'Somebody has gone on meanwhile. Look at the group once more.'); end if;
end $$;

-- The practices that come to a group, and have not been left out.
create or replace function helpers.comers_of(it formation) returns bigint[] language sql stable as $$
  select coalesce(array_agg(p.practice_id order by p.practice_id), '{}') from formation_place p
  where p.formation_id = it.id and p.comes and p.dropped_at is null;
$$;

-- The practices that know of a formation, and have a place in it.
create or replace function helpers.told_of(it formation) returns bigint[] language sql stable as $$
  select coalesce(array_agg(p.practice_id order by p.practice_id), '{}') from formation_place p
  where p.formation_id = it.id and p.told_at is not null and p.dropped_at is null;
$$;

-- Those who decide for a practice: its owners with an open account.
create or replace function helpers.owners_of(practice bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(m.member_id order by m.member_id), '{}') from practice_member m
  join account a on a.member_id = m.member_id and a.disabled_at is null and a.closed_at is null
  where m.practice_id = practice and m.role = 'owner';
$$;

-- The moderators who form a group: all whose practice has no place in it.
create or replace function helpers.who_forms(it formation) returns bigint[] language sql stable as $$
  select coalesce(array_agg(r.member_id order by r.member_id), '{}') from network_role r
  join account a on a.member_id = r.member_id and a.disabled_at is null and a.closed_at is null
  where helpers.has_second_factor(r.member_id) and not exists (select from formation_place p join practice_member m on m.practice_id = p.practice_id
    where p.formation_id = it.id and m.member_id = r.member_id);
$$;

-- Tells the owners of practices what is asked of them in a formation, or how it goes on, with a moderator's words or none.
create or replace function helpers.tell_formation(it formation, what text, practices bigint[], words text default '') returns void language sql as $$
  select helpers.notify_anew(m, what, null, 'formation', it.id, words)
  from unnest(practices) p, unnest(helpers.owners_of(p)) m order by m;
$$;

-- Tells the owners of practices that have no place any more, of their own practice: the group is not theirs to know of. What it asked of them is
-- settled.
create or replace function helpers.tell_left_out(it formation, practices bigint[], words text) returns void language sql as $$
  update notification n set read_at = now() from unnest(practices) p
  where n.subject_kind = 'formation' and n.subject_id = it.id and n.member_id = any(helpers.owners_of(p)) and n.read_at is null;
  select helpers.notify_anew(m, 'left_out', null, 'practice', p, words)
  from unnest(practices) p, unnest(helpers.owners_of(p)) m order by m;
$$;

-- Tells the moderators who form a group what waits for them.
create or replace function helpers.tell_who_forms(it formation, what text) returns void language sql as $$
  select helpers.notify_anew(m, what, null, 'formation', it.id) from unnest(helpers.who_forms(it)) m order by m;
$$;

-- Marks what was asked of some people in a formation as done.
create or replace function helpers.formation_is_settled(it formation, kinds text[], people bigint[]) returns void language sql as $$
  update notification n set read_at = now()
  where n.subject_kind = 'formation' and n.subject_id = it.id and n.kind = any(kinds) and n.member_id = any(people) and n.read_at is null;
$$;

-- Moves a formation to a stage with a deadline, and writes it down. What was asked before is asked no more.
create or replace function helpers.move_formation(it formation, next_stage text, until timestamptz, why text) returns void language plpgsql as $$
begin
  if until is not null and until < now() + interval '1 hour' then
    perform helpers.refuse('RT409', 'That day is over. Choose a later one.');
  end if;
  update formation f set stage = next_stage, stage_since = now(), deadline_at = until, reminded_at = null, over_told_at = null where f.id = it.id;
  perform helpers.news_is_settled(array['consent_asked', 'consent_reminder', 'names_shown', 'names_reminder', 'more_time', 'consent_answered', 'has_withdrawn', 'deadline_over', 'step_back']
    || case when next_stage = 'active' then '{}'::text[] else array['charter_waits', 'charter_reminder'] end, null, 'formation', it.id);
  perform verbs.audit('formation.' || next_stage, it.cohort_id, null, null, why);
end $$;

-- Refuses a group in which a pair cannot sit together, or a pair to be reviewed has no note yet. Those that sit there already are left to the cases.
create or replace function helpers.pairs_may_sit(it formation) returns void language plpgsql as $$
declare
  pair record;
begin
  for pair in
    select a.practice_id as one, b.practice_id as other, n.name || ' and ' || m.name as called, helpers.verdict_between(a.practice_id, b.practice_id) as verdict
    from formation_place a join formation_place b on b.formation_id = a.formation_id and b.practice_id > a.practice_id and b.dropped_at is null
    join practice n on n.id = a.practice_id join practice m on m.id = b.practice_id
    where a.formation_id = it.id and a.dropped_at is null and (a.comes or b.comes) order by 3
  loop
    if pair.verdict = 'conflict' and not helpers.is_waived(it.cohort_id, pair.one, pair.other) then
      perform helpers.refuse('RT409', pair.called || ' are in conflict' || case it.kind when 'new' then ': leave one of them out.' else ', and nobody has waived that.' end);
    end if;
    -- A note on what was judged before says nothing of what has come up since.
    if pair.verdict = 'review' and not exists (select from review_note n where n.cohort_id = it.cohort_id and n.low_id = pair.one and n.high_id = pair.other
        and n.at >= coalesce((select v.judged_at from verdict v where v.low_id = pair.one and v.high_id = pair.other and v.until is null), '-infinity')) then
      perform helpers.refuse('RT409', pair.called || ' have to be looked at first. Write down why they do not compete.');
    end if;
  end loop;
end $$;

-- Says of the applications of practices whether a group is offered to them, or they wait in the pool again, unless another group is offered.
create or replace function helpers.offer_group(practices bigint[], offered boolean, but bigint default null) returns void language sql as $$
  update application a set state = case when offered then 'offered' else 'waiting' end
  where a.practice_id = any(practices) and a.state = case when offered then 'waiting' else 'offered' end
    and (offered or not exists (select from formation_place p join formation f on f.id = p.formation_id
      where p.practice_id = a.practice_id and p.comes and p.dropped_at is null and f.id is distinct from but and f.stage in ('consent', 'names', 'charter')));
  select helpers.news_is_settled(array['application_waits'], null, 'practice', p) from unnest(practices) p where offered;
$$;

-- Brings the places of those that sit in a cohort up to date: who has come since may object too, and who left may not.
create or replace function helpers.places_of_seated(it formation) returns void language sql as $$
  update formation_place p set dropped_at = now(), dropped_as = 'left_out'
  where p.formation_id = it.id and it.kind = 'joining' and not p.comes and p.dropped_at is null and not exists (select from seat s
    where s.cohort_id = it.cohort_id and s.practice_id = p.practice_id and s.until is null);
  insert into formation_place (formation_id, practice_id, comes) select it.id, s.practice_id, false from seat s
  where it.kind = 'joining' and s.cohort_id = it.cohort_id and s.until is null
  on conflict (formation_id, practice_id) do update set dropped_at = null, dropped_as = null where not formation_place.comes;
$$;

-- Ends the seats that practices were given in a group that has not begun, and what they signed there.
create or replace function helpers.take_seats_back(it formation, practices bigint[]) returns void language plpgsql as $$
begin
  delete from charter_acceptance x using attendee a join seat s on s.id = a.seat_id
    where x.cohort_id = it.cohort_id and a.cohort_id = it.cohort_id and a.member_id = x.member_id and s.until is null and s.practice_id = any(practices);
  perform helpers.end_seat(held_seat => s.id, reason => '') from seat s
    where s.cohort_id = it.cohort_id and s.until is null and s.practice_id = any(practices);
end $$;

-- Opens a group that is to be formed: a cohort that nobody sees into until it is active, with its charter, and an empty draft.
-- Rows: cohorts and formations, by staff. Words: none. When: now.
create or replace function verbs.form_group(address text, new_name text, new_focus text, new_purpose text, seats int, charter_body text, charter_html text,
  charter_renderer int, must_treat text, must_be_alike text[], must_be_unlike text[], from_size int, to_size int) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  new_cohort bigint := create_cohort(address => address, new_name => new_name, new_focus => new_focus, new_purpose => new_purpose, seats => seats,
    charter_body => charter_body, charter_html => charter_html, charter_renderer => charter_renderer);
  new_formation text;
begin
  if to_size > seats then perform refuse('RT409', 'The group would be larger than its seats. Raise the number of seats.'); end if;
  update cohort set state = 'forming' where id = new_cohort;
  insert into formation (cohort_id, kind, title, specialty, alike, unlike, size_from, size_to, opened_by)
  values (new_cohort, 'new', new_name, must_treat, must_be_alike, must_be_unlike, from_size, to_size, my_id()) returning uid into new_formation;
  perform audit('formation.opened', new_cohort, null, null, '');
  return new_formation;
end $$;

-- Changes what must be alike and unlike in a group that is still a draft.
-- Rows: a formation, by staff without a practice in it. Words: none. When: while it is a draft.
create or replace function verbs.change_wishes(formation text, must_treat text, must_be_alike text[], must_be_unlike text[], from_size int, to_size int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
begin
  perform at_stage(it, array['draft']);
  if it.kind <> 'new' then perform refuse('RT404', 'There is no such group.'); end if;
  if to_size > (select c.capacity from cohort c where c.id = it.cohort_id) then
    perform refuse('RT409', 'The group would be larger than its seats. Raise the number of seats.');
  end if;
  update formation f set specialty = must_treat, alike = must_be_alike, unlike = must_be_unlike, size_from = from_size, size_to = to_size where f.id = it.id;
end $$;

-- Has a practice join a cohort that runs, with others for whom nobody was asked yet. Those that sit there may object to it, and it to them. Refuses one
-- that is in conflict with one of them. The reason is kept as the note on each pair, which one to be reviewed needs.
-- Rows: a cohort and a practice, by staff whose own practice is neither. Words: none. When: until those who join are asked.
create or replace function verbs.let_join(cohort bigint, practice bigint, reason text) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort;
  made formation;
  beside bigint[];
begin
  perform staff_only();
  select f.* into made from formation f where f.cohort_id = cohort and f.stage not in ('active', 'dropped') for update;
  select * into it from cohort c where c.id = cohort for no key update;
  if it.id is null or not exists (select from practice p where p.id = practice) then perform refuse('RT404', 'There is no such cohort or practice.'); end if;
  if it.state <> 'active' then perform refuse('RT409', 'Only a cohort that runs can be joined.'); end if;
  if practice = my_practice() or made.id = any(my_formations())
    or exists (select from seat s where s.cohort_id = cohort and s.until is null and s.practice_id = my_practice()) then
    perform refuse('RT403', 'Your own practice is part of this. Ask another moderator.');
  end if;
  if exists (select from seat s where s.cohort_id = cohort and s.practice_id = practice and s.until is null) then
    perform refuse('RT409', 'This practice already has a seat here.');
  end if;
  -- One that was begun at the same moment is found once it is there.
  if made.stage <> 'draft' or made.id is null and exists (select from formation f where f.cohort_id = cohort and f.stage not in ('active', 'dropped')) then
    perform refuse('RT409', 'Another practice is joining this cohort. Let that end first, or go back to its draft.');
  end if;
  if practice = any(comers_of(made)) then perform refuse('RT409', 'This practice is joining already.'); end if;
  beside := array(select s.practice_id from seat s where s.cohort_id = cohort and s.until is null) || comers_of(made);
  if cardinality(beside) >= it.capacity then
    perform refuse('RT409', 'Every seat is taken. Raise the number of seats first, or free one.');
  end if;
  if exists (select from unnest(beside) other where verdict_between(practice, other) = 'conflict' and not is_waived(cohort, practice, other)) then
    perform refuse('RT409', 'This practice is in conflict with one that sits here, and nobody has waived that.');
  end if;
  if made.id is null then
    insert into formation (cohort_id, kind, title, size_from, size_to, opened_by) values (cohort, 'joining', it.name, 2, 20, my_id()) returning * into made;
  end if;
  insert into formation_place (formation_id, practice_id, comes) values (made.id, practice, true)
  on conflict (formation_id, practice_id) do update set comes = true, dropped_at = null, dropped_as = null, consents = null;
  perform places_of_seated(made);
  insert into review_note (cohort_id, low_id, high_id, note, member_id)
  select cohort, least(practice, other), greatest(practice, other), reason, my_id() from unnest(beside) other where reason <> '';
  perform audit('formation.opened', cohort, null, null, '');
  return made.uid;
end $$;

-- Chooses who comes, in a draft. Whoever knew of the group and is not chosen again is told that it goes on without them.
-- Rows: a formation and practices, by staff without a practice in it. Words: none. When: while it is a draft.
create or replace function verbs.choose_roster(formation text, practices bigint[]) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  chosen bigint[] := array(select distinct p from unnest(practices) p order by p);
  dropped bigint[];
begin
  perform at_stage(it, array['draft']);
  if it.kind <> 'new' then perform refuse('RT404', 'There is no such group.'); end if;
  if my_practice() = any(chosen) then perform refuse('RT409', 'This is your own practice. Ask another moderator to form the group.'); end if;
  if cardinality(chosen) > it.size_to then perform refuse('RT409', 'That is more than ' || it.size_to || ' practices.'); end if;
  if exists (select from unnest(chosen) p where not exists (select from practice x where x.id = p)) then perform refuse('RT404', 'There is no such practice.'); end if;
  dropped := array(select t from unnest(told_of(it)) t where not t = any(chosen));
  update formation_place p set dropped_at = now(), dropped_as = 'left_out' where p.formation_id = it.id and p.practice_id = any(dropped);
  perform offer_group(dropped, false, it.id);
  perform tell_left_out(it, dropped, '');
  delete from formation_place p where p.formation_id = it.id and p.told_at is null and not p.practice_id = any(chosen);
  insert into formation_place (formation_id, practice_id) select it.id, p from unnest(chosen) p
  on conflict (formation_id, practice_id) do update set dropped_at = null, dropped_as = null,
    told_at = case when formation_place.dropped_at is null then formation_place.told_at end;
  perform audit('formation.chosen', it.cohort_id, null, null, cardinality(chosen)::text);
end $$;

-- Writes down why two practices that are to be reviewed do not compete, in this group.
-- Rows: a pair of a formation, by staff without a practice in it. Words: none. When: until it is active.
create or replace function verbs.note_review(formation text, one bigint, other bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
begin
  if one = other or (select count(*) from formation_place p where p.formation_id = it.id and p.practice_id in (one, other) and p.dropped_at is null) <> 2 then
    perform refuse('RT404', 'There is no such pair.');
  end if;
  insert into review_note (cohort_id, low_id, high_id, note, member_id) values (it.cohort_id, least(one, other), greatest(one, other), words, my_id());
  -- Whom it is about, and what it says, stay out of the log: a moderator of one of the two reads that.
  perform audit('review.noted', it.cohort_id, null, null, '');
end $$;

-- Asks the practices of a draft whether they would come, before any name is shown. `nearest` says how many miles it is from each to the nearest other,
-- by their ids.
-- Rows: a formation, by staff without a practice in it. Words: none. When: while it is a draft.
create or replace function verbs.ask_consent(formation text, until timestamptz, nearest jsonb) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  comers bigint[] := comers_of(it);
  hindered text;
begin
  perform at_stage(it, array['draft']);
  if cardinality(comers) < (case it.kind when 'new' then greatest(5, it.size_from) else 1 end) then
    perform refuse('RT409', case it.kind when 'new' then 'Choose at least ' || greatest(5, it.size_from) || ' practices first.' else 'Nobody comes any more. Give it up.' end);
  end if;
  -- Two groups that are offered at the same moment to one practice wait for each other here.
  perform from practice n where n.id = any(comers) order by n.id for no key update;
  select string_agg(n.name, ', ' order by n.name) into hindered from practice n where n.id = any(comers) and owners_of(n.id) = '{}';
  if hindered is not null then perform refuse('RT409', 'Nobody can answer for ' || hindered || '. Invite an owner first.'); end if;
  -- A group in which the moderator's own practice has a place is told by no name of another.
  select coalesce(string_agg(distinct n.name, ', ') filter (where f.id <> all(my_formations())), case when count(*) > 0 then 'one of these' end) into hindered
  from formation_place p join formation f on f.id = p.formation_id join practice n on n.id = p.practice_id
  where p.practice_id = any(comers) and p.comes and p.dropped_at is null and f.id <> it.id and f.stage in ('consent', 'names', 'charter');
  if hindered is not null then perform refuse('RT409', 'Another group is offered to ' || hindered || '. Wait for that, or leave them out.'); end if;
  perform places_of_seated(it);
  perform pairs_may_sit(it);
  update formation_place p set consents = null, answered_at = null, answered_by = null, nearest_miles = (nearest->>p.practice_id::text)::int,
    told_at = case when p.comes then coalesce(p.told_at, now()) else p.told_at end where p.formation_id = it.id;
  perform offer_group(comers, true);
  perform move_formation(it, 'consent', until, '');
  perform tell_formation(it, 'consent_asked', comers);
end $$;

-- Finds a formation in which an owner's practice has a place, with that place locked.
create or replace function helpers.my_place_in(formation text) returns formation_place language plpgsql as $$
declare
  mine formation_place;
begin
  select p.* into mine from formation_place p join formation f on f.id = p.formation_id
  where f.uid = formation and p.told_at is not null and p.dropped_at is null and p.practice_id = verbs.my_practice() and verbs.owns_practice(p.practice_id)
  for update of p;
  if mine.practice_id is null then perform helpers.refuse('RT404', 'There is no such group.'); end if;
  return mine;
end $$;

-- Says for the viewer's practice whether it would come. It can be said otherwise until names are shown.
-- Rows: the place of the viewer's own practice. Words: none. When: while consent is asked for.
create or replace function verbs.answer_consent(formation text, agrees boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation;
  mine formation_place;
begin
  -- Before the place, as a moderator's steps do: the last two who answer wait for each other.
  select f.* into it from formation f where f.uid = formation for update;
  mine := my_place_in(formation);
  if it.stage <> 'consent' or not mine.comes then perform refuse('RT409', 'This is not asked any more.'); end if;
  update formation_place p set consents = agrees, answered_at = now(), answered_by = my_id() where p.formation_id = it.id and p.practice_id = mine.practice_id;
  perform formation_is_settled(it, array['consent_asked', 'consent_reminder', 'more_time'], owners_of(mine.practice_id));
  perform tell_all_answered(it);
end $$;

-- Tells the moderators who form a group once everyone who was asked has answered.
create or replace function helpers.tell_all_answered(it formation) returns void language plpgsql as $$
begin
  if not exists (select from formation_place p where p.formation_id = it.id and p.comes and p.dropped_at is null and p.consents is null) then
    perform helpers.tell_who_forms(it, 'consent_answered');
  end if;
end $$;

-- Shows the names to those who would come, and to those who sit there, for ten days or longer to object. Who said no, or nothing, is left out.
-- Rows: a formation, by staff without a practice in it. Words: none. When: while consent is asked for.
create or replace function verbs.show_names(formation text, until timestamptz) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  silent bigint[];
begin
  perform at_stage(it, array['consent']);
  if until < now() + interval '10 days' - interval '1 hour' then perform refuse('RT409', 'They have at least ten days to object. Choose a later day.'); end if;
  silent := array(select p.practice_id from formation_place p where p.formation_id = it.id and p.comes and p.dropped_at is null and p.consents is null);
  if silent <> '{}' and it.deadline_at > now() then perform refuse('RT409', 'Some have not answered yet, and have time until the day that they were told.'); end if;
  perform offer_group(array(select p.practice_id from formation_place p where p.formation_id = it.id and p.comes and p.dropped_at is null
    and p.consents is distinct from true), false, it.id);
  update formation_place p set dropped_at = now(), dropped_as = case when p.consents is null then 'silent' else 'declined' end
  where p.formation_id = it.id and p.comes and p.dropped_at is null and p.consents is distinct from true;
  perform tell_left_out(it, silent, '');
  if cardinality(comers_of(it)) < (case it.kind when 'new' then 5 else 1 end) then
    perform refuse('RT409', case it.kind when 'new' then 'Fewer than five have said yes. Wait, or go back to the draft and choose others.'
      else 'Nobody has said yes. Wait, or give it up.' end);
  end if;
  perform places_of_seated(it);
  perform pairs_may_sit(it);
  update formation_place p set told_at = now() where p.formation_id = it.id and p.told_at is null and p.dropped_at is null;
  perform move_formation(it, 'names', until, '');
  perform tell_formation(it, 'names_shown', told_of(it));
end $$;

-- Lists who would sit together, for the owners of those with a place while names are shown, and for moderators: in a draft and while consent is
-- asked for nobody but these. Of a cohort that runs a newcomer sees who sits there.
-- Rows: the practices of one formation, for who has a place in it and for staff without one. Words: names, towns and states. When: from the day on which
-- names are shown.
create or replace function verbs.names_in(formation text) returns table (practice_id bigint, uid text, name text, town text, state text, comes boolean, mine boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  it formation;
begin
  select f.* into it from formation f where f.uid = names_in.formation;
  if it.id is null or not ((is_staff() and it.id <> all(my_formations())) or (it.stage in ('names', 'charter') and my_manual() = any(told_of(it)))) then return; end if;
  return query select p.practice_id, n.uid, n.name, n.town, n.state, p.comes, coalesce(p.practice_id = my_practice(), false)
    from formation_place p join practice n on n.id = p.practice_id where p.formation_id = it.id and p.dropped_at is null order by n.name, n.id;
end $$;

-- Says where a group stands for the viewer's practice, and what is asked of it; of a group without them nothing but that: `stage` is then `left`.
-- Rows: the viewer's own place in a formation, for owners and directors. Words: the name of the group. When: since they were told of it.
create or replace function verbs.my_group(formation text) returns table (title text, kind text, stage text, comes boolean, consents boolean, nearest_miles int,
  others int, deadline_at timestamptz, signed int, signed_by_us boolean, cohort text, attends boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query
  select f.title, f.kind, case when p.dropped_at is null then f.stage else 'left' end, p.comes, p.consents, p.nearest_miles, here.others, here.deadline_at,
    coalesce(cardinality(here.signed), 0), coalesce(p.practice_id = any(here.signed), false), here.slug, here.attends
  from formation f join formation_place p on p.formation_id = f.id and p.practice_id = my_manual() and p.told_at is not null
  left join lateral (
    select f.deadline_at, (select count(*)::int - 1 from formation_place o where o.formation_id = f.id and o.dropped_at is null) as others,
      signed_of(f) as signed, case when a.member_id is not null then c.slug end as slug, a.member_id is not null as attends
    from cohort c left join (attendee a join seat s on s.id = a.seat_id and s.until is null) on a.cohort_id = c.id and a.member_id = my_id() and a.until is null
    where c.id = f.cohort_id) here on p.dropped_at is null
  where f.uid = formation;
end $$;

-- Objects for the viewer's practice, to one of the others or to the group: the reason goes to the moderators, and to nobody else. Without an
-- objection by the deadline a practice agrees.
-- Rows: the viewer's own practice in a formation. Words: none. When: while names are shown.
create or replace function verbs.object_to(formation text, about bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation;
  mine formation_place;
begin
  select f.* into it from formation f where f.uid = formation for update;
  mine := my_place_in(formation);
  if it.stage <> 'names' or it.deadline_at < now() then perform refuse('RT409', 'The time to object is over. Write to a moderator.'); end if;
  if about is not null and (about = mine.practice_id or not exists (select from formation_place p
      where p.formation_id = it.id and p.practice_id = about and p.dropped_at is null)) then perform refuse('RT404', 'There is no such practice here.'); end if;
  insert into objection (formation_id, practice_id, member_id, about_id, reason) values (it.id, mine.practice_id, my_id(), about, words)
  on conflict (formation_id, practice_id, about_id) where withdrawn_at is null and decided_at is null
  do update set reason = excluded.reason, member_id = excluded.member_id, at = now();
  perform formation_is_settled(it, array['names_shown', 'names_reminder', 'more_time'], owners_of(mine.practice_id));
  perform tell_who_forms(it, 'objected');
end $$;

-- Tells whether an objection to a group waits for a moderator; settles the news of it where none does.
create or replace function helpers.objections_wait(it formation) returns boolean language plpgsql as $$
begin
  if exists (select from objection o where o.formation_id = it.id and o.withdrawn_at is null and o.decided_at is null) then return true; end if;
  perform helpers.news_is_settled(array['objected'], null, 'formation', it.id);
  return false;
end $$;

-- Takes an objection of the viewer's practice back.
-- Rows: the viewer's own practice. Words: none. When: until a moderator has decided it.
create or replace function verbs.withdraw_objection(objection text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_formation bigint;
begin
  update objection o set withdrawn_at = now()
  where o.uid = objection and o.practice_id = my_practice() and owns_practice(o.practice_id) and o.withdrawn_at is null and o.decided_at is null
  returning o.formation_id into its_formation;
  if its_formation is null then perform refuse('RT404', 'There is no such objection.'); end if;
  perform objections_wait(f) from formation f where f.id = its_formation;
end $$;

-- Decides an objection, with a sentence for the practice that made it. What becomes of the group is decided by leaving out, going on or back.
-- Rows: an objection in a formation, by staff without a practice in it. Words: none. When: until the group is active.
create or replace function verbs.decide_objection(formation text, objection text, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  objector bigint;
begin
  update objection o set decided_at = now(), decided_by = my_id(), decided_words = words
  where o.formation_id = it.id and o.uid = objection and o.withdrawn_at is null and o.decided_at is null
  returning o.practice_id into objector;
  if objector is null then perform refuse('RT404', 'There is no such objection.'); end if;
  perform objections_wait(it);
  if objector = any(told_of(it)) then perform tell_formation(it, 'objection_decided', array[objector]); end if;
  -- Without the group: a moderator with a place in it would read that somebody has objected.
  perform audit('objection.decided', null, null, null, '');
end $$;

-- Leaves a practice out of a group, at any stage; once it knew of the group its owners are told, with a sentence. A seat that it had is ended.
-- Rows: a place in a formation, by staff without a practice in it. Words: none. When: until the group is active.
create or replace function verbs.leave_out(formation text, practice bigint, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  knew timestamptz;
begin
  if it.kind = 'joining' and cardinality(comers_of(it)) < 2 then perform refuse('RT409', 'Nobody else comes. Give it up instead.'); end if;
  update formation_place p set dropped_at = now(), dropped_as = 'left_out' where p.formation_id = it.id and p.practice_id = practice and p.comes and p.dropped_at is null
  returning p.told_at into knew;
  if not found then perform refuse('RT404', 'There is no such practice here.'); end if;
  perform take_seats_back(it, array[practice]);
  perform offer_group(array[practice], false, it.id);
  if knew is null then delete from formation_place p where p.formation_id = it.id and p.practice_id = practice;
  else perform tell_left_out(it, array[practice], why); end if;
  -- Whose practice it is stays out of the log: a moderator with a place in the group reads that.
  perform audit('formation.left_out', it.cohort_id, null, null, why);
end $$;

-- Gives each practice its seat and lays the charter before it. Nobody sees into a new cohort until it is active.
-- Rows: a formation and seats, by staff without a practice in it. Words: none. When: once the time to object is over, and each objection is decided.
create or replace function verbs.lay_charter_before(formation text, until timestamptz) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
begin
  perform at_stage(it, array['names']);
  if it.deadline_at > now() then perform refuse('RT409', 'They may object until the day that they were told.'); end if;
  if objections_wait(it) then perform refuse('RT409', 'An objection waits. Decide it first.'); end if;
  if it.kind = 'new' and cardinality(comers_of(it)) < 5 then perform refuse('RT409', 'A group begins with five practices or more. Go back and choose others.'); end if;
  if comers_of(it) = '{}' then perform refuse('RT409', 'Nobody comes any more. Give it up.'); end if;
  perform hold_for_seats(array[it.cohort_id], comers_of(it));
  perform places_of_seated(it);
  if exists (select from formation_place p where p.formation_id = it.id and p.dropped_at is null and p.told_at is null) then
    perform refuse('RT409', 'Somebody has come to sit there since the names were shown. Go back by one step, and show the names again.');
  end if;
  perform pairs_may_sit(it);
  -- Who sat here before signs anew.
  delete from charter_acceptance x using practice_member m
  where x.cohort_id = it.cohort_id and m.member_id = x.member_id and m.practice_id = any(comers_of(it));
  perform move_formation(it, 'charter', until, '');
  perform seat_practice(cohort => it.cohort_id, practice => comer, reason => '') from unnest(comers_of(it)) comer
  where not exists (select from seat s where s.cohort_id = it.cohort_id and s.practice_id = comer and s.until is null);
  perform tell_formation(it, 'charter_waits', comers_of(it));
end $$;

-- The practices of a formation of which somebody has signed the charter as it is now.
create or replace function helpers.signed_of(it formation) returns bigint[] language sql stable as $$
  select coalesce(array_agg(distinct s.practice_id), '{}') from seat s
  join attendee a on a.seat_id = s.id and a.until is null
  join cohort c on c.id = s.cohort_id
  join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = c.id and x.version = c.charter_version
  where s.cohort_id = it.cohort_id and s.until is null and s.practice_id = any(helpers.comers_of(it));
$$;

-- Makes a group active once five practices have signed, or lets a practice in that joins; called by whoever signs. Those who have not signed keep their
-- seat, and see the cohort once they do.
create or replace function helpers.signed_in_formation(cohort bigint) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  it formation;
  comers bigint[];
begin
  select f.* into it from formation f where f.cohort_id = cohort and f.stage = 'charter' for update;
  if it.id is null then return; end if;
  perform helpers.formation_is_settled(it, array['charter_waits', 'charter_reminder', 'more_time'], array[verbs.my_id()]);
  if cardinality(helpers.signed_of(it)) < (case it.kind when 'new' then 5 else 1 end) then return; end if;
  comers := helpers.comers_of(it);
  perform helpers.hold_for_seats(array[cohort], comers);
  -- A conflict that has come up since keeps it waiting: its case is with the moderators.
  if exists (select from unnest(comers) a join (select s.practice_id as p from seat s where s.cohort_id = cohort and s.until is null) b on b.p <> a
      where helpers.verdict_between(a, b.p) = 'conflict' and not helpers.is_waived(cohort, a, b.p)) then return; end if;
  update cohort c set state = 'active', runs_since = now() where c.id = cohort and c.state = 'forming';
  perform helpers.admit(s.practice_id, it.opened_by) from seat s where s.cohort_id = cohort and s.until is null and s.practice_id = any(comers);
  perform helpers.move_formation(it, 'active', null, '');
  perform helpers.tell_formation(it, 'group_active', comers);
  perform helpers.tell_who_forms(it, 'group_formed');
end $$;

-- Goes back by one step, with a sentence for those who know of it: to the draft, to consent, or to the names. Seats that were given end, and what was signed is
-- not signed any more.
-- Rows: a formation and its seats, by staff without a practice in it. Words: none. When: until it is active.
create or replace function verbs.take_step_back(formation text, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
  earlier text;
begin
  perform at_stage(it, array['consent', 'names', 'charter']);
  earlier := case it.stage when 'consent' then 'draft' when 'names' then 'consent' else 'names' end;
  if it.stage = 'charter' then perform take_seats_back(it, comers_of(it)); end if;
  perform move_formation(it, earlier, case when earlier = 'draft' then null else now() + interval '10 days' end, why);
  perform tell_formation(it, 'step_back', told_of(it), why);
end $$;

-- The practices from which something may still come in a step: an answer, an objection, a signature.
create or replace function helpers.waited_for(it formation) returns bigint[] language sql stable as $$
  select coalesce(array_agg(p.practice_id order by p.practice_id), '{}') from formation_place p
  where p.formation_id = it.id and p.told_at is not null and p.dropped_at is null and case it.stage
    when 'consent' then p.comes and p.consents is null when 'names' then true else p.comes and not p.practice_id = any(helpers.signed_of(it)) end;
$$;

-- Moves the deadline of a step to a later day, and tells those from whom something may still come. They are reminded anew before it.
-- Rows: a formation, by staff without a practice in it. Words: none. When: while a step runs.
create or replace function verbs.extend_formation(formation text, until timestamptz) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
begin
  perform at_stage(it, array['consent', 'names', 'charter']);
  if until <= it.deadline_at or until < now() + interval '1 hour' then perform refuse('RT409', 'Choose a later day than the one that they were told.'); end if;
  update formation f set deadline_at = until, reminded_at = null, over_told_at = null where f.id = it.id;
  perform news_is_settled(array['deadline_over'], null, 'formation', it.id);
  perform tell_formation(it, 'more_time', waited_for(it));
  perform audit('formation.extended', it.cohort_id, null, null, '');
end $$;

-- Ends a formation that has not become active: seats that were given end, who waits goes on waiting, and who knows of it is told with a sentence.
create or replace function helpers.drop_formation(it formation, why text) returns void language plpgsql as $$
begin
  if it.stage = 'charter' then perform helpers.take_seats_back(it, helpers.comers_of(it)); end if;
  perform helpers.offer_group(helpers.comers_of(it), false, it.id);
  perform helpers.move_formation(it, 'dropped', null, why);
  perform helpers.news_is_settled(array['objected'], null, 'formation', it.id);
  perform helpers.tell_formation(it, 'given_up', helpers.told_of(it), why);
end $$;

-- Gives a group up. Seats that were given end, who knows of it is told with a sentence, and a cohort that never ran is archived.
-- Rows: a formation, its seats and its cohort, by staff without a practice in it. Words: none. When: until it is active.
create or replace function verbs.give_up_formation(formation text, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it formation := formation_to_lead(formation);
begin
  perform drop_formation(it, why);
  if it.kind = 'new' then update cohort c set state = 'archived', archived_at = now() where c.id = it.cohort_id; end if;
end $$;

-- Takes a practice that withdraws out of what is offered to it. Refuses that where it has a seat in a group that has not begun.
create or replace function helpers.withdraw_from_groups(practice bigint) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  it formation;
begin
  for it in select f.* from formation f join formation_place p on p.formation_id = f.id
      where p.practice_id = practice and p.comes and p.dropped_at is null and f.stage in ('draft', 'consent', 'names', 'charter') order by f.id for update of f loop
    if it.stage = 'charter' then
      perform helpers.refuse('RT409', 'Your practice has a seat in a group whose charter waits. Write to a moderator first.');
    end if;
    update formation_place p set dropped_at = now(), dropped_as = 'declined' where p.formation_id = it.id and p.practice_id = practice;
    perform helpers.formation_is_settled(it, array['consent_asked', 'consent_reminder', 'names_shown', 'names_reminder', 'more_time'], helpers.owners_of(practice));
    if it.stage = 'consent' then perform helpers.tell_all_answered(it); end if;
    if it.stage in ('consent', 'names') then perform helpers.tell_who_forms(it, 'has_withdrawn'); end if;
  end loop;
end $$;

-- Reminds three days before a deadline those who have not answered or signed, and tells the moderators when one is over. Once each.
create or replace function jobs.remind_of_formations() returns void language plpgsql as $$
declare
  it formation;
begin
  for it in select f.* from formation f where f.stage in ('consent', 'names', 'charter') and f.deadline_at between now() and now() + interval '3 days'
      and f.reminded_at is null and f.stage_since < now() - interval '1 day' order by f.id for update skip locked loop
    update formation f set reminded_at = now() where f.id = it.id;
    perform helpers.tell_formation(it, case it.stage when 'consent' then 'consent_reminder' when 'names' then 'names_reminder' else 'charter_reminder' end,
      helpers.waited_for(it));
  end loop;
  -- What kept a group of whom enough have signed waiting may be gone. All of them are taken before any cohort is.
  perform from formation f where f.stage = 'charter' order by f.id for update;
  perform helpers.signed_in_formation(f.cohort_id) from formation f where f.stage = 'charter' order by f.id;
  for it in select f.* from formation f where f.stage in ('consent', 'names', 'charter') and f.deadline_at <= now() and f.over_told_at is null
      order by f.id for update skip locked loop
    update formation f set over_told_at = now() where f.id = it.id;
    perform helpers.tell_who_forms(it, 'deadline_over');
  end loop;
end $$;

-- Lists the pairs of a group that are not clear, each with its verdict, a moderator's note why the two do not compete, and whether they are waived.
-- Rows: the pairs of one formation with who comes, for staff without a place in it. Words: moderators' notes, and names. When: as judged now.
create or replace function verbs.pairs_in(formation text) returns table (one text, one_name text, other text, other_name text, verdict text, note text, waived boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  it formation;
begin
  select f.* into it from formation f where f.uid = pairs_in.formation;
  if it.id is null or not is_staff() or it.id = any(my_formations()) then return; end if;
  return query select n.uid, n.name, m.uid, m.name, v.verdict,
      coalesce((select r.note from review_note r where r.cohort_id = it.cohort_id and r.low_id = n.id and r.high_id = m.id order by r.id desc limit 1), ''),
      is_waived(it.cohort_id, n.id, m.id)
    from formation_place a join formation_place b on b.formation_id = a.formation_id and b.practice_id > a.practice_id and b.dropped_at is null
    join practice n on n.id = a.practice_id join practice m on m.id = b.practice_id
    cross join lateral (select verdict_between(n.id, m.id) as verdict) v
    where a.formation_id = it.id and a.dropped_at is null and (a.comes or b.comes) and v.verdict <> 'clear' order by v.verdict, n.name, m.name;
end $$;
