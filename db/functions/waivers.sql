-- Leave to sit together in spite of a conflict. Both practices, every other of the cohort and a moderator agree in writing; it holds for a year.

-- Those of the staff who may decide about two practices of a cohort: whose own practice neither is one of them nor sits there.
create or replace function helpers.who_decides_pair(cohort bigint, one bigint, other bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(r.member_id order by r.member_id), '{}') from network_role r
  join account a on a.member_id = r.member_id and a.disabled_at is null and a.closed_at is null
  where helpers.has_second_factor(r.member_id) and not exists (select from practice_member m where m.member_id = r.member_id
    and (m.practice_id in (one, other) or exists (select from seat s where s.cohort_id = cohort and s.practice_id = m.practice_id and s.until is null)));
$$;

-- Refuses everyone but staff who may decide about two practices of a cohort, as if there were nothing.
create or replace function helpers.deciders_of_pair_only(cohort bigint, one bigint, other bigint) returns void language plpgsql as $$
begin
  perform helpers.staff_only();
  if not verbs.my_id() = any(helpers.who_decides_pair(cohort, one, other)) then perform helpers.refuse('RT404', 'There is no such pair.'); end if;
end $$;

-- Finds a waiver that has not ended, and lets nobody seat a practice in its cohort, answer or decide meanwhile.
create or replace function helpers.waiver_held(waiver text) returns waiver language plpgsql as $$
declare
  it waiver;
begin
  perform from cohort c where c.id = (select w.cohort_id from waiver w where w.uid = waiver_held.waiver) for no key update;
  select w.* into it from waiver w where w.uid = waiver_held.waiver for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such waiver.'); end if;
  return it;
end $$;

-- The same for a moderator who may decide it. Refuses one that has ended.
create or replace function helpers.waiver_to_decide(waiver text) returns waiver language plpgsql as $$
declare
  it waiver;
begin
  perform helpers.staff_only();
  it := helpers.waiver_held(waiver);
  perform helpers.deciders_of_pair_only(it.cohort_id, it.low_id, it.high_id);
  if it.ended_at is not null or it.expires_at < now() then perform helpers.refuse('RT409', 'This waiver has ended.'); end if;
  return it;
end $$;

-- Asks a practice about a waiver, once, and tells its owners.
create or replace function helpers.ask_practice(it waiver, practice bigint) returns void language plpgsql as $$
begin
  insert into waiver_answer (waiver_id, practice_id) values (it.id, practice) on conflict do nothing;
  if not found then return; end if;
  perform helpers.notify_anew(m, 'waiver_asked', null, 'waiver', it.id) from unnest(helpers.owners_of(practice)) m order by m;
end $$;

-- Asks both practices and every other of a cohort whether two may sit together there in spite of a conflict. Returns the waiver's uid.
-- Refuses a pair that is in no conflict, and one that is asked about already.
-- Rows: two practices and a cohort where one of them sits, by staff without a part in it. Words: none come back. When: now.
create or replace function verbs.ask_waiver(cohort bigint, one bigint, other bigint, why text) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its cohort;
  made waiver;
begin
  perform deciders_of_pair_only(cohort, one, other);
  select * into its from cohort c where c.id = cohort for no key update;
  if one = other or not exists (select from seat s where s.cohort_id = cohort and s.until is null and s.practice_id in (one, other))
    or (select count(*) from practice p where p.id in (one, other)) <> 2 then
    perform refuse('RT404', 'There is no such pair.');
  end if;
  if verdict_between(one, other) <> 'conflict' then perform refuse('RT409', 'These two are in no conflict. Nothing has to be waived.'); end if;
  if exists (select from waiver w where w.cohort_id = cohort and w.low_id = least(one, other) and w.high_id = greatest(one, other)
      and w.ended_at is null) then
    perform refuse('RT409', 'The practices are asked about these two already.');
  end if;
  insert into waiver (cohort_id, low_id, high_id, title, why, asked_by)
  values (cohort, least(one, other), greatest(one, other), its.name, ask_waiver.why, my_id()) returning * into made;
  perform ask_practice(made, p) from (select unnest(array[one, other]) as p
    union select s.practice_id from seat s where s.cohort_id = cohort and s.until is null) asked order by p;
  perform audit('waiver.asked', cohort => cohort, detail => ask_waiver.why, subject_kind => 'waiver', subject_id => made.id);
  insert into case_event (case_id, kind, member_id)
  select c.id, 'waiver_asked', my_id() from conflict_case c
  where c.cohort_id = cohort and c.low_id = made.low_id and c.high_id = made.high_id and c.closed_at is null;
  return made.uid;
end $$;

