-- What was handed on to the network's moderators. They see a cohort's name and why, and not a word of what was said there.

-- Those who may resolve what a cohort hands on: moderators and administrators with their second factor whose practice has no
-- seat there. Where everyone's has one, all of them: somebody has to.
create or replace function helpers.who_resolves(cohort bigint) returns bigint[] language sql stable as $$
  with staff as materialized (
    select r.member_id, exists (select from practice_member m join seat s on s.practice_id = m.practice_id and s.until is null
      where m.member_id = r.member_id and s.cohort_id = cohort) as sits_there
    from network_role r join account a on a.member_id = r.member_id and a.disabled_at is null and a.closed_at is null
    where helpers.has_second_factor(r.member_id))
  select coalesce(array_agg(member_id), '{}') from staff where not sits_there or not exists (select from staff where not sits_there);
$$;

-- The cohorts with something handed on that a member of the staff may resolve.
create or replace function helpers.resolves_for(m bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(i.cohort_id), '{}') from (select distinct cohort_id from moderation_item where decision = 'handed_on') i
  where m = any(helpers.who_resolves(i.cohort_id));
$$;

-- The practice whose document a matter is about; null of another.
create or replace function helpers.practice_of_matter(it moderation_item) returns bigint language sql stable as $$
  select d.practice_id from document d where d.id = it.about_document;
$$;

-- Those who may resolve one matter: of a document, which lies in no cohort, the staff of other practices than its own.
create or replace function helpers.who_ends(it moderation_item) returns bigint[] language sql stable as $$
  select case when it.about_document is null then helpers.who_resolves(it.cohort_id) else helpers.who_agrees(null, helpers.practice_of_matter(it)) end;
$$;

-- Counts what was handed on and waits for a member of the staff, several reports of one subject as one.
create or replace function helpers.matters_waiting(m bigint) returns int language plpgsql stable as $$
begin
  return (
    select count(*)::int from (
      select distinct i.cohort_id, i.subject_kind, i.subject_id, i.decided_at from moderation_item i
      where i.decision = 'handed_on' and i.resolved_at is null
        and (i.cohort_id = any((select helpers.resolves_for(m))::bigint[]) or (i.about_document is not null and m = any(helpers.who_ends(i))))
      limit 100) waiting
  );
end $$;

-- Tells those who may resolve it that a cohort has handed something on, and why: once more of the same cohort each time.
create or replace function helpers.tell_network(what text, cohort bigint, why text) returns void language plpgsql as $$
begin
  perform helpers.notify_anew(m, what, null, 'cohort', cohort, why) from unnest(helpers.who_resolves(cohort)) m;
end $$;

-- Tells the same of one matter, which a document of a practice may be as well.
create or replace function helpers.tell_of_matter(what text, it moderation_item) returns void language sql as $$
  select helpers.notify_anew(m, what, null, case when it.cohort_id is null then 'practice' else 'cohort' end,
    coalesce(it.cohort_id, helpers.practice_of_matter(it)), it.reason) from unnest(helpers.who_ends(it)) m;
$$;

-- Hands on by itself what nobody in the cohort can decide, and says so to whoever reported it. A report of one file takes no other along:
-- the post stands, and what is said of it is decided where it waits.
create or replace function helpers.go_on_to_network(it moderation_item) returns void language plpgsql as $$
declare
  handed moderation_item;
begin
  for handed in update moderation_item i set decision = 'handed_on', decided_at = now()
    where i.cohort_id is not distinct from it.cohort_id and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id
      and i.about_file is not distinct from it.about_file and i.about_section is not distinct from it.about_section and i.decided_at is null returning * loop
    perform helpers.tell_reporter(handed, 'report_handed_on');
  end loop;
  perform helpers.news_is_settled(array['reported', 'report_waits', 'sent_back'], it.cohort_id, it.subject_kind, it.subject_id)
  where it.about_file is null;
  perform helpers.tell_of_matter('handed_on', it);
