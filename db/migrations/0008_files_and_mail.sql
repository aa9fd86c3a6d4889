-- Files, kept mail and the moderation queue.

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

-- Takes a file out of everyone's sight at once; its bytes stay for those who look into the matter.
create function quarantine_file(file_uid text, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform staff_only();
  update file set quarantined_at = now() where uid = file_uid and quarantined_at is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
  perform audit('file.quarantined', null, null, null, reason);
end $$;
grant execute on function quarantine_file(text, text) to roundtable_app;

-- Mail that was sent, or kept here where no SMTP server is set. Bodies hold a placeholder where the link was:
-- links are derived from SECRET and the nonce, so that a copy of the database opens nothing.
create table mail (
  id bigint generated always as identity primary key,
  kind text not null,
  member_id bigint references person (id),
  recipient text not null,
  subject text not null,
  body text not null,
  link text not null default '',
  nonce text not null default '',
  message_id text not null unique,
  state text not null check (state in ('sent', 'kept', 'failed')),
  trouble text not null default '',
  created_at timestamptz not null default now()
);
create index mail_newest on mail (id desc);
call wall('mail', 'system');

-- Mail for the administrators' page: bodies of invitations only, for any other link would make them anyone.
create function kept_mail(before_id bigint, at_most int)
returns table (id bigint, kind text, recipient text, subject text, body text, link text, nonce text, state text, trouble text, created_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  everything boolean := (select demonstration from network);
begin
  perform administrators_only();
  return query select m.id, m.kind, m.recipient, m.subject,
      case when everything or m.kind = 'invitation' then m.body else '' end,
      case when everything or m.kind = 'invitation' then m.link else '' end,
      case when everything or m.kind = 'invitation' then m.nonce else '' end,
      m.state, m.trouble, m.created_at
    from mail m where m.id < before_id order by m.id desc limit at_most;
end $$;
grant execute on function kept_mail(bigint, int) to roundtable_app;

-- One queue of typed items for whoever looks after a cohort.
create table moderation_item (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  kind text not null check (kind in ('report')),
  thread_id bigint not null,
  post_number int not null,
  raised_by bigint not null,
  reason text not null check (reason in ('patient', 'rates', 'unkind', 'confidential', 'other')),
  note text not null default '' check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by bigint,
  decision text check (decision in ('kept', 'handed_on')),
  decision_note text not null default '' check (length(decision_note) <= 1000),
  unique (cohort_id, id),
  unique (cohort_id, thread_id, post_number, raised_by),
  foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number),
  foreign key (cohort_id, raised_by) references persona (cohort_id, id),
  foreign key (cohort_id, decided_by) references persona (cohort_id, id)
);
create index moderation_item_open on moderation_item (cohort_id, id) where decided_at is null;
call wall('moderation_item', 'facilitator', 'cohort_id');
grant insert (cohort_id, kind, thread_id, post_number, raised_by, reason, note),
  update (decided_at, decided_by, decision, decision_note) on moderation_item to roundtable_app;
create policy added on moderation_item for insert to roundtable_app with check (
  cohort_id = any((select my_tables())::bigint[]) and raised_by = any((select my_personas())::bigint[]));
create policy kept on moderation_item for update to roundtable_app
  using (cohort_id = any((select my_facilitated())::bigint[]))
  with check (cohort_id = any((select my_facilitated())::bigint[]) and decided_by = any((select my_personas())::bigint[]));

-- Photos that nobody shows any more and old mail go; sessions, tokens and invitations past their end too.
create function sweep() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from file f where photo_of is not null and quarantined_at is null and created_at < now() - interval '1 hour'
    and not exists (select from person where photo_id = f.id);
  delete from mail where created_at < now() - interval '14 days';
  delete from session where expires_at < now() or ends_at < now();
  delete from token where expires_at < now();
  delete from rate_limit where expire < extract(epoch from now()) * 1000 - 86400000;
$$;
