-- Practices that apply: until their first seat, their people know nothing of the network but its name.

-- Since when the network is open to a practice's people; null while it applies. Those that are there are admitted, and so is what a
-- moderator adds.
alter table practice add column admitted_at timestamptz default now();

-- What the network shows to its members, it shows to those who are admitted; its name to everyone who is signed in.
drop policy seen on network;
create policy seen on network for select to roundtable_app using ((select my_id()) is not null);
comment on table network is 'owner: everyone';
drop policy seen on network_entry;
create policy seen on network_entry for select to roundtable_app using ((select is_admitted()));
drop policy seen on document_share;
create policy seen on document_share for select to roundtable_app using (
  (opened_at is not null and (cohort_id = any((select my_cohorts())::bigint[]) or (cohort_id is null and (select is_admitted()))))
  or practice_id = (select my_practice())
  or (opened_at is null and (cohort_id = any((select my_facilitated())::bigint[]) or (cohort_id is null and (select is_staff())))));