end $$;

-- Finds what was handed on and waits for an outcome, locked behind its thread. Refuses who may not resolve it as if it were not
-- there, and what somebody else has ended first.
create or replace function helpers.matter_to_resolve(item bigint) returns moderation_item language plpgsql as $$
declare
  it moderation_item;
begin
  perform helpers.staff_only();
  perform helpers.thread_for_change(p.cohort_id, p.thread_id)
  from moderation_item i join post p on p.cohort_id = i.cohort_id and p.id = i.about_post where i.id = item and i.decision = 'handed_on';
  select * into it from moderation_item i where i.id = item for update;
  if it.id is null or (it.decision is distinct from 'handed_on' and it.sent_back_at is null) or not verbs.my_id() = any(helpers.who_ends(it)) then
    perform helpers.refuse('RT404', 'There is no such matter.');
  end if;
  if it.decision is distinct from 'handed_on' then
    perform helpers.refuse('RT409', 'Somebody else has sent this back to the facilitators meanwhile.');
  end if;
  if exists (select from set_aside s where s.subject_kind = it.subject_kind and s.subject_id = it.subject_id
      and s.only_file is not distinct from it.about_file and s.only_section is not distinct from it.about_section and s.ended_at is null) then
    perform helpers.refuse('RT409', 'It is set aside as patient data. Put it back or purge it, and the report ends with that.');
  end if;
  if it.resolved_at is not null then
    perform helpers.refuse('RT409', 'Already resolved by ' || coalesce((select verbs.isolated(p.name) from person p where p.id = it.resolved_by), 'someone else') || '.');
  end if;
  return it;
end $$;

-- Takes news of what a cohort handed on, or of a practice's documents, out of the staff's inboxes once nothing of it waits any more.
create or replace function helpers.no_matter_waits(it moderation_item) returns void language sql as $$
  select helpers.news_is_settled(array['handed_on', 'matter_waits'], null, case when it.cohort_id is null then 'practice' else 'cohort' end,
    coalesce(it.cohort_id, helpers.practice_of_matter(it)))
  where not exists (select from moderation_item i where i.decision = 'handed_on' and i.resolved_at is null
    and (i.cohort_id = it.cohort_id or (it.cohort_id is null and helpers.practice_of_matter(i) = helpers.practice_of_matter(it))));
$$;

