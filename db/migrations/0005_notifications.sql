-- Who hears of what: the inbox, and mail.

create table notification (
  id bigint generated always as identity primary key,
  member_id bigint not null references person (id),
  kind text not null check (kind in ('reply', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent')),
  cohort_id bigint not null,
  thread_id bigint not null,
  post_number int not null,
  -- A facilitator's words, for this member alone.
  detail text not null default '' check (length(detail) <= 1000),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- Told of a post that was taken away: neither listed nor counted until it is back.
  withdrawn boolean not null default false,
  unique (member_id, cohort_id, thread_id, post_number, kind),
  -- A post that moves takes along what points at it.
  foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number) on update cascade
);
create index notification_inbox on notification (member_id, id desc);
create index notification_unread on notification (member_id) where read_at is null;
create index notification_thread on notification (cohort_id, thread_id);
call wall('notification', 'member', 'member_id');
create trigger withdraw_news after update of removed_at on post for each row
  when ((old.removed_at is null) <> (new.removed_at is null)) execute function withdraw_news();
grant update (read_at) on notification to roundtable_app;
create policy kept on notification for update to roundtable_app
  using (member_id = (select my_id())) with check (member_id = (select my_id()));

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
-- What went to an address lately.
create index mail_recipient on mail (recipient, created_at);
call wall('mail', 'system');
