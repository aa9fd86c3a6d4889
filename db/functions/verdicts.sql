-- Verdicts on pairs of practices: what is true now, how the judging of a change ends, and what stands in the way of a seat.

-- The verdict on two practices as it stands. What was not judged since its facts changed, or is not complete, is to be reviewed at
-- least.
create or replace function helpers.verdict_between(one bigint, other bigint) returns text language sql stable as $$
  select case when v.verdict = 'conflict' then 'conflict' when v.verdict = 'review' or not ready.both then 'review' else 'clear' end
  from (select coalesce(count(*) = 2, false) as both from judged_practice j
      where j.practice_id in (one, other) and j.complete and j.judged_at >= j.changed_at) ready
  left join verdict v on v.low_id = least(one, other) and v.high_id = greatest(one, other) and v.until is null;
$$;

-- Tells whether two practices may sit together in a cohort in spite of a conflict, today.
create or replace function helpers.is_waived(cohort bigint, one bigint, other bigint) returns boolean language sql stable as $$
  select exists (select from waiver w where w.cohort_id = cohort and w.low_id = least(one, other) and w.high_id = greatest(one, other)
    and w.granted_at is not null and w.ended_at is null and w.expires_at > now());
$$;

-- What is known of a practice that is to be judged, with the moment of its last change and the network's numbers; nothing where it was judged since.
create or replace function jobs.facts_to_judge(practice bigint) returns jsonb language sql stable as $$
  select jsonb_build_object('facts', helpers.facts_of(j.practice_id), 'changedAt', j.changed_at, 'thresholds', helpers.thresholds_now()) from judged_practice j
  where j.practice_id = practice and (j.judged_at is null or j.judged_at < j.changed_at);
$$;

-- What was known of those whom a practice meets when they were judged themselves, by one of its keys or in a cohort: `mate` sits with it. Of
-- those that were not judged yet nothing: they meet it when they are.
create or replace function jobs.facts_of_met(practice bigint, keys text[]) returns table (id bigint, snapshot bigint, mate boolean, facts jsonb)
language sql stable as $$
  select f.practice_id, f.id, bool_or(met.mate), f.facts from (
    select k.practice_id as other, false as mate from meeting_key k where k.key = any(keys) and k.practice_id <> practice
    union all
    select w.other, true from helpers.sits_with(practice) w) met
  join practice_facts f on f.practice_id = met.other and f.until is null
  group by f.id order by f.practice_id;
$$;

-- The practices of an array of verdicts that sit in a cohort together with one practice, as pairs of cohort and practice.
create or replace function helpers.sits_with(practice bigint) returns table (cohort_id bigint, other bigint) language sql stable as $$
  select s.cohort_id, t.practice_id from seat s join seat t on t.cohort_id = s.cohort_id and t.until is null and t.practice_id <> practice
  where s.practice_id = practice and s.until is null;
$$;

-- Keeps what was found of a practice: its facts, where it meets others, and its verdicts, of which those that say the same as before
-- stay. False where its facts changed meanwhile, or those of one that it was judged against, and nothing is kept. A new conflict within a cohort opens a case. Waits for seats that are
-- being given to it, and they for it.
create or replace function jobs.store_verdicts(practice bigint, changed text, facts jsonb, complete boolean, formula int, keys text[], seeks text[], met jsonb, verdicts jsonb,
  thresholds bigint default null) returns boolean language plpgsql as $$
#variable_conflict use_variable
declare
  facts_id bigint;
  one record;
  before verdict;
  new_id bigint;
begin
  -- One at a time: two that are judged at once would each keep what was known of the other before.
  perform pg_advisory_xact_lock(hashtext('judging'));
  -- Whatever names the practice goes on meanwhile: a decision of its case writes its name while it holds the case.
  perform from practice p where p.id = practice for no key update;
  perform from judged_practice j where j.practice_id = practice and j.changed_at = changed::timestamptz for update;
  -- Whom it meets may be others by now, or know of each other what they did not.
  if not found or (select coalesce(array_agg((m.id, m.snapshot, m.mate) order by m.id), '{}') from jobs.facts_of_met(practice, seeks) m)
    is distinct from (select coalesce(array_agg((m.id, m.snapshot, m.mate) order by m.id), '{}')
      from jsonb_to_recordset(met) m (id bigint, snapshot bigint, mate boolean)) then return false; end if;
  select f.id into facts_id from practice_facts f where f.practice_id = practice and f.until is null and f.facts = store_verdicts.facts;
  if facts_id is null then
    update practice_facts f set until = now() where f.practice_id = practice and f.until is null;
    insert into practice_facts (practice_id, facts) values (practice, facts) returning id into facts_id;
  end if;
  update judged_practice j set judged_at = greatest(now(), j.changed_at), complete = store_verdicts.complete, formula = store_verdicts.formula where j.practice_id = practice;
  delete from meeting_key k where k.practice_id = practice and not k.key = any(keys);
  insert into meeting_key (practice_id, key) select practice, k from unnest(keys) k on conflict do nothing;
  update verdict v set until = now() where v.until is null and practice in (v.low_id, v.high_id)
    and not exists (select from jsonb_array_elements(verdicts) x where (x->>'other')::bigint in (v.low_id, v.high_id));
  for one in select x.* from jsonb_to_recordset(verdicts) as x (other bigint, verdict text, closeness real, reasons text[], said text[], secret text[],
      flags text[], inputs jsonb, whole jsonb) order by x.other loop
    select * into before from verdict v where v.low_id = least(practice, one.other) and v.high_id = greatest(practice, one.other) and v.until is null;
    continue when before.id is not null and before.verdict = one.verdict and before.reasons = one.reasons and before.said = one.said
      and before.closeness = one.closeness and before.formula = formula and before.thresholds_id is not distinct from thresholds
      and exists (select from verdict_secret s where s.verdict_id = before.id and s.said = one.secret and s.inputs = one.whole);
    update verdict v set until = now() where v.id = before.id;
    insert into verdict (low_id, high_id, verdict, closeness, reasons, said, flags, inputs, formula, thresholds_id, low_facts, high_facts)
    select least(practice, one.other), greatest(practice, one.other), one.verdict, one.closeness, one.reasons, one.said, one.flags, one.inputs, formula, thresholds,
      case when practice < one.other then facts_id else theirs.id end, case when practice < one.other then theirs.id else facts_id end
    from (select) as here left join practice_facts theirs on theirs.practice_id = one.other and theirs.until is null
    returning id into new_id;
    insert into verdict_secret (verdict_id, said, inputs) values (new_id, one.secret, one.whole);
    perform helpers.judged_in_cohorts(practice, one.other, one.verdict, new_id);
  end loop;
  return true;
