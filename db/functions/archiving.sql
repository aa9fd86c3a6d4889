-- Cohorts with few practices, and those that are archived: they are read, and nothing is added any more.

-- Counts anew whether few practices sit in a cohort that runs, and keeps since when. Once there are four again, what was told of it is settled.
create or replace function helpers.count_few(cohort bigint) returns void language plpgsql as $$
declare
  few boolean;
begin
  perform from cohort c where c.id = count_few.cohort for no key update;
  few := (select count(*) < 4 from seat s where s.cohort_id = count_few.cohort and s.until is null);
  update cohort c set few_since = case when few then now() end, few_told_at = null
  where c.id = count_few.cohort and c.state = 'active' and (c.few_since is not null) <> few;
  if found and not few then perform helpers.news_is_settled(array['cohort_small'], null, 'cohort', count_few.cohort); end if;
end $$;

-- Tells whether so few have sat for so long in a cohort that has run that it is to be merged with another, or archived.
create or replace function helpers.is_small(it cohort) returns boolean language sql stable as $$
  select it.state = 'active' and it.runs_since is not null and coalesce(it.few_since <= now() - interval '90 days', false);
$$;

-- Tells whether a practice has a part in a cohort: it sits there, or has a place among those who are joining.
create or replace function helpers.has_part(practice bigint, cohort bigint) returns boolean language sql stable as $$
  select exists (select from seat s where s.cohort_id = cohort and s.practice_id = practice and s.until is null)
    or exists (select from formation_place p join formation f on f.id = p.formation_id
      where p.practice_id = practice and f.cohort_id = cohort and f.stage not in ('active', 'dropped'));
$$;

-- The staff who may end a cohort: all whose practice has no part in it.
create or replace function helpers.who_ends_cohort(cohort bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(r.member_id order by r.member_id), '{}') from network_role r
  join account a on a.member_id = r.member_id and a.disabled_at is null and a.closed_at is null
  where helpers.has_second_factor(r.member_id)
    and not exists (select from practice_member m where m.member_id = r.member_id and helpers.has_part(m.practice_id, cohort));
$$;

-- Those who hear that few are left in a cohort: whoever may end it, and where nobody may the administrators, who can name somebody.
create or replace function helpers.who_hears_of_few(cohort bigint) returns bigint[] language sql stable as $$
  select case when w.those <> '{}' then w.those else (select coalesce(array_agg(r.member_id order by r.member_id), '{}') from network_role r
    join account a on a.member_id = r.member_id and a.disabled_at is null and a.closed_at is null
    where r.role = 'administrator' and helpers.has_second_factor(r.member_id)) end
  from (select helpers.who_ends_cohort(cohort) as those) w;
$$;

-- Counts the small cohorts that wait for a member of the staff.
create or replace function helpers.small_waiting(m bigint) returns int language plpgsql stable as $$
begin
  return (select count(*)::int from cohort c where c.few_since is not null and helpers.is_small(c) and m = any(helpers.who_hears_of_few(c.id)));
end $$;

-- Tells the network's moderators of cohorts in which few have sat for ninety days, once for as long as that lasts. Where nobody may end one,
-- its news says what is needed.
create or replace function jobs.propose_small_cohorts() returns void language plpgsql as $$
declare
  it cohort;
begin
  for it in select c.* from cohort c where c.few_since is not null and c.few_told_at is null and helpers.is_small(c) order by c.id for no key update skip locked loop
    update cohort c set few_told_at = now() where c.id = it.id;
    perform helpers.notify_anew(m, 'cohort_small', null, 'cohort', it.id, case when helpers.who_ends_cohort(it.id) = '{}' then
      'Each of the network''s moderators is of a practice with a part in it, so none can end it. Name a moderator who has no practice.' else '' end)
    from unnest(helpers.who_hears_of_few(it.id)) m order by m;
  end loop;
end $$;

-- Tells whether a group was given up before it began.
create or replace function helpers.never_ran(cohort bigint) returns boolean language sql stable as $$
  select exists (select from formation f where f.cohort_id = cohort and f.kind = 'new' and f.stage = 'dropped');
$$;

