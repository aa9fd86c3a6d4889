-- Pictures in documents. A picture is a file of the practice into whose manual it was brought, and is shown where a text links to it.

-- Which pictures a document has: those that a version shows, for whoever sees that version, and for its practice alone those that what is
-- being written may show. Who adopts a document has a row for each picture of the version that was taken over.
create table document_picture (
  document_id bigint not null references document (id) on delete cascade,
  -- The version that shows it; 0 as long as none does.
  number int not null check (number >= 0),
  file_id bigint not null references file (id) on delete cascade,
  primary key (document_id, number, file_id)
);
create index document_picture_of_file on document_picture (file_id);
create index file_of_practice on file (practice_id) where practice_id is not null;

call wall('document_picture', 'system');
create policy seen on document_picture for select to roundtable_app using (
  exists (select from document d where d.id = document_id and d.practice_id = (select my_practice()))
  or exists (select from document_version v where v.document_id = document_picture.document_id and v.number = document_picture.number));
grant select on document_picture to roundtable_app;
comment on table document_picture is 'owner: share';

-- A picture is seen by its practice, and by whoever sees a version that shows it; so are its smaller sizes.
drop policy seen on file;
create policy seen on file for select to roundtable_app using (
  quarantined_at is null and (
    (cohort_id = any((select my_cohorts())::bigint[]) and (number is null or exists (select from post p
      where p.cohort_id = file.cohort_id and p.thread_id = file.thread_id and p.number = file.number)))
    or (practice_id is not null and (practice_id = (select my_practice())
      or exists (select from document_picture p where p.file_id = coalesce(file.made_of, file.id))))
    or member_id = (select my_id())
    or photo_of = any((select my_people())::bigint[])
    or (photo_of is not null and (select is_staff()))));
