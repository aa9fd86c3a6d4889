-- Fills an empty, migrated database with a large network. Expects the temporary tables
--   size (cohorts, members, threads, posts), block (id, body, html, excerpt), title (id, title), name (id, name).
-- All that looks like chance follows from the ids, so that two runs make the same rows.

set local synchronous_commit = off;

-- A number below n that looks random and belongs to the seed.
create function pg_temp.pick(seed bigint, n bigint) returns bigint language sql immutable as $$
  select (hashint8extended(seed, 42) & 9007199254740991) % n;
$$;
-- The same between 0 and 1, never 0.
create function pg_temp.chance(seed bigint) returns float8 language sql immutable as $$
  select (1 + (hashint8extended(seed, 43) & 1048575)) / 1048577.0;
$$;

insert into network (name) values ('Large Network');

-- ------------------------------------------------- people and practices

insert into person (name, title)
select name.name, (array['Owner', 'Director', 'Clinic manager', 'Owner and therapist'])[1 + pg_temp.pick(n, 4)]
from size, generate_series(1, members) n join name on name.id = 1 + pg_temp.pick(n, (select count(*) from name)) order by n;
insert into account (member_id, email) select id, 'member' || id || '@practice.example' from person;
insert into session (id, member_id, expires_at, ends_at)
select encode(sha256(convert_to(id || ' ' || n, 'utf8')), 'hex'), id, now() + interval '7 days', now() + interval '30 days'
from person, generate_series(1, 2) n;
insert into network_role (member_id, role) select members, 'moderator' from size;

-- Two people to a practice; a practice sits in one cohort, and the first ones in two.
insert into practice (name, town, state, zip, disciplines, specialties, description)
select 'Practice ' || n, 'Springfield', 'IL', lpad((n % 99999)::text, 5, '0'), '{pt}', '{pediatrics}', repeat('We treat children. ', 12)
from size, generate_series(1, members / 2) n order by n;
insert into practice_member (member_id, practice_id, role)
select id, (id + 1) / 2, case when id % 2 = 1 then 'owner' else 'director' end from person;

-- What practices tell for matching: most a little, the first one all that it may.
insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, zips, shares)
select p.id, 'clinic', n || ' Mill Lane', '97330', 44.6, -123.3, 'suburban', z.zips, array_fill(null::float8, array[cardinality(z.zips)])
from practice p cross join lateral generate_series(1, case when p.id = 1 then 40 else 2 end) n
cross join lateral (select coalesce(array_agg((10000 + i)::text), '{}') as zips from generate_series(1, case when p.id = 1 then 200 else 5 end) i) z;
insert into practice_party (practice_id, kind, name)
select p.id, k, k || ' ' || n from practice p
cross join unnest(array['hospital', 'district', 'competitor', 'vendor']) k cross join lateral generate_series(1, case when p.id = 1 then 20 else 2 end) n;
update practice_terms set payment = 'mixed', answered = '{contracts,private,terms,ties}', confirmed_at = now(), confirmed_by = 1;

-- ---------------------------------------------------------------- cohorts

insert into cohort (slug, name, focus, purpose, capacity, charter_version, created_at)
select 'cohort-' || n, 'Cohort ' || n || ' of owners', 'Owners of 3 to 10', repeat('What we are here for. ', 5), 20, 1, now() - interval '3 years'
from size, generate_series(1, cohorts) n order by n;
insert into charter (cohort_id, version, body, html, renderer, published_by)
select id, 1, 'Be kind.', '<p>Be kind.</p>', renderer, 1 from cohort, size;
create temp table given on commit drop as
select c.id as cohort_id, p.id as practice_id from size, practice p, cohort c
where c.id = 1 + (p.id - 1) % cohorts or (p.id <= cohorts and c.id = 1 + p.id % cohorts);
insert into review_note (cohort_id, low_id, high_id, note)
select cohort_id, a.practice_id, b.practice_id, 'They treat nowhere near each other.' from given a join given b using (cohort_id)
where a.practice_id < b.practice_id;
insert into seat (cohort_id, practice_id, since) select cohort_id, practice_id, now() - interval '2 years' from given order by practice_id, cohort_id;
insert into attendee (cohort_id, seat_id, member_id, facilitator, since)
select s.cohort_id, s.id, m.member_id, m.member_id = 2 * s.cohort_id, s.since from seat s join practice_member m using (practice_id);
insert into charter_acceptance (member_id, cohort_id, version) select member_id, cohort_id, 1 from attendee;
select count(helpers.keep_persona(cohort_id, member_id)) from (select cohort_id, member_id from attendee order by cohort_id, member_id) a;

-- --------------------------------------------------------- conversations

