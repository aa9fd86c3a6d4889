-- Evidence of what came of a clause, in numbers that tell nothing of one practice. docs/decisions/evidence.md says why each rule is there.

-- Lists what practices told of a clause, by the questions that they asked by name and that everybody in the cohort can still read.
-- A practice is the one in whose seat somebody sat when they asked.
create or replace function helpers.told_of(cohort bigint, clause text)
returns table (counterparty text, practice_id bigint, result text, question_id bigint, told_at timestamptz) language sql stable as $$
  select q.counterparty, s.practice_id, case when o.result in ('refused', 'walked') then 'neither' else o.result end, q.id, o.told_at
  from contract_question q
  join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id and o.result in ('got_all', 'compromise', 'refused', 'walked')
  join thread t on t.cohort_id = q.cohort_id and t.id = q.thread_id
  join persona w on w.cohort_id = t.cohort_id and w.id = t.starter_id and w.kind = 'named'
  join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number = 1 and p.removed_at is null
  join lateral (
    select x.practice_id from attendee a join seat x on x.cohort_id = a.cohort_id and x.id = a.seat_id
    where a.cohort_id = cohort and a.member_id = w.person_id order by a.since <= q.asked_at desc, a.since desc limit 1) s on true
  where q.cohort_id = cohort and told_of.clause = any(q.clauses);
$$;

-- Counts each practice once, by what it told last, among those with whom a contract was made.
create or replace function helpers.told_with(cohort bigint, clause text, counterparties text[])
returns table (practice_id bigint, result text, question_id bigint) language sql stable as $$
  select distinct on (x.practice_id) x.practice_id, x.result, x.question_id
  from helpers.told_of(cohort => cohort, clause => clause) x where x.counterparty = any(counterparties)
  order by x.practice_id, x.told_at desc, x.question_id desc;
$$;

-- How many practices would stand otherwise in a snapshot if it were made now.
create or replace function helpers.changed_since(snapshot evidence) returns int language sql stable as $$
  select count(*)::int from (select p.practice_id, p.result from evidence_part p where p.cohort_id = snapshot.cohort_id and p.evidence_id = snapshot.id) was
  full join helpers.told_with(cohort => snapshot.cohort_id, clause => snapshot.clause, counterparties => snapshot.counterparties) is_now
    on is_now.practice_id = was.practice_id
  where is_now.result is distinct from was.result;
$$;

-- The groups of counterparties of which evidence may be shown now: each that has five practices for itself, and the others together
-- where they have five. No group lies within another, so that none can be had by subtracting.
create or replace function helpers.groups_told(cohort bigint, clause text) returns setof text[] language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
declare
  alone text[] := array(select x.counterparty from told_of(cohort => cohort, clause => clause) x group by 1 having count(distinct x.practice_id) >= 5 order by 1);
  others text[] := array(select k from unnest(array['payer', 'medicaid_plan', 'hospital', 'school', 'early_intervention', 'home_health',
    'employer', 'landlord', 'vendor', 'employee', 'buyer']) k where k <> all(alone));
begin
  return query select array[k] from unnest(alone) k;
  if (select count(*) from told_with(cohort => cohort, clause => clause, counterparties => others)) >= 5 then return next others; end if;
end $$;

-- Makes a snapshot of a group: what it shows, and for later who was counted.
create or replace function helpers.take_snapshot(cohort bigint, clause text, counterparties text[]) returns void language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
declare
  made evidence;
begin
  insert into evidence (cohort_id, clause, counterparties, practices, got_all, compromise, neither)
  select cohort, clause, counterparties, greatest(5, n.many / 3 * 3, shown.got_all + shown.compromise + shown.neither), shown.*
  from (select count(*)::int as many, count(*) filter (where x.result = 'got_all')::int as got_all,
      count(*) filter (where x.result = 'compromise')::int as compromise, count(*) filter (where x.result = 'neither')::int as neither
    from told_with(cohort => cohort, clause => clause, counterparties => counterparties) x) n,
    -- Where all had the same, three of them are left open.
    lateral (select greatest(3, n.many / 3 * 3 - 3) as most) cap,
    lateral (select least(cap.most, n.got_all / 3 * 3) as got_all, least(cap.most, n.compromise / 3 * 3) as compromise,
      least(cap.most, n.neither / 3 * 3) as neither) shown
  returning * into made;
  insert into evidence_part (cohort_id, evidence_id, practice_id, result, question_id)
  select cohort, made.id, x.practice_id, x.result, x.question_id from told_with(cohort => cohort, clause => clause, counterparties => counterparties) x;
end $$;

-- Takes the snapshots of one clause anew: at most once in four weeks, and only where each snapshot that there ever was differs in no
-- practice or in three. Otherwise what is shown stays as it is; also its day, which would tell that nothing has changed.
create or replace function helpers.count_clause(cohort bigint, clause text) returns void language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
begin
  if exists (select from evidence e where e.cohort_id = cohort and e.clause = clause
    and (e.counted_at > now() - interval '28 days' or changed_since(e) between 1 and 2)) then return; end if;
  if not exists (select from evidence e where e.cohort_id = cohort and e.clause = clause and e.until is null and changed_since(e) > 0)
    and not exists (select from groups_told(cohort => cohort, clause => clause) g where not exists (
      select from evidence e where e.cohort_id = cohort and e.clause = clause and e.until is null and e.counterparties = g)) then return; end if;
  update evidence e set until = now() where e.cohort_id = cohort and e.clause = clause and e.until is null;
  perform take_snapshot(cohort => cohort, clause => clause, counterparties => g) from groups_told(cohort => cohort, clause => clause) g;
end $$;

-- Counts what came of the clauses of each cohort. A second run, and another process at the same time, change nothing more.
create or replace function jobs.count_evidence() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_cohort bigint;
begin
  for its_cohort in select distinct o.cohort_id from contract_outcome o where o.told_at is not null order by 1 loop
    -- One process counts a cohort.
    perform from cohort c where c.id = its_cohort for no key update skip locked;
    continue when not found;
    -- A question may have been taken away while it was counted.
    update evidence e set until = now() where e.cohort_id = its_cohort and e.until is null and exists (
      select from evidence_part x join contract_question q on q.cohort_id = x.cohort_id and q.id = x.question_id
      join post p on p.cohort_id = q.cohort_id and p.thread_id = q.thread_id and p.number = 1 and p.removed_at is not null
      where x.cohort_id = e.cohort_id and x.evidence_id = e.id);
    perform count_clause(cohort => its_cohort, clause => k) from (
      select distinct unnest(q.clauses) as k from contract_question q join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id
      where q.cohort_id = its_cohort and o.told_at is not null order by 1) told;
  end loop;
end $$;
