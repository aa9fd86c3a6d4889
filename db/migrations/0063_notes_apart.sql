-- Why two practices sit together in spite of what has to be looked at is for moderators whose own practice does not sit with them, and will not.
drop policy seen on review_note;
create policy seen on review_note for select to roundtable_app
  using ((select is_staff()) and (select my_practice()) is distinct from low_id and (select my_practice()) is distinct from high_id
    and cohort_id <> all((select my_own_cohorts())::bigint[]));
