-- Who asked about a contract is asked later what came of it.
create trigger ask_later after insert on contract_question for each row execute function ask_later();
create trigger ask_later_again after update of decision_needed_by on contract_question for each row
  when (new.decision_needed_by is distinct from old.decision_needed_by) execute function ask_later();
insert into contract_outcome (cohort_id, question_id, ask_at)
select q.cohort_id, q.id, helpers.when_to_ask(needed_by => q.decision_needed_by, asked => q.asked_at) from contract_question q on conflict do nothing;

-- The kinds that there are, and three more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L, %L, %L))',
    kinds, 'outcome_asked', 'outcome_reminded', 'outcome_told');
end $$;
