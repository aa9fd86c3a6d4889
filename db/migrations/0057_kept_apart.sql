-- Numbers that rest on what was told in confidence lie with its sentences; moderators read those of the open facts.
alter table verdict_secret add column inputs jsonb not null default '{}';
update verdict set inputs = '{}', closeness = 0, reasons = '{}', said = '{}', flags = '{}';
update judged_practice set changed_at = now();

-- Those who decide for a practice read what it hopes for and what it is answered.
drop policy seen on application;
create policy seen on application for select to roundtable_app using (practice_id = (select my_manual()) or (select is_staff()));