-- Ends what was handed on, and tells whoever reported it and whoever handed it on, who reads the words.
-- Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: none come
-- back but the name of who was first. When: now.
create or replace function verbs.resolve_matter(item bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := matter_to_resolve(item);
  ended moderation_item;
begin
  for ended in update moderation_item i set resolved_at = now(), resolved_by = my_id(), resolved_note = words
    where i.cohort_id is not distinct from it.cohort_id and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id
      and i.decided_at = it.decided_at and i.decision = 'handed_on' and i.resolved_at is null returning * loop
    perform tell_reporter(ended, 'report_resolved');
  end loop;
  perform tell_who_handed_on(it, 'matter_resolved', words);
  perform no_matter_waits(it);
  perform audit('report.resolved', it.cohort_id, practice_of_matter(it), detail => words, subject_kind => it.subject_kind, subject_id => it.subject_id);
end $$;

-- Gives what was handed on back to those who lead the cohort, who read the words: it waits for them as before. Refuses where
-- nobody there could decide it.
-- Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: none come
-- back but the name of who was first. When: now.
create or replace function verbs.send_back(item bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := matter_to_resolve(item);
begin
  update moderation_item i set decision = null, decided_at = null, decided_by = null, decision_note = '', asked_at = null, asked_by = null,
    look_id = null, sent_back_at = now(), sent_back_note = words
  where it.about_document is null and i.cohort_id = it.cohort_id and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id
    and i.decided_at = it.decided_at and i.decision = 'handed_on' and i.resolved_at is null;
  if who_decides(it) = '{}' then
    perform refuse('RT409', 'Nobody leads this cohort who could decide it. Appoint a facilitator first, or resolve it here.');
  end if;
  perform notify_anew(m, 'sent_back', it.cohort_id, it.subject_kind, it.subject_id, words) from unnest(who_decides(it)) m;
  perform no_matter_waits(it);
  perform audit('report.sent_back', it.cohort_id, detail => words, subject_kind => it.subject_kind, subject_id => it.subject_id);
end $$;

-- Makes what was handed on a matter of the look that was opened for it, and tells whoever handed it on. Nothing of another
-- cohort, and nothing that has ended.
create or replace function helpers.look_into_matter(cohort bigint, item bigint, look bigint) returns void language plpgsql as $$
declare
  it moderation_item;
begin
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item and i.decision = 'handed_on' and i.resolved_at is null;
  if it.id is null or not verbs.my_id() = any(helpers.who_resolves(cohort)) then return; end if;
  update moderation_item i set look_id = look
  where i.cohort_id = cohort and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id
    and i.decided_at = it.decided_at and i.decision = 'handed_on' and i.resolved_at is null;
  perform helpers.tell_who_handed_on(it, 'looked_into', '');
end $$;

-- Lists what was handed on to the network's moderators, newest first: what and why, where it stands now, who looks into it and
-- how it ended, and not a word of it. Open ones or ended ones, or both where `ended` is null. Nobody handed on what went there
-- by itself. Whether it was written without a name is said to who has a look open.
-- Of a document it is its practice that is named.
-- Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: those that
-- the facilitator wrote for staff, and a moderator on its end; nothing of post, title or who reported it. When: as they
-- were handed on.
create or replace function verbs.handed_on(before_id bigint, at_most int, ended boolean default null) returns table (id bigint, kind text,
  slug text, cohort text, subject_kind text, numbers int[], reason text, note text, by_name text, at timestamptz,
  looker text, resolved_at timestamptz, resolver text, outcome text, aside boolean, unnamed boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  mine bigint[] := resolves_for(staff_only());
  looks bigint[] := looked_into_by(my_id());
begin
  -- Several reports of one subject were handed on as one.
  return query select i.id, i.kind, coalesce(c.slug, ''), coalesce(c.name, pr.name), i.subject_kind, numbers_of(c.id, i.subject_kind, i.subject_id), i.reason, i.decision_note,
      p.name, i.decided_at, who_looks.name, i.resolved_at, who_resolved.name, i.resolved_note,
      exists (select from set_aside s where s.subject_kind = i.subject_kind and s.subject_id = i.subject_id
        and s.only_file is not distinct from i.about_file and s.only_section is not distinct from i.about_section and s.ended_at is null),
      -- Said to who could read it there.
      i.cohort_id = any(looks) and exists (select from post o join persona w on w.cohort_id = o.cohort_id and w.id = o.persona_id
        where o.cohort_id = i.cohort_id and o.id = i.about_post and w.kind = 'alias')
    from moderation_item i left join cohort c on c.id = i.cohort_id
    left join practice pr on pr.id = practice_of_matter(i)
    left join persona p on p.cohort_id = i.cohort_id and p.id = i.decided_by
    left join look l on l.cohort_id = i.cohort_id and l.id = i.look_id
    left join person who_looks on who_looks.id = l.member_id
    left join person who_resolved on who_resolved.id = i.resolved_by
    where i.decision = 'handed_on' and (i.cohort_id = any(mine) or (i.about_document is not null and my_id() = any(who_ends(i)))) and i.id < before_id
      and (ended is null or (i.resolved_at is not null) = ended)
      and not exists (select from moderation_item o
        where o.cohort_id is not distinct from i.cohort_id and o.subject_kind = i.subject_kind and o.subject_id = i.subject_id
          and o.about_file is not distinct from i.about_file and o.about_section is not distinct from i.about_section and o.decided_at = i.decided_at and o.id < i.id)
    order by i.id desc limit at_most;
end $$;
