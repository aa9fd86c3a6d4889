-- Fills what is asked about contracts, and playbooks. Expects the network (fill.sql), the library (fill-documents.sql) and the temporary
-- table clause (id, clause).

-- Of the questions of each cohort one in eight is about a contract.
create temp table negotiation on commit drop as
select x.*, (array['payer', 'medicaid_plan', 'hospital', 'school', 'early_intervention', 'home_health', 'employer', 'landlord', 'vendor', 'employee', 'buyer'])[1 + pg_temp.pick(x.id + 31, 11)] as counterparty
from (select t.id, t.cohort_id, t.created_at, t.accepted_number is not null or t.closed_at is not null as settled,
    row_number() over (partition by t.cohort_id order by pg_temp.pick(t.id + 30, 1000000), t.id) as nth, count(*) over (partition by t.cohort_id) as many
  from thread t where t.kind = 'question') x
where x.nth <= ceil(x.many / 8.0);
update thread t set contract = n.counterparty from negotiation n where t.id = n.id;

alter table contract_question disable trigger user;
alter table contract_answer disable trigger user;
insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, state, decision_needed_by, goal, leverage, lawyer_involved, excerpt, asked_at, settled)
select n.cohort_id, n.id, n.counterparty, 'countered', array(select distinct c.clause from clause c join generate_series(1, 1 + pg_temp.pick(n.id + 32, 3)) i
    on c.id = 1 + pg_temp.pick(n.id * 8 + i, (select count(*) from clause))), 'IL',
  case when pg_temp.pick(n.id + 33, 3) > 0 then current_date - 300 + pg_temp.pick(n.id + 34, 330)::int end, 'Both sides answer for their own mistakes.', '{few_others}', true,
  repeat('The practice shall indemnify [the hospital] for every claim. ', 1 + pg_temp.pick(n.id + 35, 12)::int), n.created_at, n.settled
from negotiation n order by n.created_at, n.id;
insert into contract_outcome (cohort_id, question_id, result, moved, moved_words, final_wording, rounds, days, told_at)
select q.cohort_id, q.id, x.result, '{reasons}', 'Our carrier wrote to them.', 'Each party answers for its own acts.', 2, 30, case when x.result <> '' then q.asked_at end
from contract_question q cross join lateral (select (array['', '', 'got_all', 'compromise', 'refused', 'walked'])[1 + pg_temp.pick(q.id + 36, 6)] as result) x order by q.id;
insert into contract_answer (cohort_id, post_id, advice, wording, why, first_hand, state, year)
select p.cohort_id, p.id, 'push_back', repeat('Each party answers for its own acts. ', 4), 'Our carrier asked for it.', pg_temp.pick(p.id, 2) = 0, 'IL', 2024
from post p join negotiation n on n.id = p.thread_id where p.number > 1 and pg_temp.pick(p.id + 37, 3) = 0 order by p.id;
insert into worked_for_me (cohort_id, post_id, persona_id)
select a.cohort_id, a.post_id, v.personas[1 + pg_temp.pick(a.post_id * 8 + i, v.many)] from contract_answer a join voice v using (cohort_id)
cross join lateral generate_series(1, pg_temp.pick(a.post_id + 38, 4)) i on conflict do nothing;
alter table contract_question enable trigger user;
alter table contract_answer enable trigger user;

insert into playbook_entry (document_id, practice_id, clause, counterparty)
select d.id, d.practice_id, c.clause, (array['', '', 'payer', 'hospital', 'school'])[1 + pg_temp.pick(d.id + 39, 5)]
from document d join clause c on c.id = 1 + pg_temp.pick(d.id + 40, (select count(*) from clause)) where d.kind = 'playbook';