-- The larger cohorts hold many times what the small ones hold. Most threads are short, a few are long, and number 1 has a
-- thousand posts. What is over or missing at the sum is spread evenly.
create temp table plan on commit drop as
with share as (
  select id, sum(id ^ -0.8) over (order by id) / sum(id ^ -0.8) over () as upto, (id ^ -0.8) / sum(id ^ -0.8) over () as part from cohort
), wished as (
  select n, case when n = 1 then 1000 else 1 + floor(6.5 * (-ln(pg_temp.chance(n))) ^ 1.5) end::int as posts
  from size, generate_series(1, threads) n
), evened as (
  select w.n, case when w.n = 1 then 1000 else greatest(1, w.posts
    + floor((size.posts - sum(w.posts) over ())::float8 * w.n / size.threads)::int
    - floor((size.posts - sum(w.posts) over ())::float8 * (w.n - 1) / size.threads)::int) end as posts
  from wished w, size
)
select e.n as id, e.posts,
  case when e.n = 1 then 1 else (select min(s.id) from share s where s.upto >= pg_temp.chance(e.n + 1000000)) end as cohort_id,
  now() - interval '3 years' * pg_temp.chance(e.n + 2000000) as begun
from evened e;

create temp table place on commit drop as
select id, posts, cohort_id, begun, row_number() over (partition by cohort_id order by begun, id)::int as number,
  -- Answers come within hours or days, and none in the future.
  least(now() - begun, posts * interval '9 hours' * pg_temp.chance(id + 3000000)) as lasted
from plan;

create temp table voice on commit drop as
select cohort_id, array_agg(id order by id) as personas, count(*) as many from persona group by cohort_id;

create temp table written on commit drop as
select p.id as thread_id, k as number, p.cohort_id, v.personas[1 + pg_temp.pick(p.id * 4096 + k, v.many)] as persona_id,
  p.begun + p.lasted * ((k - 1)::float8 / greatest(p.posts - 1, 1)) as created_at,
  case when k > 2 and pg_temp.pick(p.id * 4096 + k + 1, 4) = 0 then 1 + pg_temp.pick(p.id * 4096 + k + 2, k - 1) end::int as reply_to,
  -- One in a hundred was taken away, but none that began or ended a conversation; one in twenty was edited.
  k > 1 and k < p.posts and pg_temp.pick(p.id * 4096 + k + 3, 100) = 0 as removed, pg_temp.pick(p.id * 4096 + k + 4, 20) = 0 as edited
from place p join voice v using (cohort_id) cross join lateral generate_series(1, p.posts) k;
create index on written (thread_id, number);
analyze written;

insert into thread (cohort_id, number, kind, title, starter_id, client_key, created_at, highest_number, post_count, last_post_at, last_persona_id)
select p.cohort_id, p.number, (array['question', 'question', 'question', 'question', 'question', 'discussion', 'discussion', 'discussion', 'discussion', 'announcement'])[1 + pg_temp.pick(p.id, 10)],
  title.title, first.persona_id, 'thread-' || lpad(p.id::text, 8, '0'), p.begun, p.posts,
  p.posts - (select count(*) from written gone where gone.thread_id = p.id and gone.removed), last.created_at, last.persona_id
from place p join title on title.id = 1 + pg_temp.pick(p.id, (select count(*) from title))
join written first on first.thread_id = p.id and first.number = 1
join written last on last.thread_id = p.id and last.number = p.posts
order by p.id;
insert into thread_counter (cohort_id, last_number) select cohort_id, max(number) from thread group by 1;

-- A post is one to three paragraphs, now and then nine.
insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer, created_at)
select w.cohort_id, w.thread_id, w.number, w.persona_id, 'post-' || w.thread_id || '-' || lpad(w.number::text, 8, '0'), w.reply_to, b.body, b.html, b.excerpt, size.renderer, w.created_at
from size, written w cross join lateral (
  select string_agg(block.body, E'\n\n' order by i) as body, string_agg(block.html, '' order by i) as html, min(block.excerpt) as excerpt
  from generate_series(1, case when pg_temp.pick(w.thread_id * 4096 + w.number, 33) = 0 then 9 else 1 + pg_temp.pick(w.thread_id * 4096 + w.number, 3) end) i
  join block on block.id = 1 + pg_temp.pick((w.thread_id * 4096 + w.number) * 16 + i, (select count(*) from block))) b
order by w.created_at;

update thread t set answer_count = a.answers
from (select p.cohort_id, p.thread_id, count(*) as answers from post p join thread s on s.cohort_id = p.cohort_id and s.id = p.thread_id
  where p.removed_at is null and p.persona_id <> s.starter_id group by 1, 2) a
where a.cohort_id = t.cohort_id and a.thread_id = t.id;
update thread t set accepted_number = 2 + pg_temp.pick(t.id, t.highest_number - 1)::int, accepted_at = t.last_post_at
where t.kind = 'question' and t.highest_number > 1 and pg_temp.pick(t.id + 7, 10) < 6
  and not exists (select from written w where w.removed and w.thread_id = t.id and w.number = 2 + pg_temp.pick(t.id, t.highest_number - 1));

