-- What came of a contract question: its asker is asked, and tells.

-- Finds what came of the question that the viewer asked, for them to tell, with its conversation locked.
create or replace function helpers.own_outcome(cohort bigint, thread bigint) returns contract_outcome
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
  o contract_outcome;
begin
  select x.* into o from contract_outcome x join contract_question q on q.cohort_id = x.cohort_id and q.id = x.question_id
  where q.cohort_id = cohort and q.thread_id = thread
    and exists (select from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = 1 and p.removed_at is null);
  if o.id is null then perform refuse('RT404', 'There is no such contract question.'); end if;
  if not (it.starter_id = any(my_personas())) then perform refuse('RT403', 'Only who asked tells what came of it.'); end if;
  if it.locked_at is not null then perform refuse('RT409', 'This conversation was locked meanwhile, so nothing can be told in it.'); end if;
  return o;
end $$;

-- Tells what came of a contract question, or tells it anew; whoever answered or follows hears of it once it has come to an end.
-- Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open.
create or replace function verbs.tell_result(cohort bigint, thread bigint, came text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  o contract_outcome := own_outcome(cohort => cohort, thread => thread);
begin
  perform news_is_settled(array['outcome_asked', 'outcome_reminded'], cohort, 'thread', thread);
  if o.result = came then return; end if;
  update contract_outcome x set result = came, told_at = now(), asked_at = null, reminded_at = null,
    ask_at = case when came = 'open' then now() + interval '30 days' end
  where x.id = o.id;
  if came = 'open' then return; end if;
  perform notify(m => w.member_id, what => 'outcome_told', cohort => cohort, subject_kind => 'thread', subject_id => thread) from (
    select f.member_id from following f where f.cohort_id = cohort and f.thread_id = thread and f.level = 'followed'
    union
    select a.member_id from post p join persona_owner a on a.cohort_id = p.cohort_id and a.persona_id = p.persona_id
    where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null and not has_muted(a.member_id, cohort, thread)) w
  where w.member_id <> my_id() order by w.member_id;
end $$;

-- Keeps what moved the other side: of a list, and in words.
-- Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, once they told a result.
create or replace function verbs.tell_what_moved(cohort bigint, thread bigint, movers text[], words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  o contract_outcome := own_outcome(cohort => cohort, thread => thread);
begin
  if o.result = '' then perform refuse('RT409', 'Say first what came of it.'); end if;
  if exists (select from unnest(movers) m where m !~ '^[a-z_]{1,20}$') then perform refuse('RT409', 'Choose from the list.'); end if;
  update contract_outcome x set moved = coalesce(movers, '{}'), moved_words = coalesce(words, '') where x.id = o.id;
end $$;

-- Keeps how it was worded at last, and how long it took.
-- Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, once they told a result.
create or replace function verbs.tell_how_it_ended(cohort bigint, thread bigint, wording text, in_rounds int, in_days int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  o contract_outcome := own_outcome(cohort => cohort, thread => thread);
begin
  if o.result = '' then perform refuse('RT409', 'Say first what came of it.'); end if;
  update contract_outcome x set final_wording = coalesce(wording, ''), rounds = in_rounds, days = in_days where x.id = o.id;
end $$;

-- Says until when a question is decided that is still open; its asker is asked again after that.
-- Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, for a day to come.
create or replace function verbs.decide_later(cohort bigint, thread bigint, next_day date) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  o contract_outcome := own_outcome(cohort => cohort, thread => thread);
begin
  if o.result <> 'open' then perform refuse('RT409', 'It is not open any more.'); end if;
  if coalesce(next_day not between (now() at time zone 'UTC')::date - 1 and (now() at time zone 'UTC')::date + 1100, true) then
    perform refuse('RT409', 'Choose a day that is still to come, within three years.');
  end if;
  update contract_question q set decision_needed_by = next_day where q.cohort_id = cohort and q.id = o.question_id;
end $$;

-- Asks those whose contract was to be decided what came of it, and reminds them once after two weeks; nobody in an archived cohort, where
-- it cannot be told. So many at once; the others are asked
-- by the next run. Two processes at the same time ask nobody twice.
create or replace function jobs.ask_what_came() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  waiting record;
  o contract_outcome;
begin
  for waiting in
    select x.id, q.cohort_id, q.thread_id from contract_outcome x join contract_question q on q.cohort_id = x.cohort_id and q.id = x.question_id
    join cohort c on c.id = x.cohort_id and c.archived_at is null
    where x.ask_at <= now() order by x.ask_at, x.id limit 200
  loop
    -- Whatever else locks both begins with the conversation.
    perform from thread t where t.cohort_id = waiting.cohort_id and t.id = waiting.thread_id for update skip locked;
    continue when not found;
    select * into o from contract_outcome x where x.id = waiting.id and x.ask_at <= now() for update;
    -- Another process may have asked since these were looked for.
    continue when o.id is null;
    update contract_outcome x set asked_at = coalesce(x.asked_at, now()), reminded_at = case when o.asked_at is not null then now() end,
      ask_at = case when o.asked_at is null then now() + interval '14 days' end
    where x.id = o.id;
    perform notify_anew(w.member_id, case when o.asked_at is null then 'outcome_asked' else 'outcome_reminded' end, t.cohort_id, 'thread', t.id)
    from thread t join persona_owner w on w.cohort_id = t.cohort_id and w.persona_id = t.starter_id
    join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number = 1 and p.removed_at is null
    where t.cohort_id = waiting.cohort_id and t.id = waiting.thread_id and t.locked_at is null;
  end loop;
end $$;