-- Finds a cohort for a moderator to archive or to open again, held until the transaction ends. Refuses who has a part in it: those who sit
-- there, and those who are joining.
create or replace function helpers.cohort_to_end(cohort bigint) returns cohort language plpgsql as $$
declare
  it cohort;
begin
  perform helpers.staff_only();
  -- In the order in which whoever forms, shares, agrees or ends a seat takes them.
  perform from formation f where f.cohort_id = cohort_to_end.cohort and f.stage not in ('active', 'dropped') for update;
  select * into it from cohort c where c.id = cohort_to_end.cohort for update;
  perform from document_share s where s.cohort_id = cohort_to_end.cohort and s.opened_at is null order by s.id for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such cohort.'); end if;
  if helpers.has_part(verbs.my_practice(), it.id) then
    perform helpers.refuse('RT409', 'Your own practice has a part in this cohort. Ask another moderator.');
  end if;
  return it;
end $$;

-- Tells whoever has read in a cohort and sits there what became of it, with a moderator's words. Who has yet to accept a newer charter sees it
-- once they have.
create or replace function helpers.tell_who_sits(it cohort, what text, words text) returns void language sql as $$
  select helpers.notify_anew(a.member_id, what, null, 'cohort', it.id, words) from attendee a
  where a.cohort_id = it.id and a.until is null
    and exists (select from seat s where s.id = a.seat_id and s.until is null)
    and exists (select from charter_acceptance x where x.member_id = a.member_id and x.cohort_id = it.id) order by a.member_id;
$$;