-- Asks one more practice about a waiver: one that came to sit there after the others were asked, or that is to get a seat there.
-- Rows: a waiver, by staff without a part in it. Words: none. When: until it has ended.
create or replace function verbs.ask_also(waiver text, practice bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it waiver := waiver_to_decide(waiver);
begin
  if not exists (select from practice p where p.id = practice) then perform refuse('RT404', 'There is no such practice.'); end if;
  perform ask_practice(it, practice);
  perform audit('waiver.asked', cohort => it.cohort_id, practice => practice, subject_kind => 'waiver', subject_id => it.id);
end $$;

-- Answers for the viewer's practice, in words. A yes can be taken back as long as the waiver stands: once it holds, that ends it, unless the
-- practice neither is one of the two nor sits there.
-- Rows: the answer of the viewer's practice, for its owners. Words: none come back. When: until the waiver has ended.
create or replace function verbs.answer_waiver(waiver text, agreed boolean, in_words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  it waiver;
  mine bigint := my_practice();
  before waiver_answer;
begin
  if not exists (select from waiver w join waiver_answer a on a.waiver_id = w.id where w.uid = answer_waiver.waiver and a.practice_id = my_manual()) then
    perform refuse('RT404', 'There is no such waiver.');
  end if;
  if not owns_practice(mine) then perform refuse('RT403', 'Only an owner answers this for the practice.'); end if;
  it := waiver_held(answer_waiver.waiver);
  select * into before from waiver_answer a where a.waiver_id = it.id and a.practice_id = mine;
  -- Sent twice it is the same answer.
  if before.agrees = agreed and before.words = in_words then return; end if;
  if it.ended_at is not null or it.expires_at < now() then perform refuse('RT409', 'This waiver has ended. Nothing is asked any more.'); end if;
  update waiver_answer a set agrees = agreed, words = in_words, member_id = my_id(), answered_at = now() where a.waiver_id = it.id and a.practice_id = mine;
  perform audit('waiver.answered', cohort => it.cohort_id, practice => mine, detail => case when agreed then 'yes' else 'no' end,
    subject_kind => 'waiver', subject_id => it.id);
  update notification n set read_at = now() where n.kind = 'waiver_asked' and n.about_waiver = it.id and n.member_id = any(owners_of(mine)) and n.read_at is null;
  if not agreed and it.granted_at is not null and mine = any(needed_for(it)) then
    perform end_waiver_of(it, 'taken_back');
    perform tell_it_ended(it, mine);
  end if;
  if not agreed or not exists (select from unnest(needed_for(it)) p
      where not exists (select from waiver_answer a where a.waiver_id = it.id and a.practice_id = p and a.agrees)) then
    perform notify_anew(m, 'waiver_answered', null, 'waiver', it.id) from unnest(who_decides_pair(it.cohort_id, it.low_id, it.high_id)) m order by m;
  end if;
end $$;

-- The practices without whose agreement a waiver does not hold: both, and all that sit there.
create or replace function helpers.needed_for(it waiver) returns bigint[] language sql stable as $$
  select array_agg(p order by p) from (select unnest(array[it.low_id, it.high_id]) as p
    union select s.practice_id from seat s where s.cohort_id = it.cohort_id and s.until is null) needed;
$$;

-- The practices that were asked and have a part in it still: whoever sat there and left has none.
create or replace function helpers.still_asked(it waiver) returns bigint[] language sql stable as $$
  select coalesce(array_agg(a.practice_id order by a.practice_id), '{}') from waiver_answer a
  where a.waiver_id = it.id and (a.practice_id = any(helpers.needed_for(it))
    or not exists (select from seat s where s.cohort_id = it.cohort_id and s.practice_id = a.practice_id));
$$;

-- Ends a waiver. Two that sit together by it are a case from now on.
create or replace function helpers.end_waiver_of(it waiver, because text) returns void language plpgsql as $$
begin
  update waiver w set ended_at = now(), ended_because = because where w.id = it.id;
  perform helpers.news_is_settled(array['waiver_asked', 'waiver_answered', 'waiver_ends_soon'], null, 'waiver', it.id);
  if it.granted_at is not null and helpers.verdict_between(it.low_id, it.high_id) = 'conflict'
    and (select count(*) from seat s where s.cohort_id = it.cohort_id and s.until is null and s.practice_id in (it.low_id, it.high_id)) = 2 then
    perform helpers.open_case(it.cohort_id, it.low_id, it.high_id, 'waiver_ended', (select v.id from verdict v
      where v.low_id = it.low_id and v.high_id = it.high_id and v.until is null));
  end if;
end $$;

-- Tells the owners of all that had agreed that it has ended, but not those of the practice that ended it.
create or replace function helpers.tell_it_ended(it waiver, but bigint default null) returns void language sql as $$
  select helpers.notify_anew(m, 'waiver_ended', null, 'waiver', it.id)
  from waiver_answer a, unnest(helpers.owners_of(a.practice_id)) m
  where a.waiver_id = it.id and a.agrees and a.practice_id = any(helpers.still_asked(it)) and a.practice_id is distinct from but order by m;
$$;

-- Agrees as a moderator, last of all, in words that all who were asked read: for twelve months from now. An open case of the two is closed.
-- Refuses as long as a practice has not agreed.
-- Rows: a waiver, by staff without a part in it. Words: none come back. When: once both practices and every one that sits there have agreed.
create or replace function verbs.grant_waiver(waiver text, in_words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it waiver := waiver_to_decide(waiver);
  its_case bigint;
begin
  if it.granted_at is not null then perform refuse('RT409', 'This waiver was granted already.'); end if;
  if exists (select from unnest(needed_for(it)) p
      where not exists (select from waiver_answer a where a.waiver_id = it.id and a.practice_id = p and a.agrees)) then
    perform refuse('RT409', 'Not every practice has agreed. A waiver needs all of them.');
  end if;
  update waiver w set granted_by = my_id(), granted_words = in_words, granted_at = now(), expires_at = now() + interval '12 months' where w.id = it.id;
  perform news_is_settled(array['waiver_asked', 'waiver_answered'], null, 'waiver', it.id);
  perform audit('waiver.granted', cohort => it.cohort_id, detail => in_words, subject_kind => 'waiver', subject_id => it.id);
  perform notify_anew(m, 'waiver_granted', null, 'waiver', it.id)
  from waiver_answer a, unnest(owners_of(a.practice_id)) m where a.waiver_id = it.id and a.agrees and a.practice_id = any(still_asked(it)) order by m;
  select c.id into its_case from conflict_case c
  where c.cohort_id = it.cohort_id and c.low_id = it.low_id and c.high_id = it.high_id and c.closed_at is null for update;
  if its_case is not null then perform end_case(its_case, 'waived', in_words); end if;
end $$;

-- Takes a question about a waiver back, or ends a waiver, with a reason for the log.
-- Rows: a waiver, by staff without a part in it. Words: none. When: until it has ended.
create or replace function verbs.end_waiver(waiver text, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it waiver := waiver_to_decide(waiver);
begin
  perform end_waiver_of(it, 'moderator');
  perform audit('waiver.ended', cohort => it.cohort_id, detail => why, subject_kind => 'waiver', subject_id => it.id);
  perform tell_it_ended(it);
end $$;

-- Ends waivers whose year is over, and reminds the moderators thirty days before.
create or replace function jobs.end_waivers() returns void language plpgsql as $$
declare
  over bigint;
  it waiver;
begin
  for over in select w.id from waiver w where w.ended_at is null and w.expires_at <= now() order by w.cohort_id, w.id loop
    perform from cohort c where c.id = (select w.cohort_id from waiver w where w.id = over) for no key update;
    select * into it from waiver w where w.id = over and w.ended_at is null for update;
    continue when it.id is null;
    perform helpers.end_waiver_of(it, 'over');
    perform helpers.tell_it_ended(it);
    perform helpers.notify_anew(m, 'waiver_over', null, 'waiver', it.id) from unnest(helpers.who_decides_pair(it.cohort_id, it.low_id, it.high_id)) m order by m;
  end loop;
  perform helpers.notify(m, 'waiver_ends_soon', null, 'waiver', w.id)
  from waiver w, unnest(helpers.who_decides_pair(w.cohort_id, w.low_id, w.high_id)) m
  where w.ended_at is null and w.expires_at between now() and now() + interval '30 days' order by w.id, m;
end $$;

-- Tells of the two practices that a waiver is about, to those who were asked: their names, and no answer but their own. To moderators who may
-- decide it, of all who were asked and what each said, and of those that sit there and were not asked yet.
-- Rows: the practices of one waiver, for the owners and directors of those asked, and for staff without a part in it. Words: the names and towns of
-- practices; what others said for moderators alone. When: now.
create or replace function verbs.practices_of_waiver(waiver text)
returns table (id bigint, uid text, name text, town text, in_state text, of_pair boolean, sits boolean, asked boolean, agrees boolean, words text, answered_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  it waiver;
  decides boolean;
begin
  select w.* into it from waiver w where w.uid = practices_of_waiver.waiver;
  if it.id is null then return; end if;
  decides := is_staff() and my_id() = any(who_decides_pair(it.cohort_id, it.low_id, it.high_id));
  if not decides and not it.id = any(my_waivers()) then return; end if;
  return query select p.id, p.uid, p.name, p.town, p.state, p.id in (it.low_id, it.high_id), exists (
      select from seat s where s.cohort_id = it.cohort_id and s.practice_id = p.id and s.until is null),
    a.waiver_id is not null, case when told then a.agrees end, case when told then coalesce(a.words, '') else '' end, case when told then a.answered_at end
  from (select unnest(needed_for(it)) as id union select x.practice_id from waiver_answer x where x.waiver_id = it.id) n
  join practice p on p.id = n.id
  left join waiver_answer a on a.waiver_id = it.id and a.practice_id = p.id
  cross join lateral (select decides or p.id = my_manual() as told) own
  where decides or p.id in (it.low_id, it.high_id)
  order by (p.id in (it.low_id, it.high_id)) desc, p.name, p.id;
end $$;
