-- What a policy asks of other tables, each with policies of its own, Postgres makes ready in every statement that reads the table, whether
-- a row needs it or not. Hardly a file is a document's picture, so that a function asks then.
alter policy seen on file using (
  quarantined_at is null and (
    (cohort_id = any((select my_cohorts())::bigint[]) and (number is null or exists (select from post p
      where p.cohort_id = file.cohort_id and p.thread_id = file.thread_id and p.number = file.number)))
    or (practice_id is not null and (practice_id = (select my_practice()) or shows_document_with(picture => coalesce(made_of, id))))
    or member_id = (select my_id())
    or photo_of = any((select my_people())::bigint[])
    or (photo_of is not null and (select is_staff()))));
