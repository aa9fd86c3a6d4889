-- What each member has read.

-- Counts what a member can read and has not: what came after they took their seat, and after what they have read.
create or replace function helpers.unread_in(m bigint, cohort bigint, thread bigint) returns table (posts int, first_number int)
language sql stable as $$
  select count(*)::int, min(p.number)
  from post p join attendee a on a.member_id = m and a.cohort_id = cohort and a.until is null
  where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null and p.created_at > a.since
    and p.number > coalesce((select r.number from last_read r where r.member_id = m and r.cohort_id = cohort and r.thread_id = thread), 0)
    and not exists (select from persona_owner o where o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id = m)
    and not helpers.has_muted(m, cohort, thread);
$$;

-- Brings a member's unread row of a thread in line with what they have read.
create or replace function helpers.recount_unread(m bigint, cohort bigint, thread bigint) returns void language plpgsql as $$
declare
  n record;
begin
  select * into n from helpers.unread_in(m, cohort, thread);
  if n.posts = 0 then
    delete from unread where member_id = m and cohort_id = cohort and thread_id = thread;
  else
    insert into unread (member_id, cohort_id, thread_id, posts, first_number) values (m, cohort, thread, n.posts, n.first_number)
    on conflict (member_id, cohort_id, thread_id) do update set posts = excluded.posts, first_number = excluded.first_number;
  end if;
end $$;

-- Moves the viewer's reading position in a thread forward, never back, and settles the news of it that they have seen:
-- `shown` are numbers of posts that were before their eyes. Waits for whoever is writing in the thread, because both
-- count what is unread.
-- Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
create or replace function verbs.read_up_to(cohort bigint, thread bigint, seen int default null, shown int[] default '{}') returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
begin
  if not (cohort = any(seated_cohorts_of(me))) then return; end if;
  perform from thread t where t.cohort_id = cohort and t.id = thread for key share;
  insert into last_read (member_id, cohort_id, thread_id, number)
    select me, cohort, thread, least(seen, t.highest_number) from thread t where t.cohort_id = cohort and t.id = thread and seen is not null
  on conflict (member_id, cohort_id, thread_id) do update set number = excluded.number where last_read.number < excluded.number;
  if found then perform recount_unread(me, cohort, thread); end if;
  perform settle_seen(me, cohort, thread, coalesce(shown, '{}'));
end $$;

-- Marks a thread as read for the viewer, with all news of it; or all threads of a cohort. Returns the moment, in
-- milliseconds, by which `unread_again` undoes it.
-- Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
create or replace function verbs.mark_read(cohort bigint, only_thread bigint default null) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  moment timestamptz := date_trunc('milliseconds', now());
  threads bigint[] := array(select u.thread_id from unread u where u.member_id = me and u.cohort_id = cohort
    and u.thread_id = coalesce(only_thread, u.thread_id) order by 1);
begin
  if not (cohort = any(seated_cohorts_of(me))) then return null; end if;
  perform from thread t where t.cohort_id = cohort and t.id = any(threads) order by t.id for key share;
  insert into last_read (member_id, cohort_id, thread_id, number, number_before, marked_at)
    select me, cohort, t.id, t.highest_number, 0, moment from thread t where t.cohort_id = cohort and t.id = any(threads)
  on conflict (member_id, cohort_id, thread_id) do update
    set number = greatest(last_read.number, excluded.number), number_before = last_read.number, marked_at = moment;
  delete from unread u where u.member_id = me and u.cohort_id = cohort and u.thread_id = any(threads);
  perform settle_rows(array(select r.id from inbox_row r where r.member_id = me and r.cohort_id = cohort and r.waiting > 0
    and r.subject_kind = 'thread' and r.subject_id = coalesce(only_thread, r.subject_id)), moment);
  return in_milliseconds(moment);
end $$;

-- Undoes a marking of the viewer's in a cohort: what they had not read then is unread again, and its news wait.
-- Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
create or replace function verbs.unread_again(cohort bigint, moment bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  threads bigint[] := array(select l.thread_id from last_read l
    where l.member_id = me and l.cohort_id = cohort and l.marked_at = at_milliseconds(moment) order by 1);
begin
  if not (cohort = any(seated_cohorts_of(me))) then return; end if;
  perform from thread t where t.cohort_id = cohort and t.id = any(threads) order by t.id for key share;
  update last_read l set number = l.number_before, number_before = null, marked_at = null
  where l.member_id = me and l.cohort_id = cohort and l.thread_id = any(threads);
  perform recount_unread(me, cohort, x) from unnest(threads) x;
  update notification n set read_at = null where n.member_id = me and n.cohort_id = cohort and n.read_at = at_milliseconds(moment);
end $$;

-- Counts what is unread for all readers of a large cohort after a post: afresh, so that a second run changes nothing, and
-- one after the other.
create or replace function jobs.spread_unread(post_id bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform from thread t join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id where p.id = post_id for update of t;
  perform recount_unread(a.member_id, p.cohort_id, p.thread_id)
  from post p join attendee a on a.cohort_id = p.cohort_id and a.until is null where p.id = post_id;
end $$;
