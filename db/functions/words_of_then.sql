-- Names, threads and words as they were at a moment: what someone may still take with them after they left.

-- The name that a cohort had at a moment.
create or replace function helpers.cohort_name_at(cohort bigint, moment timestamptz) returns text language sql stable as $$
  select coalesce(
    (select f.name from former_name f where f.cohort_id = cohort and f.until > moment order by f.until, f.id limit 1),
    (select c.name from cohort c where c.id = cohort));
$$;

-- The name that a practice had at a moment.
create or replace function helpers.practice_name_at(practice bigint, moment timestamptz) returns text language sql stable as $$
  select coalesce(
    (select f.name from former_name f where f.practice_id = practice and f.until > moment order by f.until, f.id limit 1),
    (select p.name from practice p where p.id = practice));
$$;

-- The moment until which a person attended a cohort: infinity while they do.
create or replace function helpers.attended_until(m bigint, cohort bigint) returns timestamptz language sql stable as $$
  select max(coalesce(a.until, 'infinity')) from attendee a where a.member_id = m and a.cohort_id = cohort;
$$;

-- The latest moment at which a person could see into a cohort: attending it, with the charter of that moment accepted. Infinity
-- while they can, -infinity when they never could.
create or replace function helpers.saw_until(m bigint, cohort bigint) returns timestamptz language sql stable as $$
  select coalesce(max(least(coalesce(a.until, 'infinity'), coalesce(later.published_at, 'infinity'))), '-infinity')
  from attendee a
  join charter_acceptance x on x.member_id = m and x.cohort_id = cohort and x.accepted_at < coalesce(a.until, 'infinity')
  left join charter later on later.cohort_id = cohort and later.version = x.version + 1
  where a.member_id = m and a.cohort_id = cohort and a.since < coalesce(later.published_at, 'infinity');
$$;

-- The thread and number where a post stood at a moment, before facilitators moved it into other conversations.
create or replace function helpers.where_post_stood(cohort bigint, thread bigint, post_number int, moment timestamptz) returns table (thread_id bigint, number int)
language plpgsql stable as $$
declare
  moved post_removal;
begin
  loop
    select r.* into moved from thread t join post_removal r
      on r.cohort_id = t.cohort_id and r.kind = 'moved' and r.to_thread = t.number and r.to_number = post_number and r.at > moment
    where t.cohort_id = cohort and t.id = thread;
    exit when moved.thread_id is null;
    thread := moved.thread_id;
    post_number := moved.number;
  end loop;
  return query select thread, post_number;
end $$;

-- The title that a thread had at a moment.
create or replace function helpers.title_at(it thread, moment timestamptz) returns text language sql stable as $$
  select coalesce((select e.detail from thread_event e
    where e.cohort_id = it.cohort_id and e.thread_id = it.id and e.kind = 'retitled' and e.at > moment order by e.at, e.id limit 1), it.title);
$$;

-- The last words of a post's author: not what a facilitator made of it.
create or replace function helpers.own_words(it post) returns text language sql stable as $$
  select case when it.version = 1 then it.body else coalesce((select v.body from post_version v
    where v.cohort_id = it.cohort_id and v.thread_id = it.thread_id and v.number = it.number and v.persona_id = it.persona_id
    order by v.version desc limit 1), it.body) end;
$$;

-- Lists everything the viewer wrote, for their own export: also from cohorts where they no longer sit. Their words as
-- they left them, and where they stood when they could last see it; of a conversation that they left, the title only if
-- they began it.
-- Rows: posts under the viewer's names. Words: the author's own last ones; of a cohort that they no longer see into,
-- no title of what others began. When: cohort, number and title of the latest moment at which they could see them.
create or replace function verbs.my_posts() returns table (cohort text, thread_number int, title text, post_number int, body text, created_at timestamptz)
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  with mine as materialized (
    select o.cohort_id, o.persona_id, saw_until(o.member_id, o.cohort_id) as until from persona_owner o where o.member_id = my_id()
  )
  select cohort_name_at(p.cohort_id, mine.until), t.number,
    case when mine.until = 'infinity' or (stood.number = 1 and not exists (select from thread_event e
      where e.cohort_id = t.cohort_id and e.thread_id = t.id and e.kind = 'split_from')) then title_at(t, mine.until) else '' end,
    stood.number, own_words(p), p.created_at
  from mine join post p on p.cohort_id = mine.cohort_id and p.persona_id = mine.persona_id
  cross join lateral where_post_stood(p.cohort_id, p.thread_id, p.number, mine.until) stood
  join thread t on t.cohort_id = p.cohort_id and t.id = stood.thread_id
  order by p.id;
$$;

-- Lists the files of everything the viewer wrote, for their own export: also from cohorts where they no longer sit, and
-- where their post stood when they could last see it.
-- Rows: files of posts under the viewer's names, none that was taken out of sight. Words: their names. When: cohort and
-- numbers of the latest moment at which they could see them.
create or replace function verbs.my_files() returns table (file_uid text, name text, size bigint, caption text, cohort text, thread_number int, post_number int)
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  with mine as materialized (
    select o.cohort_id, o.persona_id, saw_until(o.member_id, o.cohort_id) as until from persona_owner o where o.member_id = my_id()
  )
  select f.uid, f.name, f.size, f.caption, cohort_name_at(p.cohort_id, mine.until), t.number, stood.number
  from mine join post p on p.cohort_id = mine.cohort_id and p.persona_id = mine.persona_id
  join file f on f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number and f.made_of is null and f.quarantined_at is null
  cross join lateral where_post_stood(p.cohort_id, p.thread_id, p.number, mine.until) stood
  join thread t on t.cohort_id = p.cohort_id and t.id = stood.thread_id
  order by p.id, f.position;
$$;

-- The seats that the viewer attended, for their own export: also where they no longer sit, by the names of then.
-- Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
-- still attend, else by the names of when they left.
create or replace function verbs.my_seats() returns json
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', cohort_name_at(a.cohort_id, attended_until(a.member_id, a.cohort_id)),
    'practice', practice_name_at(s.practice_id, case when s.practice_id = any(my_peers()) then 'infinity' else a.until end),
    'since', a.since, 'until', a.until, 'facilitator', a.facilitator) order by a.since), '[]')
  from attendee a join seat s on s.id = a.seat_id
  where a.member_id = my_id();
$$;

-- The charters that the viewer accepted, for their own export, by the names of then.
-- Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
-- still attend, else by the names of when they left.
create or replace function verbs.my_charters() returns json
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', cohort_name_at(x.cohort_id, coalesce(attended_until(x.member_id, x.cohort_id), x.accepted_at)),
    'version', x.version, 'acceptedAt', x.accepted_at) order by x.accepted_at), '[]')
  from charter_acceptance x where x.member_id = my_id();
$$;