end $$;

-- Opens a case in each cohort where two practices sit that are in conflict from now on, or says in the open one how they were judged anew:
-- whoever decides it hears once they are in conflict no more.
create or replace function helpers.judged_in_cohorts(changed bigint, other bigint, judged text, verdict_id bigint) returns void language plpgsql as $$
declare
  here bigint;
  open_case bigint;
begin
  for here in select w.cohort_id from helpers.sits_with(changed) w where w.other = judged_in_cohorts.other loop
    select c.id into open_case from conflict_case c
    where c.cohort_id = here and c.low_id = least(changed, other) and c.high_id = greatest(changed, other) and c.closed_at is null;
    if open_case is not null then
      update conflict_case c set verdict_id = judged_in_cohorts.verdict_id where c.id = open_case;
      insert into case_event (case_id, kind, words) values (open_case, 'judged', judged);
      if judged <> 'conflict' then
        perform helpers.notify_anew(m, 'case_clear', null, 'conflict_case', open_case)
        from unnest(helpers.who_decides_pair(here, changed, other)) m order by m;
      else perform helpers.news_is_settled(array['case_clear'], null, 'conflict_case', open_case);
      end if;
    elsif judged = 'conflict' and not helpers.is_waived(here, changed, other) then
      perform helpers.open_case(here, changed, other, 'facts', verdict_id);
    end if;
  end loop;
end $$;

-- Opens a case about two practices of a cohort, where none is open, and tells those who can decide it. In one that is archived nothing new is
-- shared: it waits until that opens again.
create or replace function helpers.open_case(cohort bigint, changed bigint, other bigint, why text, verdict_id bigint) returns void language plpgsql as $$
declare
  new_id bigint;
begin
  insert into conflict_case (cohort_id, low_id, high_id, title, changed_id, because, verdict_id)
  select c.id, least(changed, other), greatest(changed, other), c.name, case when why = 'facts' then changed end, why, open_case.verdict_id
  from cohort c where c.id = cohort and c.archived_at is null on conflict do nothing returning id into new_id;
  if new_id is null then return; end if;
  insert into case_event (case_id, kind) values (new_id, 'opened');
  perform verbs.audit('case.opened', cohort => open_case.cohort, subject_kind => 'conflict_case', subject_id => new_id);
  perform helpers.notify(m, 'case_opened', null, 'conflict_case', new_id) from unnest(helpers.who_decides_pair(cohort, changed, other)) m order by m;
end $$;

-- The practices that wait to be judged, the longest first: what a lost job left, and what was there before anything was judged.
create or replace function jobs.practices_to_judge(at_most int) returns setof bigint language sql stable as $$
  select j.practice_id from judged_practice j where j.judged_at is null or j.judged_at < j.changed_at order by j.changed_at limit at_most;
$$;

-- Has practices judged anew whose facts say something else today than yesterday: a site that is planned or closes, a year since they were
-- confirmed. However long nobody looked, the day counts that came since it was judged.
create or replace function jobs.judge_by_the_day() returns void language sql as $$
  select helpers.facts_changed(practice => p.id) from practice p
  join judged_practice j on j.practice_id = p.id and j.judged_at >= j.changed_at
  where exists (select from practice_site s, unnest(array[s.opens_on, s.closes_on, (s.opens_on - make_interval(months => coalesce((helpers.thresholds_now() ->> 'planned_months')::int, 12)))::date]) day
      where s.practice_id = p.id and day <= current_date and j.judged_at < day)
    or exists (select from practice_terms t where t.practice_id = p.id and t.confirmed_at + interval '12 months' <= now()
      and j.judged_at < t.confirmed_at + interval '12 months');
$$;

-- Lists those of some practices that were judged since they said anything, and have said all that a verdict needs. Of any other nothing is clear.
-- Rows: practices, for staff. Words: none. When: now.
create or replace function verbs.judged_of(practices bigint[]) returns setof bigint
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select j.practice_id from judged_practice j
  where j.practice_id = any(practices) and j.complete and j.judged_at >= j.changed_at and is_staff();
$$;
