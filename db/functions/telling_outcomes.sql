-- Who hears what became of a report, and what is said again.

-- Tells a member anew, in place of what they heard of one subject and kind before: another row on top of the inbox, and
-- another mail.
create or replace function helpers.notify_anew(m bigint, what text, cohort bigint, subject_kind text, subject_id bigint, words text default '') returns void
language plpgsql as $$
#variable_conflict use_variable
begin
  delete from notification n where n.member_id = m and n.kind = what and n.cohort_id is not distinct from cohort
    and n.subject_kind = subject_kind and n.subject_id = subject_id;
  perform helpers.notify(m, what, cohort, subject_kind, subject_id, words);
end $$;

-- Marks news as read for everybody once nothing is left to do about it.
create or replace function helpers.news_is_settled(kinds text[], cohort bigint, about_kind text, about bigint) returns void language sql as $$
  update notification n set read_at = now()
  where n.kind = any(kinds) and n.cohort_id is not distinct from cohort and n.subject_kind = about_kind and n.subject_id = about
    and n.read_at is null;
$$;

-- Tells whoever made a report what became of it, unless they have decided it themselves: of its conversation, for they may
-- no longer see the post.
create or replace function helpers.tell_reporter(it moderation_item, what text) returns void language sql as $$
  -- Of a document they hear of its practice, for the document is in its manual.
  select helpers.notify_anew(it.raised_by_id, 'document_' || what, null, 'practice', helpers.practice_of_matter(it))
  where it.raised_by_id is not null and what in ('report_put_back', 'report_purged');
  select helpers.notify_anew(o.member_id, what, it.cohort_id, 'thread', p.thread_id)
  from post p join persona_owner o on o.cohort_id = it.cohort_id and o.persona_id = it.raised_by
  where p.cohort_id = it.cohort_id and p.id = it.about_post and it.decided_by is distinct from it.raised_by;
$$;

-- Tells whoever handed something on what a moderator does about it. The words are for them alone.
create or replace function helpers.tell_who_handed_on(it moderation_item, what text, words text) returns void language sql as $$
  select helpers.notify_anew(o.member_id, what, it.cohort_id, 'thread', p.thread_id, words)
  from post p join persona_owner o on o.cohort_id = it.cohort_id and o.persona_id = it.decided_by
  where p.cohort_id = it.cohort_id and p.id = it.about_post;
$$;

-- Takes news of reports from somebody who no longer leads a cohort.
create or replace function helpers.forget_reports(cohort bigint, m bigint) returns void language sql as $$
  delete from notification n where n.member_id = m and n.cohort_id = cohort and n.kind in ('reported', 'report_waits', 'sent_back');
$$;

-- The moment since which an open report waits in silence.
create or replace function helpers.silent_since(it moderation_item) returns timestamptz language sql immutable as $$
  select greatest(it.created_at, it.asked_at, it.sent_back_at, case when it.decision = 'handed_on' then it.decided_at end, it.said_again_at);
$$;

-- Says again, once in three days, what waits for those who can decide it; and hands on what nobody in the cohort can decide any
-- more, or nobody who lets themselves be told. A second run, and another process at the same time, change nothing more.
create or replace function jobs.say_again() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  silence constant timestamptz := now() - interval '3 days';
  waiting bigint;
  it moderation_item;
  deciders bigint[];
  told bigint[];
begin
  for waiting in select min(i.id) from moderation_item i where i.decided_at is null and (silent_since(i) <= silence or who_decides(i) = '{}')
    group by i.cohort_id, i.subject_kind, i.subject_id order by 1 limit 500 loop
    perform from thread t join moderation_item i on i.id = waiting join post p on p.cohort_id = i.cohort_id and p.id = i.about_post
      where t.cohort_id = p.cohort_id and t.id = p.thread_id for update of t;
    select * into it from moderation_item i where i.id = waiting and i.decided_at is null for update;
    deciders := who_decides(it);
    told := array(select m from unnest(deciders) m where it.cohort_id = any(seated_cohorts_of(m)));
    continue when it.id is null or (deciders <> '{}' and silent_since(it) > silence);
    if told = '{}' then perform go_on_to_network(it); continue; end if;
    update moderation_item i set said_again_at = now()
    where i.cohort_id = it.cohort_id and i.subject_kind = it.subject_kind and i.subject_id = it.subject_id and i.decided_at is null;
    perform notify_anew(m, 'report_waits', it.cohort_id, it.subject_kind, it.subject_id) from unnest(told) m;
  end loop;
  for it in select distinct on (i.cohort_id, i.about_document) i.* from moderation_item i
    where i.decision = 'handed_on' and i.resolved_at is null and silent_since(i) <= silence order by i.cohort_id, i.about_document, i.id limit 200 loop
    update moderation_item i set said_again_at = now()
    where i.cohort_id is not distinct from it.cohort_id and i.about_document is not distinct from it.about_document and i.decision = 'handed_on' and i.resolved_at is null and silent_since(i) <= silence;
    if found then perform tell_of_matter('matter_waits', it); end if;
  end loop;
end $$;