insert into post_version (cohort_id, thread_id, number, version, persona_id, body, at)
select p.cohort_id, p.thread_id, p.number, v, p.persona_id, case when v = 1 then 'At first: ' || p.body else p.body end, p.created_at + (v - 1) * interval '1 hour'
from post p cross join generate_series(1, 2) v where p.version = 2 order by p.id, v;
insert into post_removal (cohort_id, thread_id, number, kind, persona_id, reason, at)
select p.cohort_id, p.thread_id, p.number, case when o.led then 'hidden' else 'deleted' end, case when o.led then o.leader else p.persona_id end,
  case when o.led then 'It named a patient.' else '' end, p.removed_at
from post p cross join lateral (
  select pg_temp.pick(p.id, 3) = 0 as led, (select n.id from attendee a join persona n on n.cohort_id = a.cohort_id and n.person_id = a.member_id
    where a.cohort_id = p.cohort_id and a.facilitator limit 1) as leader) o
where p.removed_at is not null;

-- ------------------------------------------------------- states and topics

-- None to three topics each; a few are pinned, some locked, and of the questions without an answer some are closed.
update thread t set
  topic_ids = array(select x.id from topic x where x.cohort_id = t.cohort_id order by pg_temp.pick(t.id * 64 + x.position, 1000), x.id limit pg_temp.pick(t.id + 8, 4)),
  pinned_at = case when t.number > (select last_number - 3 from thread_counter c where c.cohort_id = t.cohort_id) then t.created_at end,
  locked_at = case when pg_temp.pick(t.id + 9, 40) = 0 and t.last_post_at < now() - interval '2 months' then t.last_post_at end,
  closed_at = case when t.kind = 'question' and t.accepted_number is null and pg_temp.pick(t.id + 10, 4) = 0 then t.last_post_at end;
insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
select t.cohort_id, t.id, x, t.last_post_at from thread t cross join unnest(t.topic_ids) x;
insert into thread_event (cohort_id, thread_id, after_number, kind, persona_id, detail, at)
select t.cohort_id, t.id, e.after_number, e.kind, t.starter_id, e.detail, t.last_post_at from thread t cross join lateral (values
  ('locked', 'This is settled.', t.highest_number, t.locked_at is not null), ('closed', '', t.highest_number, t.closed_at is not null),
  ('pinned', '', t.highest_number, t.pinned_at is not null), ('retitled', 'What it was called at first', 1, pg_temp.pick(t.id + 11, 20) = 0),
  ('sorted', 'Policies, People', 1, pg_temp.pick(t.id + 12, 10) = 0)) e (kind, detail, after_number, happened)
where e.happened order by t.id, e.after_number;

-- --------------------------------------------------------------- reading

-- Everyone was here within the last days; the first member last came before the hundred latest conversations moved.
create temp table visit on commit drop as
select a.member_id, a.cohort_id, a.since, case when a.member_id = 1
  then (select min(last_post_at) from (select last_post_at from thread where cohort_id in (1, 2) order by last_post_at desc limit 100) latest) - interval '1 second'
  else now() - interval '6 days' * pg_temp.chance(a.member_id * 64 + a.cohort_id) end as at
from attendee a;

insert into last_read (member_id, cohort_id, thread_id, number)
select v.member_id, v.cohort_id, w.thread_id, max(w.number)
from visit v join written w on w.cohort_id = v.cohort_id and w.created_at <= v.at
group by 1, 2, 3 having max(w.created_at) > min(v.since);

insert into unread (member_id, cohort_id, thread_id, posts, first_number)
select v.member_id, v.cohort_id, w.thread_id, count(*), min(w.number)
from visit v join written w on w.cohort_id = v.cohort_id and w.created_at > v.at
where not w.removed
  and not exists (select from persona_owner o where o.cohort_id = w.cohort_id and o.persona_id = w.persona_id and o.member_id = v.member_id)
group by 1, 2, 3;

insert into cohort_visit (member_id, cohort_id, last_at, before_at)
select member_id, cohort_id, at, at - interval '1 day' from visit;

insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, created_at, read_at)
select o.member_id, 'reply', w.cohort_id, 'post', p.id, w.created_at, case when w.created_at < v.at then w.created_at end
from written w join written asked on asked.thread_id = w.thread_id and asked.number = w.reply_to
join post p on p.cohort_id = w.cohort_id and p.thread_id = w.thread_id and p.number = w.number
join persona_owner o on o.cohort_id = asked.cohort_id and o.persona_id = asked.persona_id
join visit v on v.member_id = o.member_id and v.cohort_id = w.cohort_id
where asked.persona_id <> w.persona_id and w.created_at > now() - interval '1 year' order by w.created_at;

insert into draft (member_id, cohort_id, place, body)
select member_id, cohort_id, 'new', 'Something that was begun and not finished yet.' from attendee where member_id % 10 = 1;
insert into audit_entry (actor_id, action, member_id) select member_id, 'session.opened', member_id from session, generate_series(1, 10);

-- Every post has its words already: no job goes through them while pages are measured.
insert into words_progress (made_by, finished_at) values (helpers.words_version(), now());