-- Archives a cohort, with words that its members read: they keep their seats and read on, and nothing is added any more. Who was joining is told
-- that it ends, documents that wait to be shared wait no more, and neither do waivers and offers of a seat. What was sent and is not posted yet
-- becomes a draft again. Twice it is one. Refuses a group that is being formed.
-- Rows: a cohort, by staff without a part in it. Words: none come back. When: now.
create or replace function verbs.archive_cohort(cohort bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort := cohort_to_end(cohort);
begin
  if it.state = 'archived' then return; end if;
  if it.state = 'forming' then perform refuse('RT409', 'This group is being formed. Give it up instead.'); end if;
  perform drop_formation(f, 'The cohort is archived, so nobody joins it any more.') from formation f
  where f.cohort_id = it.id and f.stage not in ('active', 'dropped');
  delete from document_share s where s.cohort_id = it.id and s.opened_at is null;
  perform end_waiver_of(w, 'moderator'), tell_it_ended(w) from waiver w where w.cohort_id = it.id and w.granted_at is null and w.ended_at is null;
  update move_offer o set ended_at = now() where o.to_cohort_id = it.id and o.ended_at is null;
  perform news_is_settled(array['move_offered'], null, 'move_offer', o.id) from move_offer o where o.to_cohort_id = it.id;
  update cohort c set state = 'archived', archived_at = now(), few_since = null, few_told_at = null where c.id = it.id;
  perform news_is_settled(array['cohort_small', 'cohort_open_again'], null, 'cohort', it.id);
  -- What can be done no more is not asked any more.
  update notification n set read_at = now() where n.cohort_id = it.id and n.kind in ('outcome_asked', 'outcome_reminded', 'asked') and n.read_at is null;
  perform tell_who_sits(it, 'cohort_archived', words);
  perform audit('cohort.archived', it.id, detail => words);
end $$;

-- Opens an archived cohort again, with words that its members read. Those of its practices that are in conflict by now become cases. Refuses a
-- group that was given up before it began.
-- Rows: a cohort, by staff without a part in it. Words: none come back. When: now.
create or replace function verbs.open_cohort_again(cohort bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it cohort := cohort_to_end(cohort);
begin
  if it.state <> 'archived' then return; end if;
  if never_ran(it.id) then
    perform refuse('RT409', 'This group was given up before it began. Form another one.');
  end if;
  update cohort c set state = 'active', archived_at = null where c.id = it.id;
  -- What its members were asked as it was archived is asked again, where it waits still.
  update notification n set read_at = null where n.cohort_id = it.id and n.read_at = it.archived_at
    and (n.kind in ('outcome_asked', 'outcome_reminded') or n.kind = 'asked' and exists (select from moderation_item i
      where i.cohort_id = it.id and i.about_post = n.subject_id and i.asked_at is not null and i.decided_at is null));
  perform count_few(it.id);
  perform open_case(it.id, a.practice_id, b.practice_id, 'moderator', (select v.id from verdict v
    where v.low_id = a.practice_id and v.high_id = b.practice_id and v.until is null))
  from seat a join seat b on b.cohort_id = a.cohort_id and b.practice_id > a.practice_id and b.until is null
  where a.cohort_id = it.id and a.until is null and verdict_between(a.practice_id, b.practice_id) = 'conflict'
    and not is_waived(it.id, a.practice_id, b.practice_id);
  perform news_is_settled(array['cohort_archived'], null, 'cohort', it.id);
  perform tell_who_sits(it, 'cohort_open_again', words);
  perform audit('cohort.opened_again', it.id, detail => words);
end $$;

-- Tells a moderator whether they may archive a cohort or open it again, and whether it was given up before it began.
-- Rows: a cohort, by staff. Words: none. When: now.
create or replace function verbs.ending_of(cohort bigint) returns table (may_end boolean, never_ran boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query select not has_part(my_practice(), c.id) and not never_ran(c.id), never_ran(c.id) from cohort c where c.id = cohort and is_staff();
end $$;

-- Lists the other cohorts that run, for the practices of a small one: which of these would come there, and how many seats are free, those of
-- practices that are joining taken off. And what is in the way: the first pair that is not clear, with its verdict; 'waiver' where one holds
-- to which not all who come have agreed, 'joining' where others are joining who were asked already. Those come first where nothing is. Nothing
-- where the viewer's own practice is part of the one, and no other of which it is.
-- Rows: cohorts and their seats, for staff without a part in them. Words: names of cohorts and practices. When: as judged now.
create or replace function verbs.cohorts_to_merge(cohort bigint)
returns table (id bigint, slug text, name text, focus text, taken int, capacity int, free int, comers text[], one text, other text, verdict text,
  because text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
begin
  if not is_staff() or cohort = any(my_own_cohorts()) then return; end if;
  return query select c.id, c.slug, c.name, c.focus, there.taken, c.capacity::int, greatest(c.capacity - cardinality(there.beside), 0)::int,
    array(select p.uid from practice p where p.id = any(come.ids) order by p.id), blocks.one, blocks.other, blocks.verdict, waits.because
  from cohort c
  left join formation f on f.cohort_id = c.id and f.stage not in ('active', 'dropped')
  cross join lateral (select count(*)::int as taken,
    array_agg(s.practice_id) || case when f.id is null then '{}' else comers_of(f) end as beside from seat s where s.cohort_id = c.id and s.until is null) there
  cross join lateral (select coalesce(array_agg(s.practice_id), '{}') as ids from seat s
    where s.cohort_id = cohorts_to_merge.cohort and s.until is null and s.practice_id <> all(there.beside)) come
  left join lateral (
    select p.name as one, q.name as other, v.verdict from practice p join practice q on q.id = any(there.beside) or (q.id = any(come.ids) and q.id > p.id)
    cross join lateral (select verdict_between(p.id, q.id) as verdict) v
    where p.id = any(come.ids) and v.verdict <> 'clear' and not (v.verdict = 'conflict' and is_waived(c.id, p.id, q.id))
    order by v.verdict, p.name, q.name limit 1) blocks on true
  cross join lateral (select case when f.stage <> 'draft' then 'joining'
    when exists (select from waiver w, unnest(come.ids) m where w.cohort_id = c.id and w.granted_at is not null and w.ended_at is null and w.expires_at > now()
      and not exists (select from waiver_answer a where a.waiver_id = w.id and a.practice_id = m and a.agrees)) then 'waiver' end as because) waits
  where c.state = 'active' and c.id <> cohorts_to_merge.cohort and there.taken > 0 and not c.id = any(my_own_cohorts())
  order by blocks.verdict is not null or waits.because is not null or cardinality(come.ids) > c.capacity - cardinality(there.beside),
    there.taken desc, c.name, c.id limit 50;
end $$;
