-- Lists show which conversations are contract questions: with whom stands in their row.
alter table thread add column contract text not null default '' check (contract in ('', 'payer', 'medicaid_plan', 'hospital', 'school',
  'early_intervention', 'home_health', 'employer', 'landlord', 'vendor', 'employee', 'buyer'));
-- Behind walls a list of clauses is not looked for by an index.
drop index contract_question_clauses;
create trigger keep_settled after update of accepted_number, closed_at on thread for each row
  when (new.contract <> '') execute function keep_settled();
