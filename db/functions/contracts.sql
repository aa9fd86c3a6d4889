-- Contract questions: their facts, what answers advise, and for whom it worked.

-- Reads a list of texts from the facts of a form.
create or replace function helpers.texts_in(facts jsonb, name text) returns text[] language sql immutable as $$
  select coalesce((select array_agg(x.each order by x.place) from jsonb_array_elements_text(coalesce(facts -> name, '[]')) with ordinality x(each, place)), '{}');
$$;

-- Keeps what a conversation about a contract is about, as its asker said it; anew where it is changed.
create or replace function helpers.state_contract(cohort bigint, thread bigint, facts jsonb) returns void language plpgsql as $$
begin
  insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, state, decision_needed_by, goal, leverage, lawyer_involved, excerpt)
  values (cohort, thread, facts ->> 'counterparty', facts ->> 'stage', helpers.texts_in(facts => facts, name => 'clauses'), coalesce(facts ->> 'state', ''),
    nullif(facts ->> 'neededBy', '')::date, coalesce(facts ->> 'goal', ''), helpers.texts_in(facts => facts, name => 'leverage'),
    case facts ->> 'lawyer' when 'yes' then true when 'no' then false end, coalesce(facts ->> 'excerpt', ''))
  on conflict (cohort_id, thread_id) do update set counterparty = excluded.counterparty, stage = excluded.stage, clauses = excluded.clauses,
    state = excluded.state, decision_needed_by = excluded.decision_needed_by, goal = excluded.goal, leverage = excluded.leverage,
    lawyer_involved = excluded.lawyer_involved, excerpt = excluded.excerpt;
  update thread t set contract = facts ->> 'counterparty' where t.cohort_id = cohort and t.id = thread and t.contract is distinct from facts ->> 'counterparty';
end $$;

-- Keeps what an answer advises, as its author said it; nothing where they say nothing.
create or replace function helpers.state_advice(cohort bigint, answer bigint, facts jsonb) returns void language plpgsql as $$
begin
  if facts = '{}' then
    delete from contract_answer a where a.cohort_id = cohort and a.post_id = answer;
    return;
  end if;
  insert into contract_answer (cohort_id, post_id, advice, wording, why, first_hand, state, year)
  values (cohort, answer, coalesce(facts ->> 'advice', ''), coalesce(facts ->> 'wording', ''), coalesce(facts ->> 'why', ''),
    coalesce(facts ->> 'firstHand', '') = 'yes', coalesce(facts ->> 'state', ''), nullif(facts ->> 'year', '')::int)
  on conflict (cohort_id, post_id) do update set advice = excluded.advice, wording = excluded.wording, why = excluded.why,
    first_hand = excluded.first_hand, state = excluded.state, year = excluded.year;
end $$;

-- Changes the facts of a contract question.
-- Rows: of a conversation that the viewer asked, where they sit. Words: none. When: now, while it is open.
create or replace function verbs.change_contract(cohort bigint, thread bigint, facts jsonb) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  if it.contract = '' then perform refuse('RT404', 'There is no such contract question.'); end if;
  if not (it.starter_id = any(my_personas())) then perform refuse('RT403', 'Only who asked changes the facts.'); end if;
  if it.locked_at is not null then perform refuse('RT409', 'This conversation was locked meanwhile, so the facts stay as they are.'); end if;
  perform state_contract(cohort, thread, facts);
end $$;

-- Changes what an answer in a contract question advises, or takes it away where nothing is said.
-- Rows: of the viewer's own post, where they sit. Words: none. When: now, while the conversation is open and the post stands.
create or replace function verbs.change_advice(cohort bigint, thread bigint, answer int, facts jsonb) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
  its_post post;
begin
  select p.* into its_post from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = answer and p.removed_at is null;
  if it.contract = '' or its_post.id is null or answer = 1 then perform refuse('RT404', 'There is no such answer.'); end if;
  if not (its_post.persona_id = any(my_personas())) then perform refuse('RT403', 'Only its author changes an answer.'); end if;
  if it.locked_at is not null then perform refuse('RT409', 'This conversation was locked meanwhile, so the answer stays as it is.'); end if;
  perform state_advice(cohort, its_post.id, facts);
end $$;

-- Says that an answer in a contract question worked for the viewer too, once, or takes that back.
-- Rows: answers in conversations where the viewer sits. Words: none. When: now, for a post that stands, and no one's own.
create or replace function verbs.say_worked(cohort bigint, thread bigint, answer int, worked boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread;
  its_post post;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread;
  if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  select p.* into its_post from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = answer and p.removed_at is null;
  if it.contract = '' or its_post.id is null or answer = 1 then perform refuse('RT404', 'There is no such answer.'); end if;
  if its_post.persona_id = any(my_personas()) then perform refuse('RT403', 'This is your own answer.'); end if;
  if worked then
    insert into worked_for_me (cohort_id, post_id, persona_id) values (cohort, its_post.id, persona) on conflict do nothing;
  else
    delete from worked_for_me w where w.cohort_id = cohort and w.post_id = its_post.id and w.persona_id = persona;
  end if;
end $$;
