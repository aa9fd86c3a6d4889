-- Posts that a moderator looks at before others see them.

-- Those who lead a cohort and may decide what of somebody's is held there: everybody but its author.
create or replace function helpers.who_decides_held(it held_post) returns bigint[] language sql stable as $$
  select coalesce(array_agg(a.member_id), '{}') from attendee a
  join seat s on s.id = a.seat_id and s.until is null
  join account c on c.member_id = a.member_id and c.disabled_at is null and c.closed_at is null
  where a.cohort_id = it.cohort_id and a.until is null and a.facilitator
    and not exists (select from persona_owner o where o.cohort_id = it.cohort_id and o.persona_id = it.persona_id and o.member_id = a.member_id);
$$;

-- Counts the held posts that wait in a cohort for a member who leads it, or looks into it.
create or replace function helpers.held_waiting(cohort bigint, m bigint) returns int language plpgsql stable as $$
begin
  return (
    select count(*)::int from (
      select from held_post h where h.cohort_id = cohort and h.decided_at is null
        and not exists (select from persona_owner o where o.cohort_id = cohort and o.persona_id = h.persona_id and o.member_id = m)
      limit 100) waiting
  );
end $$;

-- Has a pending post wait for a moderator, and tells those who can decide: where nobody there can, the network's moderators, by the
-- cohort's name alone.
create or replace function helpers.wait_for_moderator(it pending_post, persona bigint, spoke text[]) returns void language plpgsql as $$
declare
  held held_post;
  deciders bigint[];
begin
  insert into held_post (cohort_id, thread_id, persona_id, rules) values (it.cohort_id, it.thread_id, persona, spoke) returning * into held;
  update pending_post p set held_id = held.id, due_at = 'infinity' where p.id = it.id;
  deciders := helpers.who_decides_held(held);
  if deciders = '{}' then perform helpers.tell_network('post_held', it.cohort_id, ''); end if;
  perform helpers.notify(m, 'post_held', it.cohort_id, 'held_post', held.id) from unnest(deciders) m;
end $$;

