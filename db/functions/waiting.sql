-- What waits for the viewer.

-- Tells which of the things that seldom wait for anybody may wait for the viewer, so that a page reads those alone behind
-- the walls: "outcomes" where they are asked what came of their question, "deciding" where a question about a contract is
-- decided soon, "toRead" where their practice asks them to read, "begun" where files alone lie in a text that they began.
-- It may name one in which nothing is found; of the given cohorts where they sit it leaves none out. Null where it names none.
-- Rows: the viewer's own questions and drafts, questions of the given cohorts where they sit but for what was set aside,
-- and their practice's manual. Words: none, only which. When: now.
create or replace function verbs.what_may_wait(cohorts bigint[], today date, decided_by date, asked_since timestamptz) returns text[]
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  rooms bigint[] := cohorts;
  mine bigint[] := my_personas();
  me bigint := my_id();
  practice bigint := my_practice();
  parts text[] := '{}';
begin
  if not rooms <@ my_seated_cohorts() then rooms := array(select unnest(cohorts) intersect select unnest(my_seated_cohorts())); end if;
  -- One table each at first, where there is hardly anything: a join costs more to make ready than to find that out.
  if exists (select from contract_outcome o where o.cohort_id = any(rooms) and o.asked_at > asked_since) then
    if exists (
      select from contract_outcome o join contract_question q on q.cohort_id = o.cohort_id and q.id = o.question_id
      join thread t on t.cohort_id = q.cohort_id and t.id = q.thread_id
      where o.cohort_id = any(rooms) and o.asked_at > asked_since and t.starter_id = any(mine)) then parts := array['outcomes']; end if;
  end if;
  if exists (select from contract_question q where q.cohort_id = any(rooms) and not q.settled
      and q.decision_needed_by between today and decided_by) then
    if exists (
      select from contract_question q join post p on p.cohort_id = q.cohort_id and p.thread_id = q.thread_id and p.number = 1
      where q.cohort_id = any(rooms) and not q.settled and q.decision_needed_by between today and decided_by
        and p.set_aside_at is null) then parts := parts || array['deciding']; end if;
  end if;
  if exists (select from upkeep u where u.practice_id = practice and u.asked_version is not null) then
    if exists (
      select from upkeep u join document d on d.id = u.document_id and d.status = 'published'
      where u.practice_id = practice and u.asked_version is not null and not exists (
        select from acknowledgement a where a.document_id = u.document_id and a.person_id = me and a.version >= u.asked_version))
    then parts := parts || array['toRead']; end if;
  end if;
  if exists (select from draft d where d.member_id = me and d.body = '' and d.title = '') then
    if exists (
      select from draft d join file f on f.member_id = d.member_id and f.form_key = d.client_key
      where d.member_id = me and d.body = '' and d.title = '') then parts := parts || array['begun']; end if;
  end if;
  return nullif(parts, '{}');
end $$;
