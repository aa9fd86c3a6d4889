-- The playbook: an entry is a document, and here stands for which kind of clause it is and with whom; empty: with anybody.
create table playbook_entry (
  document_id bigint primary key,
  practice_id bigint not null,
  -- The id of a kind of clause, which app/contracts/clauses.ts holds.
  clause text not null check (clause ~ '^[a-z][a-z_]{1,39}$'),
  counterparty text not null default '' check (counterparty in ('', 'payer', 'medicaid_plan', 'hospital', 'school', 'early_intervention',
    'home_health', 'employer', 'landlord', 'vendor', 'employee', 'buyer')),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade
);
create index playbook_entry_about on playbook_entry (clause, counterparty, document_id);
call wall('playbook_entry', 'system');
create policy seen on playbook_entry for select to roundtable_app using (
  exists (select from document d where d.id = playbook_entry.document_id));
grant select on playbook_entry to roundtable_app;
comment on table playbook_entry is 'owner: share';