-- Lists what is held in a cohort for whoever leads it or looks into it, the oldest first; or one of it. Not what they wrote themselves.
-- A look decides only where nobody there can.
-- Rows: posts that wait for a moderator in a cohort that the viewer leads or looks into. Words: all of them, what is said of a
-- contract beside them, and what their files are called; of what is sent without a name not by whom, nor exactly when, nor what its files are called. When: while they wait.
create or replace function verbs.held_posts(cohort bigint, after_id bigint, at_most int, only_id bigint default null)
returns table (id bigint, rules text[], at timestamptz, called text, thread int, title text, html text, beside text[], files text[], decides boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
begin
  if not (cohort = any(my_facilitated())) then perform refuse('RT404', 'There is no such cohort.'); end if;
  return query select h.id, h.rules, case w.naming when 'unnamed' then date_trunc('hour', h.at) else h.at end,
      case w.naming when 'unnamed' then '' else p.called end, t.number, coalesce(t.title, w.title), w.html,
      array(select x.words from unnest(array[w.facts ->> 'goal', w.facts ->> 'excerpt', w.facts ->> 'wording', w.facts ->> 'why']) x (words) where x.words <> ''),
      array(select case w.naming when 'unnamed' then 'a file' else f.name end from file f where f.member_id = w.member_id and f.form_key = w.client_key and f.made_of is null order by f.id),
      leads(held_posts.cohort) or who_decides_held(h) = '{}'
    from held_post h join pending_post w on w.cohort_id = h.cohort_id and w.held_id = h.id
    join persona p on p.cohort_id = h.cohort_id and p.id = h.persona_id
    left join thread t on t.cohort_id = h.cohort_id and t.id = h.thread_id
    where h.cohort_id = held_posts.cohort and h.decided_at is null and h.id > after_id and h.id = coalesce(only_id, h.id)
      and not (h.persona_id = any(my_personas()))
    order by h.id limit least(at_most, 100);
end $$;

-- Finds a held post that the viewer may decide, with its thread locked first, as everywhere else. Somebody else's decision is told.
create or replace function helpers.held_to_decide(cohort bigint, held bigint) returns held_post language plpgsql as $$
declare
  it held_post;
begin
  if not (cohort = any(verbs.my_facilitated())) then perform helpers.refuse('RT404', 'There is no such post.'); end if;
  perform from thread t join held_post h on h.cohort_id = t.cohort_id and h.thread_id = t.id
    where h.cohort_id = cohort and h.id = held for update of t;
  -- Before what is held, as where it is taken back.
  perform from pending_post p where p.cohort_id = cohort and p.held_id = held for update;
  select * into it from held_post h where h.cohort_id = cohort and h.id = held for update;
  if it.id is null or it.persona_id = any(verbs.my_personas()) then perform helpers.refuse('RT404', 'There is no such post.'); end if;
  if not (verbs.leads(cohort) or helpers.who_decides_held(it) = '{}') then
    perform helpers.refuse('RT403', 'Those who lead the cohort decide this.');
  end if;
  if it.decision = 'gone' then perform helpers.refuse('RT409', 'Its author took it back, or left.'); end if;
  if it.decided_at is not null then
    perform helpers.refuse('RT409', 'Already handled by ' || coalesce((select p.called from persona p
      where p.cohort_id = it.cohort_id and p.id = it.decided_by), 'a moderator of the network') || '.');
  end if;
  return it;
end $$;

-- Takes news of held posts out of the inboxes of the network's staff once none of a cohort waits any more.
create or replace function helpers.no_held_post_waits(cohort bigint) returns void language sql as $$
  select helpers.news_is_settled(array['post_held', 'held_waits'], null, 'cohort', cohort)
  where not exists (select from held_post h where h.cohort_id = cohort and h.decided_at is null);
$$;

-- Keeps what was decided of a held post, and takes it out of the inboxes of the others.
create or replace function helpers.held_is_decided(it held_post, verdict text) returns void language plpgsql as $$
begin
  update held_post h set decided_at = now(), decided_by = verbs.my_persona(it.cohort_id), decision = verdict where h.id = it.id;
  perform helpers.news_is_settled(array['post_held', 'held_waits'], it.cohort_id, 'held_post', it.id);
  perform helpers.no_held_post_waits(it.cohort_id);
  perform verbs.audit('held_post.' || verdict, it.cohort_id, null, null, array_to_string(it.rules, ' '));
end $$;

-- Posts what was held, as its author and as if sent now. Refuses where it cannot be posted any more: it goes on waiting then.
-- Rows: a post that waits for a moderator in a cohort that the viewer leads or looks into. Words: none but where it stands. When: now,
-- by what its author may do now.
create or replace function verbs.release_held(cohort bigint, held bigint) returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me text := current_setting('app.viewer', true);
  it held_post := held_to_decide(cohort, held);
  waits pending_post;
  made record;
  why text;
begin
  select * into waits from pending_post p where p.cohort_id = cohort and p.held_id = it.id for update;
  perform set_config('app.viewer', waits.member_id::text, true);
  begin
    select * into made from make_post(waits);
  exception when sqlstate 'RT404' or sqlstate 'RT403' or sqlstate 'RT409' or integrity_constraint_violation then
    why := why_unsent(waits, sqlstate);
  end;
  perform set_config('app.viewer', me, true);
  if why is not null then
    perform refuse('RT409', case why
      when 'locked' then 'The conversation was locked meanwhile. Unlock it first, or send the post back.'
      when 'charter' then 'Its author has yet to accept the charter''s new version. It waits until then, or you send it back.'
      when 'account' then 'Its author''s account is closed for a while. It waits until then, or you send it back.'
      when 'seat' then 'Its author does not sit here any more. Send it back to them.'
      when 'archived' then 'This cohort was archived meanwhile. The post becomes a draft of its author''s again.'
      when 'unshared' then 'The document that it is about is not shared any more. Send the post back.'
      else 'The place where it was to go is not there any more. Send it back.' end);
  end if;
  perform held_is_decided(it, 'released');
  delete from pending_post p where p.id = waits.id;
  perform notify(waits.member_id, 'post_released', cohort, 'post', p.id)
    from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
    where p.cohort_id = release_held.cohort and t.number = made.thread_number and p.number = made.post_number;
  thread_number := made.thread_number;
  post_number := made.post_number;
  return next;
end $$;

-- Sends what was held back into its author's drafts, with a sentence for them alone.
-- Rows: a post that waits for a moderator in a cohort that the viewer leads or looks into. Words: none come back. When: now.
create or replace function verbs.send_held_back(cohort bigint, held bigint, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it held_post := held_to_decide(cohort, held);
  waits pending_post;
begin
  select * into waits from pending_post p where p.cohort_id = cohort and p.held_id = it.id for update;
  perform held_is_decided(it, 'sent_back');
  perform shelve(waits, 'held-back');
  perform notify(waits.member_id, 'held_back', cohort, 'held_post', it.id, words);
end $$;

-- Says again what has waited for a day for those who can decide it, and then once in three days; where nobody there can any more, or is let
-- see it, to the network's moderators. A second run, and another process at the same time, change nothing more.
create or replace function jobs.say_held_again() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it held_post;
  told bigint[];
  unled bigint[] := '{}';
begin
  for it in select * from held_post h where h.decided_at is null
      and coalesce(h.said_again_at + interval '3 days', h.at + interval '1 day') <= now() order by h.id limit 500 for update skip locked loop
    update held_post h set said_again_at = now() where h.id = it.id;
    told := array(select m from unnest(who_decides_held(it)) m where it.cohort_id = any(seated_cohorts_of(m)));
    if told = '{}' then unled := unled || it.cohort_id; end if;
    perform notify_anew(m, 'held_waits', it.cohort_id, 'held_post', it.id) from unnest(told) m;
  end loop;
  perform tell_network('held_waits', c, '') from (select distinct unnest(unled) as c) each_cohort;
end $$;
