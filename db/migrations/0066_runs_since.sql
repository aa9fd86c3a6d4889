-- Since when a cohort runs: five practices have signed its charter. Its members are asked before another one comes.
alter table cohort add column runs_since timestamptz;

update cohort c set runs_since = (
  select min(x.accepted_at) from charter_acceptance x where x.cohort_id = c.id)
where c.state = 'active' and 5 <= (
  select count(distinct s.practice_id) from seat s join attendee a on a.seat_id = s.id
  join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = s.cohort_id where s.cohort_id = c.id);

create trigger begin_to_run after insert on charter_acceptance for each row execute function begin_to_run();
