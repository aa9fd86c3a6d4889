-- Files that are attached to posts. Until its post is posted a file is its uploader's alone; then it is the cohort's, and is
-- read by whoever may read that post. Nothing in its row says who sent it: posts name a persona, and so does it.

alter table file
  -- For what it was sent, as long as it is its uploader's: the form, by its key, and where its post will stand.
  add column for_cohort bigint references cohort (id),
  add column form_key text check (length(form_key) between 8 and 64),
  add column thread_id bigint,
  add column number int,
  add column position int not null default 0,
  add column caption text not null default '' check (length(caption) <= 300),
  add column width int,
  add column height int,
  add column pages int,
  -- A picture is held in three sizes; the smaller ones are made of the largest.
  add column made_of bigint references file (id) on delete cascade,
  -- What is written in it, for finding it.
  add column words text not null default '' check (length(words) <= 200000),
  add constraint file_of_post foreign key (cohort_id, thread_id, number) references post (cohort_id, thread_id, number)
    on update cascade on delete cascade,
  add constraint file_stands_whole check ((thread_id is null) = (number is null) and (for_cohort is null) = (form_key is null)
    and (form_key is null or member_id is not null) and (number is null or cohort_id is not null));
create index file_by_post on file (cohort_id, thread_id, number, position) where number is not null;
create index file_by_form on file (member_id, form_key) where form_key is not null;
create index file_made_of on file (made_of) where made_of is not null;

-- A file of a post is seen by whoever sees the post: not once that was removed, but for its author and who leads the cohort.
drop policy seen on file;
create policy seen on file for select to roundtable_app using (
  quarantined_at is null and (
    (cohort_id = any((select my_cohorts())::bigint[]) and (number is null or exists (select from post p
      where p.cohort_id = file.cohort_id and p.thread_id = file.thread_id and p.number = file.number)))
    or practice_id = (select my_practice())
    or member_id = (select my_id())
    or photo_of = any((select my_people())::bigint[])
    or (photo_of is not null and (select is_staff()))));
