-- Files: what they are and who may open them. Their bytes lie in the file store.

-- A file has one owner: a cohort, a practice, a member alone, or (photos) a member and their peers. Its bytes lie
-- in the file store under its uid.
create table file (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  cohort_id bigint references cohort (id),
  practice_id bigint references practice (id),
  member_id bigint references person (id),
  photo_of bigint references person (id),
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (length(sha256) = 64),
  quarantined_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(cohort_id, practice_id, member_id, photo_of) = 1),
  unique (id, photo_of)
);
create index file_photo_of on file (photo_of);
call wall('file', 'system');
comment on table file is 'owner: one of cohort, practice, member, people';
grant select, insert (uid, cohort_id, practice_id, member_id, photo_of, name, type, size, sha256) on file to roundtable_app;
create policy seen on file for select to roundtable_app using (
  quarantined_at is null and (
    cohort_id = any((select my_cohorts())::bigint[])
    or practice_id = (select my_practice())
    or member_id = (select my_id())
    or photo_of = any((select my_people())::bigint[])
    or (photo_of is not null and (select is_staff()))));
create policy added on file for insert to roundtable_app with check (
  cohort_id = any((select my_tables())::bigint[])
  or practice_id = (select my_practice())
  or member_id = (select my_id())
  or photo_of = (select my_id()));

-- A person's photo is a photo of that person: another file's address would otherwise travel with their name.
alter table person add foreign key (photo_id, id) references file (id, photo_of);
