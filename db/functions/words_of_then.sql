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

-- Everything the viewer said of contracts, for their own export: the facts of what they asked with what they told of it, what their answers
-- advise, and what worked for them; also from cohorts where they no longer sit.
-- Rows: facts and advice under the viewer's names. Words: the viewer's own. When: cohort and numbers of the latest moment at which they could
-- see them.
create or replace function verbs.my_contracts() returns json
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  with mine as materialized (
    select o.cohort_id, o.persona_id, saw_until(o.member_id, o.cohort_id) as until from persona_owner o where o.member_id = my_id()
  ), said as materialized (
    select p.id, p.cohort_id, p.thread_id, p.number, cohort_name_at(p.cohort_id, mine.until) as cohort, t.number as conversation, stood.number as post
    from mine join post p on p.cohort_id = mine.cohort_id and p.persona_id = mine.persona_id
    cross join lateral where_post_stood(p.cohort_id, p.thread_id, p.number, mine.until) stood
    join thread t on t.cohort_id = p.cohort_id and t.id = stood.thread_id
  )
  select json_build_object(
    'questions', (select coalesce(json_agg(json_build_object('cohort', s.cohort, 'conversation', s.conversation, 'with', q.counterparty, 'stage', q.stage,
      'clauses', q.clauses, 'state', q.state, 'decideBy', q.decision_needed_by, 'goal', q.goal, 'leverage', q.leverage, 'lawyer', q.lawyer_involved,
      'excerpt', q.excerpt, 'result', o.result, 'finalWording', o.final_wording, 'moved', o.moved, 'movedWords', o.moved_words, 'rounds', o.rounds, 'days', o.days)
      order by q.id), '[]')
      from said s join contract_question q on q.cohort_id = s.cohort_id and q.thread_id = s.thread_id and s.number = 1
      left join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id),
    'answers', (select coalesce(json_agg(json_build_object('cohort', s.cohort, 'conversation', s.conversation, 'post', s.post, 'advice', a.advice,
      'wording', a.wording, 'why', a.why, 'firstHand', a.first_hand, 'state', a.state, 'year', a.year) order by s.id), '[]')
      from said s join contract_answer a on a.cohort_id = s.cohort_id and a.post_id = s.id),
    'workedForMe', (select coalesce(json_agg(json_build_object('cohort', cohort_name_at(w.cohort_id, mine.until), 'at', w.at) order by w.at), '[]')
      from mine join worked_for_me w on w.cohort_id = mine.cohort_id and w.persona_id = mine.persona_id));
$$;

-- What the viewer proposed for entries of others and offered to the network out of their own, for their own export, with what became of it;
-- also from cohorts where they no longer sit. What was proposed out of another's answer has that one's words, and none once the viewer left.
-- Rows: proposals under the viewer's names, offers that they made. Words: those that they sent, not those of whoever decided. When: a proposal
-- as it stood when they could last see it, an offer as it stands for the people of its practice.
create or replace function verbs.my_playbook() returns json
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  with mine as materialized (
    select o.cohort_id, o.persona_id, saw_until(o.member_id, o.cohort_id) as until from persona_owner o where o.member_id = my_id()
  )
  select json_build_object(
    'proposals', (select coalesce(json_agg(json_build_object('cohort', cohort_name_at(g.cohort_id, mine.until), 'conversation', t.number, 'of', g.of_kind,
      'heading', g.heading, 'words', case
        when mine.until < 'infinity' and p.id is not null and not p.persona_id in (select m.persona_id from mine m) then ''
        when g.of_kind = 'section' then g.body
        when g.was <> '' then case when starts_with(g.body, g.was) then btrim(substr(g.body, length(g.was) + 1), E'\n') else '' end
        else btrim(regexp_replace(g.body, '^## [^\n]*\n', ''), E'\n') end,
      'named', g.named, 'at', g.at, 'state', case when g.decided_at <= mine.until then g.state else 'waits' end,
      'decided', case when g.decided_at <= mine.until then g.decided_at end) order by g.id), '[]')
      from mine join document_suggestion g on g.cohort_id = mine.cohort_id and g.persona_id = mine.persona_id
      join thread t on t.cohort_id = g.cohort_id and t.id = g.thread_id
      left join post p on p.cohort_id = g.cohort_id and p.id = g.post_id),
    'offers', (select coalesce(json_agg(json_build_object('clause', o.clause, 'with', o.counterparty, 'words', o.body, 'at', o.offered_at,
      'state', case when o.practice_id = my_practice() then o.state end, 'decided', case when o.practice_id = my_practice() then o.decided_at end)
      order by o.id), '[]')
      from playbook_offer o where o.offered_by = my_id()));
$$;

-- What the viewer said and decided for a practice where groups are formed, for their own export: whether it would come, what they objected, what
-- they answered to waivers, and to seats in other cohorts; also where it has no part any more. Whom an objection is about is not theirs to take.
-- Rows: answers and objections that the viewer gave. Words: the viewer's own, and the names of groups. When: by the names at which they were asked.
create or replace function verbs.my_answers() returns json
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select json_build_object(
    'consents', (select coalesce(json_agg(json_build_object('group', f.title, 'agrees', p.consents, 'at', p.answered_at) order by p.answered_at), '[]')
      from formation_place p join formation f on f.id = p.formation_id where p.answered_by = my_id()),
    'objections', (select coalesce(json_agg(json_build_object('group', f.title, 'to', case when o.about_id is null then 'the group' else 'a practice' end,
      'words', o.reason, 'at', o.at, 'takenBack', o.withdrawn_at) order by o.id), '[]')
      from objection o join formation f on f.id = o.formation_id where o.member_id = my_id()),
    'waivers', (select coalesce(json_agg(json_build_object('cohort', w.title, 'agrees', a.agrees, 'words', a.words, 'at', a.answered_at) order by w.id), '[]')
      from waiver_answer a join waiver w on w.id = a.waiver_id where a.member_id = my_id()),
    'seatsOffered', (select coalesce(json_agg(json_build_object('cohort', o.to_title, 'accepts', o.accepts, 'at', o.answered_at) order by o.id), '[]')
      from move_offer o where o.answered_by = my_id()));
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
