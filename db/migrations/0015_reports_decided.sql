-- A post that was reported and kept can be reported again: what comes after a decision is another matter.
alter table moderation_item drop constraint moderation_item_cohort_id_thread_id_post_number_raised_by_key;
create unique index moderation_item_once on moderation_item (cohort_id, thread_id, post_number, raised_by) where decided_at is null;

-- An open report of a cohort that I lead, locked behind its thread, as everywhere else. Someone else's decision is told.
create function report_to_decide(cohort bigint, item bigint) returns moderation_item language plpgsql as $$
declare
  it moderation_item;
begin
  perform leaders_only(cohort);
  perform thread_for_change(cohort, i.thread_id) from moderation_item i where i.cohort_id = cohort and i.id = item;
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item for update;
  if it.id is null then perform refuse('RT404', 'There is no such report.'); end if;
  perform already_decided(it);
  return it;
end $$;

create or replace function ask_author(cohort bigint, item bigint, words text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it moderation_item := report_to_decide(cohort, item);
begin
  update moderation_item i set asked_at = now(), asked_by = my_persona(cohort)
  where i.cohort_id = cohort and i.thread_id = it.thread_id and i.post_number = it.post_number and i.decided_at is null;
  perform tell_author('asked', cohort, it.thread_id, it.post_number, words);
  perform audit_thread('report.asked', cohort, it.thread_id, it.post_number, '');
end $$;

-- Decides a report, and with it every other open one about the same post. What is decided to be hidden is hidden by that.
create or replace function decide_report(cohort bigint, item bigint, verdict text, words text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it moderation_item := report_to_decide(cohort, item);
begin
  update moderation_item i set decided_at = now(), decided_by = my_persona(cohort), decision = verdict, decision_note = left(words, 1000)
  where i.cohort_id = cohort and i.thread_id = it.thread_id and i.post_number = it.post_number and i.decided_at is null;
  if verdict = 'hidden' then perform remove_post(cohort, it.thread_id, it.post_number, words); end if;
  perform audit('report.' || verdict, cohort, null, null, words);
end $$;
