-- Gives a member much to read. Expects the temporary table
--   much (cohorts, unread, answers, member_id, practice_id).

insert into cohort (slug, name, focus, purpose, capacity, charter_version)
select 'much-' || n, 'Cohort with much, ' || n, '', '', 8, 1 from much, generate_series(1, cohorts) n order by n;

create temp table busy on commit drop as
select c.id as cohort_id, row_number() over (order by c.id)::int as place, much.* from cohort c, much where c.slug like 'much-%' order by c.id;

insert into charter (cohort_id, version, body, html, renderer, published_by)
select cohort_id, 1, 'Be kind.', '<p>Be kind.</p>', 1, member_id from busy;
insert into seat (cohort_id, practice_id, since) select cohort_id, practice_id, now() - interval '1 year' from busy;
insert into attendee (cohort_id, seat_id, member_id, since)
select b.cohort_id, s.id, b.member_id, s.since from busy b join seat s using (cohort_id, practice_id);
insert into charter_acceptance (member_id, cohort_id, version) select member_id, cohort_id, 1 from busy;
select helpers.keep_persona(cohort_id, member_id) from busy;
insert into persona (cohort_id, kind, name, called)
select cohort_id, 'named', 'Colleague ' || n, 'Colleague ' || n from busy, generate_series(1, 4) n order by cohort_id, n;

-- The first conversation of each is the member's question, which colleagues answered; the others are what these asked.
create temp table asked on commit drop as
select b.*, n, p.id as persona_id
from busy b cross join lateral generate_series(0, b.unread - 1) n
join persona p on p.cohort_id = b.cohort_id and p.called = case when n > 0 then 'Colleague ' || 1 + n % 4 else (select called from persona where persona.cohort_id = b.cohort_id and person_id = b.member_id) end;
create temp table said on commit drop as
select cohort_id, n, 1 as number, persona_id from asked
union all
select a.cohort_id, 0, 1 + k, p.id
from asked a cross join lateral generate_series(1, case when a.cohort_id = (select min(cohort_id) from busy) then a.answers else 1 end) k
join persona p on p.cohort_id = a.cohort_id and p.called = 'Colleague ' || 1 + k % 4 where a.n = 0;

insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, highest_number, post_count, answer_count, last_post_at)
select a.cohort_id, n + 1, 'question', 'What became of matter ' || n || '?', persona_id, 'much-unread-' || n, persona_id, s.posts, s.posts, s.posts - 1, now() - make_interval(mins => n + b.place)
from asked a join busy b using (cohort_id) join (select cohort_id, n, count(*) as posts from said group by 1, 2) s using (cohort_id, n) order by cohort_id, n;
insert into thread_counter (cohort_id, last_number) select cohort_id, unread from busy;
insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, excerpt, renderer, created_at)
select s.cohort_id, t.id, s.number, s.persona_id, 'much-' || s.n || '-' || s.number, 'Words', '<p>Words</p>', 'Words', (select renderer from much), t.last_post_at
from said s join thread t on t.cohort_id = s.cohort_id and t.number = s.n + 1 order by 1, 2, 3;
select helpers.recount_unread(b.member_id, b.cohort_id, t.id) from busy b join thread t using (cohort_id);
insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, created_at)
select b.member_id, 'reply', b.cohort_id, 'post', p.id, p.created_at
from busy b join thread t on t.cohort_id = b.cohort_id and t.number = 1 join post p on p.cohort_id = b.cohort_id and p.thread_id = t.id and p.number > 1
order by p.id;
