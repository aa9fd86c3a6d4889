-- What was reported, and how those who lead the cohort decide it.

-- Those who may decide what was reported: who leads the cohort and did not write it, and has not alone reported it. Also
-- who has yet to accept the charter of now, and decides once they have.
create or replace function helpers.who_decides(it moderation_item) returns bigint[] language sql stable as $$
  select coalesce(array_agg(a.member_id), '{}') from attendee a
  join seat s on s.id = a.seat_id and s.until is null
  join account c on c.member_id = a.member_id and c.disabled_at is null and c.closed_at is null
  where a.cohort_id = it.cohort_id and a.until is null and a.facilitator
    and not exists (select from persona_owner o
      where o.cohort_id = it.cohort_id and o.persona_id = it.author_id and o.member_id = a.member_id)
    and exists (select from moderation_item i
      where i.cohort_id = it.cohort_id and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id and i.decided_at is null
        and not exists (select from persona_owner o
          where o.cohort_id = i.cohort_id and o.persona_id = i.raised_by and o.member_id = a.member_id));
$$;

-- Counts what waits in a cohort for a member who leads it to decide, several reports of one subject as one.
create or replace function helpers.reports_waiting(cohort bigint, m bigint) returns int language plpgsql stable as $$
begin
  return (
    select count(*)::int from (
      select from moderation_item i
      where i.cohort_id = cohort and i.decided_at is null and not exists (select from persona_owner o
        where o.cohort_id = cohort and o.persona_id = i.author_id and o.member_id = m)
      group by i.subject_kind, i.subject_id
      having bool_or(not exists (select from persona_owner o
        where o.cohort_id = cohort and o.persona_id = i.raised_by and o.member_id = m))
      limit 100) waiting
  );
end $$;

-- Lays a report before those who can decide it. Where nobody there can, it goes on to the network's moderators. Somebody who
-- has not read yet that it was reported is not told twice.
create or replace function helpers.lay_before_leaders(it moderation_item) returns void language plpgsql as $$
declare
  deciders bigint[] := helpers.who_decides(it);
begin
  if deciders = '{}' then perform helpers.go_on_to_network(it); return; end if;
  perform helpers.notify_anew(m, 'reported', it.cohort_id, it.subject_kind, it.subject_id)
  from unnest(deciders) m where not exists (select from notification n where n.member_id = m and n.kind = 'reported'
    and n.cohort_id = it.cohort_id and n.subject_kind = it.subject_kind and n.subject_id = it.subject_id and n.read_at is null);
end $$;

-- Reports a post. A second report by the same member changes nothing while the first one waits. Patient data is set aside at once, also by
-- who wrote it; ten times within a day. With `one_file` that file alone is, and the post stays.
-- Rows: a post that stands in a cohort where the viewer sits. Words: none come back. When: now.
create or replace function verbs.report_post(cohort bigint, thread bigint, reported int, why text, words text, one_file text default '') returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  its_thread thread;
  its_post post;
  it moderation_item;
  its_file bigint;
begin
  -- What quotes one such post is in other conversations: of two at once the second waits.
  if why = 'patient' then perform pg_advisory_xact_lock(hashtext('set aside'), cohort::int); end if;
  its_thread := thread_for_change(cohort, thread);
  select * into its_post from post p
    where p.cohort_id = cohort and p.thread_id = its_thread.id and p.number = reported and p.removed_at is null;
  if its_post.id is null then perform refuse('RT404', 'There is no such post.'); end if;
  if why = 'patient' and (select count(*) from moderation_item i where i.cohort_id = cohort and i.raised_by = persona and i.reason = 'patient'
      and i.created_at > now() - interval '1 day') >= 10 then
    perform refuse('RT429', 'You have reported patient data ten times within a day. Please write to a facilitator about this one.');
  end if;
  if its_post.persona_id = any(my_personas()) and why <> 'patient' then
    perform refuse('RT409', 'You wrote this post yourself: you can edit or delete it.');
  end if;
  if one_file <> '' and why = 'patient' then
    select f.id into its_file from file f where f.uid = one_file and f.cohort_id = cohort and f.thread_id = its_thread.id and f.number = reported
      and f.made_of is null and f.quarantined_at is null;
    if its_file is null then perform refuse('RT404', 'There is no such file.'); end if;
  end if;
  insert into moderation_item (cohort_id, kind, subject_kind, subject_id, author_id, raised_by, reason, note, about_file)
  values (cohort, 'report', 'post', its_post.id, its_post.persona_id, persona, why, words, its_file)
  on conflict do nothing returning * into it;
  if it.id is null then return; end if;
  if its_file is not null then perform set_file_aside(it, its_post);
  elsif why = 'patient' then perform set_post_aside(it, its_post); else perform lay_before_leaders(it); end if;
