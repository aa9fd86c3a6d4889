-- What was reported, for those who decide.

-- Finds an open report of a cohort that the viewer leads, locked behind its thread, as everywhere else. Someone else's
-- decision is told.
create or replace function helpers.report_to_decide(cohort bigint, item bigint) returns moderation_item language plpgsql as $$
declare
  it moderation_item;
begin
  perform helpers.leaders_only(cohort);
  perform helpers.thread_for_change(cohort, p.thread_id)
  from moderation_item i join post p on p.cohort_id = i.cohort_id and p.id = i.about_post where i.cohort_id = cohort and i.id = item;
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such report.'); end if;
  perform helpers.already_decided(it);
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

-- Refuses what someone else has decided first, with their name.
create or replace function helpers.already_decided(it moderation_item) returns void language plpgsql as $$
begin
  if it.decided_at is not null then
    perform helpers.refuse('RT409', 'Already handled by ' || coalesce((select p.called from persona p where p.cohort_id = it.cohort_id and p.id = it.decided_by),
      'someone else') || '.');
  end if;
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
  update moderation_item i set asked_at = now(), asked_by = my_persona(cohort)
  where i.cohort_id = cohort and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id and i.decided_at is null;
  perform tell_author('asked', cohort, reported.thread_id, reported.number, words);
  perform audit_thread('report.asked', cohort, reported.thread_id, reported.number, '');
end $$;

-- Decides a report, and with it every other open one about the same subject. What is decided to be hidden is hidden by that.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.decide_report(cohort bigint, item bigint, verdict text, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := report_to_decide(cohort, item);
begin
  update moderation_item i set decided_at = now(), decided_by = my_persona(cohort), decision = verdict, decision_note = left(words, 1000)
  where i.cohort_id = cohort and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id and i.decided_at is null;
  if verdict = 'hidden' then perform remove_post(cohort, p.thread_id, p.number, words) from reported_post(it) p; end if;
  perform audit('report.' || verdict, cohort, null, null, words);
end $$;

-- Lists what facilitators have handed to the network's moderators, newest first: what and why, where it stands now, and
-- not a word of it.
-- Rows: reports that facilitators handed to the network, for staff. Words: those that the facilitator wrote for
-- staff; nothing of post, title or who reported it. When: as they were handed on.
create or replace function verbs.handed_on(before_id bigint, at_most int) returns table (id bigint, kind text, slug text, cohort text, subject_kind text,
  numbers int[], reason text, note text, by_name text, at timestamptz, looked boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  -- Several reports of one subject were handed on as one.
  return query select i.id, i.kind, c.slug, c.name, i.subject_kind, numbers_of(c.id, i.subject_kind, i.subject_id), i.reason, i.decision_note, p.name, i.decided_at,
      exists (select from look l where l.cohort_id = c.id and l.opened_at > i.decided_at)
    from moderation_item i join cohort c on c.id = i.cohort_id
    join persona p on p.cohort_id = i.cohort_id and p.id = i.decided_by
    where i.decision = 'handed_on' and i.id < before_id and not exists (select from moderation_item o
      where o.cohort_id = i.cohort_id and o.subject_kind = i.subject_kind and o.subject_id = i.subject_id
        and o.decided_at = i.decided_at and o.id < i.id)
    order by i.id desc limit at_most;
end $$;
