-- Cases: two practices of one cohort that a change has brought into conflict. Moderators alone see them, and none whose practice sits there.

-- Counts the open cases that one of the staff may decide, up to a hundred.
create or replace function helpers.cases_waiting(m bigint) returns int language plpgsql stable as $$
begin
  return (
    with mine as (select p.practice_id from practice_member p where p.member_id = m)
    select count(*)::int from (select from conflict_case c where c.closed_at is null
      and not exists (select from mine where mine.practice_id in (c.low_id, c.high_id)
        or exists (select from seat s where s.cohort_id = c.cohort_id and s.practice_id = mine.practice_id and s.until is null)) limit 100) waiting
  );
end $$;

-- Finds an open case for a moderator who may decide it, held until the transaction ends.
create or replace function helpers.case_to_decide(conflict text) returns conflict_case language plpgsql as $$
declare
  it conflict_case;
begin
  perform helpers.staff_only();
  select * into it from conflict_case c where c.uid = conflict for update;
  if it.id is null or not verbs.my_id() = any(helpers.who_decides_pair(it.cohort_id, it.low_id, it.high_id)) then
    perform helpers.refuse('RT404', 'There is no such case.');
  end if;
  if it.closed_at is not null then perform helpers.refuse('RT409', 'This case is closed already.'); end if;
  return it;
end $$;

-- Writes what a moderator did in a case into its timeline, and into the log without the words.
create or replace function helpers.note_in_case(it conflict_case, kind text, action text, words text default '') returns void language plpgsql as $$
begin
  insert into case_event (case_id, kind, member_id, words) values (it.id, note_in_case.kind, verbs.my_id(), note_in_case.words);
  perform verbs.audit(action, cohort => it.cohort_id, subject_kind => 'conflict_case', subject_id => it.id);
end $$;

