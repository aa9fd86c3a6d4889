-- What members hear of a conversation beyond the usual.

-- Tells whether a member wants nothing new of a conversation but what is said to them.
create or replace function helpers.has_muted(m bigint, cohort bigint, thread bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from following f where f.member_id = m and f.cohort_id = cohort and f.thread_id = thread and f.level = 'muted');
end $$;

-- Follows a conversation for the viewer, mutes it, or lets it be as others are (null). What is muted is not unread.
-- Rows: the viewer's own reading in a cohort where they sit. Words: none. When: now.
create or replace function verbs.follow(cohort bigint, thread bigint, wanted text default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
begin
  if not (cohort = any(seated_cohorts_of(me))) then perform refuse('RT404', 'There is no such conversation.'); end if;
  perform from thread t where t.cohort_id = cohort and t.id = thread for key share;
  if not found then perform refuse('RT404', 'There is no such conversation.'); end if;
  if wanted is null then
    delete from following f where f.member_id = me and f.cohort_id = cohort and f.thread_id = thread;
  else
    insert into following (member_id, cohort_id, thread_id, level) values (me, cohort, thread, wanted)
    on conflict (member_id, cohort_id, thread_id) do update set level = excluded.level;
  end if;
  perform recount_unread(me, cohort, thread);
end $$;
