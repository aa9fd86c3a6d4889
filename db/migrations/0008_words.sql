-- One word for one thing: a cohort is no table, where a topic stands in its list is no place, and a row that was changed
-- was not kept.

alter policy mine on draft
  using (member_id = (select my_id()))
  with check (member_id = (select my_id()) and cohort_id = any((select my_seated_cohorts())::bigint[]));
alter policy added on moderation_item with check (
  cohort_id = any((select my_seated_cohorts())::bigint[]) and raised_by = any((select my_personas())::bigint[]));
alter policy added on file with check (
  cohort_id = any((select my_seated_cohorts())::bigint[])
  or practice_id = (select my_practice())
  or member_id = (select my_id())
  or photo_of = (select my_id()));

alter policy kept on practice rename to changed;
alter policy kept on person rename to changed;
alter policy kept on account rename to changed;
alter policy kept on passkey rename to changed;
alter policy kept on notification rename to changed;

alter table topic rename column place to position;