-- Writes a note into a case.
-- Rows: a case, by staff without a part in it. Words: none come back. When: until it is closed.
create or replace function verbs.note_case(conflict text, in_words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case := case_to_decide(conflict);
begin
  -- Sent twice it is one note.
  if exists (select from case_event e where e.case_id = it.id and e.kind = 'note' and e.member_id = my_id() and e.words = in_words
      and e.at > now() - interval '1 minute') then return; end if;
  perform note_in_case(it, 'note', 'case.noted', in_words);
end $$;

-- Asks one of the two practices, or both, to look over what they have said, within fourteen days. Their owners hear that a moderator asks for it,
-- and nothing of whom it is about.
-- Rows: a case, by staff without a part in it. Words: none. When: until it is closed, once.
create or replace function verbs.ask_about_facts(conflict text, whom text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case := case_to_decide(conflict);
  asked bigint[] := array(select p.id from practice p where p.id in (it.low_id, it.high_id) and whom in (p.uid, 'both') order by p.id);
begin
  if asked = '{}' then perform refuse('RT404', 'There is no such practice in this case.'); end if;
  if it.asked_at is not null then perform refuse('RT409', 'They were asked already. You can give more time.'); end if;
  update conflict_case c set asked_at = now(), due_at = now() + interval '14 days', asked_ids = asked where c.id = it.id;
  perform note_in_case(it, 'asked', 'case.asked', (select string_agg(p.name, ', ' order by p.id) from practice p where p.id = any(asked)));
  perform notify_anew(m, 'facts_questioned', null, 'practice', p) from unnest(asked) p, unnest(owners_of(p)) m order by m;
end $$;

-- Gives those who were asked until another day, and tells them.
-- Rows: a case, by staff without a part in it. Words: none. When: until it is closed.
create or replace function verbs.extend_case(conflict text, until timestamptz) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case := case_to_decide(conflict);
begin
  if it.due_at is null then perform refuse('RT409', 'Nobody was asked yet.'); end if;
  if until <= it.due_at or until < now() then perform refuse('RT409', 'Choose a day after the one that they were told.'); end if;
  if until > now() + interval '1 year' then perform refuse('RT409', 'Choose a day within a year.'); end if;
  update conflict_case c set due_at = until where c.id = it.id;
  perform note_in_case(it, 'extended', 'case.extended', to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'));
  perform news_is_settled(array['case_due'], null, 'conflict_case', it.id);
  perform notify_anew(m, 'facts_questioned', null, 'practice', p) from unnest(it.asked_ids) p, unnest(owners_of(p)) m order by m;
end $$;

-- Until when a moderator waits for the owners of the viewer's practice to look over its facts, and null where nobody does, or they have since.
-- Rows: of the viewer's practice. Words: none, only a day. When: now, for its owners and directors.
create or replace function verbs.facts_asked_until() returns timestamptz
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select min(c.due_at) from conflict_case c where c.closed_at is null and my_manual() = any(c.asked_ids)
    and not exists (select from practice_terms t where t.practice_id = my_manual() and t.confirmed_at > c.asked_at));
end $$;

-- Closes a case, and settles all news of it.
create or replace function helpers.end_case(closing bigint, as_outcome text, in_words text) returns void language plpgsql as $$
declare
  it conflict_case;
begin
  update conflict_case c set outcome = as_outcome, outcome_words = in_words, closed_by = verbs.my_id(), closed_at = now() where c.id = closing returning * into it;
  update move_offer o set ended_at = now() where o.case_id = closing and o.ended_at is null;
  perform helpers.note_in_case(it, 'closed', 'case.closed', as_outcome);
  perform helpers.news_is_settled(array['case_opened', 'case_clear', 'case_due', 'move_answered'], null, 'conflict_case', closing);
  perform helpers.news_is_settled(array['move_offered'], null, 'move_offer', o.id) from move_offer o where o.case_id = closing;
  -- Who was asked in no other case need not look any more.
  perform helpers.news_is_settled(array['facts_questioned'], null, 'practice', p) from unnest(it.asked_ids) p
  where not exists (select from conflict_case c where c.closed_at is null and p = any(c.asked_ids));
end $$;

-- Closes a case: as cleared where they are in conflict no more, and as left where one of the two does not sit there any more. Words about a pair
-- that is to be reviewed are kept as the note that it needs. A waiver that is granted closes its case itself, and so does a move.
-- Rows: a case, by staff without a part in it. Words: none come back. When: until it is closed.
create or replace function verbs.close_case(conflict text, as_outcome text, in_words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case := case_to_decide(conflict);
  between_them text := verdict_between(it.low_id, it.high_id);
begin
  if as_outcome not in ('cleared', 'left') then perform refuse('RT404', 'There is no such outcome.'); end if;
  if as_outcome = 'cleared' and between_them = 'conflict' then
    perform refuse('RT409', 'They are still in conflict. It clears once facts have changed and were judged anew.');
  end if;
  if as_outcome = 'left' and (select count(*) = 2 from seat s where s.cohort_id = it.cohort_id and s.until is null and s.practice_id in (it.low_id, it.high_id)) then
    perform refuse('RT409', 'Both sit there still. End the seat of one first.');
  end if;
  if as_outcome = 'cleared' and between_them = 'review' then
    insert into review_note (cohort_id, low_id, high_id, note, member_id) values (it.cohort_id, it.low_id, it.high_id, in_words, my_id());
  end if;
  perform end_case(it.id, as_outcome, in_words);
end $$;

-- Tells the moderators of cases whose time to correct facts is over, once for each day that was set.
create or replace function jobs.remind_of_cases() returns void language plpgsql as $$
declare
  it conflict_case;
begin
  for it in update conflict_case c set due_told = c.due_at where c.closed_at is null and c.due_at < now() and c.due_told is distinct from c.due_at returning * loop
    perform helpers.notify_anew(m, 'case_due', null, 'conflict_case', it.id) from unnest(helpers.who_decides_pair(it.cohort_id, it.low_id, it.high_id)) m order by m;
  end loop;
end $$;

-- Finds what stands in the way of a practice's seat in a cohort: nothing, 'full', 'conflict' or 'waiver'.
create or replace function helpers.in_the_way(practice bigint, cohort bigint) returns text language sql stable as $$
  select case when (select count(*) from seat s where s.cohort_id = cohort and s.until is null) >= (select c.capacity from cohort c where c.id = cohort) then 'full'
    when exists (select from seat s where s.cohort_id = cohort and s.until is null and helpers.verdict_between(practice, s.practice_id) = 'conflict') then 'conflict'
    when exists (select from waiver w where w.cohort_id = cohort and w.granted_at is not null and w.ended_at is null and w.expires_at > now()) then 'waiver' end;
$$;

-- Lists the cohorts in which a practice of a case could sit instead: with a free seat, and nobody with whom it is in conflict; those first in
-- which most is clear.
-- Rows: all cohorts, for staff without a part in the case. Words: their names. When: now.
create or replace function verbs.cohorts_for(conflict text, practice_uid text)
returns table (id bigint, slug text, name text, focus text, seated int, capacity int, to_review int)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  it conflict_case;
  whose bigint;
begin
  select * into it from conflict_case c where c.uid = conflict;
  if it.id is null or not is_staff() or not my_id() = any(who_decides_pair(it.cohort_id, it.low_id, it.high_id)) then return; end if;
  select p.id into whose from practice p where p.uid = practice_uid and p.id in (it.low_id, it.high_id);
  if whose is null then return; end if;
  return query select c.id, c.slug, c.name, c.focus, s.seated, c.capacity, s.to_review from cohort c
  cross join lateral (select count(*)::int as seated, (count(*) filter (where verdict_between(whose, x.practice_id) = 'review'))::int as to_review
    from seat x where x.cohort_id = c.id and x.until is null) s
  where c.state = 'active' and c.id <> it.cohort_id and in_the_way(whose, c.id) is null
    and not exists (select from seat x where x.cohort_id = c.id and x.practice_id = whose and x.until is null)
  order by s.to_review, c.name, c.id limit 50;
end $$;

-- Offers one of the two practices of a case a seat in another cohort, in words that its owners read; an earlier offer ends. Returns its uid.
-- Refuses a cohort without a free seat, and one where it is in conflict.
-- Rows: a case and a cohort, by staff without a part in either. Words: none come back. When: until it is closed.
create or replace function verbs.offer_move(conflict text, practice_uid text, to_cohort bigint, in_words text) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case;
  its cohort;
  made move_offer;
  whose bigint;
begin
  perform staff_only();
  -- Before the case, as `hold_for_seats` says.
  select * into its from cohort c where c.id = to_cohort for no key update;
  it := case_to_decide(conflict);
  select p.id into whose from practice p join seat s on s.practice_id = p.id and s.cohort_id = it.cohort_id and s.until is null
  where p.uid = practice_uid and p.id in (it.low_id, it.high_id);
  if whose is null then perform refuse('RT409', 'This practice does not sit there any more.'); end if;
  if its.id is null or its.id = it.cohort_id or its.state <> 'active' or to_cohort = any(my_practice_cohorts())
    or exists (select from seat s where s.cohort_id = to_cohort and s.practice_id = whose and s.until is null) then
    perform refuse('RT409', 'Choose another cohort of the list.');
  end if;
  if in_the_way(whose, to_cohort) is not null then perform refuse('RT409', 'It cannot sit there any more. Choose another cohort of the list.'); end if;
  update move_offer o set ended_at = now() where o.case_id = it.id and o.ended_at is null returning * into made;
  if made.id is not null then perform news_is_settled(array['move_offered'], null, 'move_offer', made.id); end if;
  insert into move_offer (case_id, practice_id, to_cohort_id, title, to_title, words, offered_by)
  values (it.id, whose, to_cohort, it.title, its.name, in_words, my_id()) returning * into made;
  perform note_in_case(it, 'offered', 'move.offered', its.name);
  perform notify_anew(m, 'move_offered', null, 'move_offer', made.id) from unnest(owners_of(whose)) m order by m;
  return made.uid;
end $$;

-- Answers an offer for the viewer's practice. It can be answered otherwise until the practice is moved.
-- Rows: an offer to the viewer's practice, for its owners. Words: none. When: until it has ended.
create or replace function verbs.answer_move(move text, accepted boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it move_offer;
  its conflict_case;
begin
  perform from conflict_case c where c.id = (select o.case_id from move_offer o where o.uid = move) for update;
  select * into it from move_offer o where o.uid = move and o.practice_id = my_manual() for update;
  if it.id is null then perform refuse('RT404', 'There is no such offer.'); end if;
  if not owns_practice(it.practice_id) then perform refuse('RT403', 'Only an owner answers this for the practice.'); end if;
  if it.ended_at is not null then perform refuse('RT409', 'This offer has ended.'); end if;
  if it.accepts = accepted then return; end if;
  update move_offer o set accepts = accepted, answered_by = my_id(), answered_at = now() where o.id = it.id;
  select * into its from conflict_case c where c.id = it.case_id;
  insert into case_event (case_id, kind, words) values (its.id, 'answered', case when accepted then 'yes' else 'no' end);
  perform audit('move.answered', cohort => its.cohort_id, detail => case when accepted then 'yes' else 'no' end, subject_kind => 'conflict_case', subject_id => its.id);
  perform news_is_settled(array['move_offered'], null, 'move_offer', it.id);
  perform notify_anew(m, 'move_answered', null, 'conflict_case', its.id) from unnest(who_decides_pair(its.cohort_id, its.low_id, its.high_id)) m order by m;
end $$;

-- Moves the practice that has accepted an offer: its seat there ends, it gets one in the other cohort where it has not joined that already, and
-- the case is closed. Refuses what no longer fits, as for every seat.
-- Rows: a case and its practice's seats, by staff without a part in it. Words: none come back. When: once the offer is accepted.
create or replace function verbs.make_move(conflict text, in_words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it conflict_case;
  its move_offer;
  held bigint;
begin
  perform staff_only();
  perform hold_for_seats(array[c.cohort_id, o.to_cohort_id], array[o.practice_id])
  from conflict_case c join move_offer o on o.case_id = c.id and o.ended_at is null where c.uid = conflict;
  it := case_to_decide(conflict);
  select * into its from move_offer o where o.case_id = it.id and o.ended_at is null for update;
  if its.id is null or its.accepts is distinct from true then perform refuse('RT409', 'No offer was accepted.'); end if;
  select s.id into held from seat s where s.cohort_id = it.cohort_id and s.practice_id = its.practice_id and s.until is null;
  if exists (select from formation f join formation_place p on p.formation_id = f.id and p.practice_id = its.practice_id and p.comes and p.dropped_at is null
      where f.cohort_id = its.to_cohort_id and f.stage not in ('active', 'dropped')) then
    perform refuse('RT409', 'It is joining there. Move it once it has signed.');
  end if;
  if not exists (select from seat s where s.cohort_id = its.to_cohort_id and s.practice_id = its.practice_id and s.until is null) then
    -- The words are the case's: they stand as the note that a pair to be reviewed needs, and in no log of the other cohort.
    insert into review_note (cohort_id, low_id, high_id, note, member_id)
    select its.to_cohort_id, least(its.practice_id, s.practice_id), greatest(its.practice_id, s.practice_id), in_words, my_id() from seat s
    where s.cohort_id = its.to_cohort_id and s.until is null and verdict_between(its.practice_id, s.practice_id) = 'review';
    perform seat_practice(its.to_cohort_id, its.practice_id, '');
  end if;
  if held is not null then perform unseat_practice(held, ''); end if;
  update move_offer o set made_at = now() where o.id = its.id;
  perform end_case(it.id, 'moved', in_words);
  perform audit('move.made', cohort => its.to_cohort_id, practice => its.practice_id, subject_kind => 'conflict_case', subject_id => it.id);
  perform notify_anew(m, 'move_made', null, 'move_offer', its.id) from unnest(owners_of(its.practice_id)) m order by m;
end $$;
