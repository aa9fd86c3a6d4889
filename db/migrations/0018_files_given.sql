-- Files as their authors give them: what an edit did to them stands with the version that it made. What they were called does not,
-- for what was taken away is gone.

alter table post_version
  add column files_added int not null default 0 check (files_added >= 0),
  add column files_away int not null default 0 check (files_away >= 0);

-- What an office file tells of its makers, said to its sender alone: it is emptied when the file is posted.
alter table file
  add column properties jsonb,
  add constraint file_properties_before_posting check (properties is null or form_key is not null);