end $$;

-- Finds an open report of a cohort that the viewer leads, locked behind its thread, as everywhere else. Someone else's
-- decision is told. For who wrote what was reported there is no report.
create or replace function helpers.report_to_decide(cohort bigint, item bigint) returns moderation_item language plpgsql as $$
declare
  it moderation_item;
begin
  perform helpers.leaders_only(cohort);
  perform helpers.thread_for_change(cohort, p.thread_id)
  from moderation_item i join post p on p.cohort_id = i.cohort_id and p.id = i.about_post where i.cohort_id = cohort and i.id = item;
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item for update;
  if it.id is null or it.author_id = any(verbs.my_personas()) then perform helpers.refuse('RT404', 'There is no such report.'); end if;
  perform helpers.already_decided(it);
  if not verbs.my_id() = any(helpers.who_decides(it)) then
    perform helpers.refuse('RT409', 'You reported this yourself, so somebody else decides it.');
  end if;
  return it;
end $$;

-- Finds the post that a report is about, where it stands now. Refuses a report of something else.
create or replace function helpers.reported_post(it moderation_item) returns post language plpgsql as $$
declare
  reported post;
begin
  select * into reported from post p where p.cohort_id = it.cohort_id and p.id = it.about_post;
  if reported.id is null then perform helpers.refuse('RT404', 'There is no such post.'); end if;
  return reported;
end $$;

-- Refuses what someone else has decided first, with their name, and what lies with the network by now.
create or replace function helpers.already_decided(it moderation_item) returns void language plpgsql as $$
begin
  if it.decided_at is not null and it.decided_by is null then
    perform helpers.refuse('RT409', 'The network''s moderators have this by now.');
  end if;
  if it.decided_at is not null then
    perform helpers.refuse('RT409', 'Already handled by ' || coalesce((select p.called from persona p where p.cohort_id = it.cohort_id and p.id = it.decided_by),
      'someone else') || '.');
  end if;
end $$;

-- Ends every open report about a subject as decided by the viewer, tells whoever made one what became of it, and takes it out of
-- the inboxes of those who could have decided.
create or replace function helpers.end_reports(cohort bigint, about_kind text, about bigint, verdict text, words text) returns void language plpgsql as $$
declare
  it moderation_item;
begin
  for it in update moderation_item i
    set decided_at = now(), decided_by = verbs.my_persona(cohort), decision = verdict, decision_note = left(words, 1000)
    where i.cohort_id = cohort and i.subject_kind = about_kind and i.subject_id = about and i.decided_at is null returning * loop
    perform helpers.tell_reporter(it, case verdict when 'kept' then 'report_left' else 'report_' || verdict end);
  end loop;
  perform helpers.news_is_settled(array['reported', 'report_waits', 'sent_back'], cohort, about_kind, about);
end $$;

-- Asks the author of a reported post to reword it. The item waits for that.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.ask_author(cohort bigint, item bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := report_to_decide(cohort, item);
  reported post := reported_post(it);
begin
  perform refuse_if_archived(cohort);
  update moderation_item i set asked_at = now(), asked_by = my_persona(cohort)
  where i.cohort_id = cohort and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id and i.decided_at is null;
  perform tell_author('asked', cohort, reported.thread_id, reported.number, words);
  perform audit_thread('report.asked', cohort, reported.thread_id, reported.number, '');
end $$;

-- Decides a report, and with it every other open one about the same subject. What is decided to be hidden is hidden by that;
-- what is handed on waits for the network's moderators.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.decide_report(cohort bigint, item bigint, verdict text, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := report_to_decide(cohort, item);
begin
  perform end_reports(cohort, it.subject_kind, it.subject_id, verdict, words);
  if verdict = 'hidden' then perform remove_post(cohort, p.thread_id, p.number, words) from reported_post(it) p; end if;
  if verdict = 'handed_on' then perform tell_of_matter('handed_on', it); end if;
  perform audit('report.' || verdict, cohort, null, null, words);
end $$;
