-- Threads, posts and what each member has read. All rows carry cohort_id, all keys between them are composite,
-- and all uniqueness is within the cohort: otherwise foreign keys and unique indexes accept or reveal foreign rows.
-- Conversations are written by functions alone: row-level security decides on rows and not on columns, and would let
-- everyone at a table change a thread's title or its accepted answer.

-- ---------------------------------------------------------------- topics

-- What a cohort sorts its threads by. Its facilitators keep the list; a retired topic stays where it was given.
create table topic (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  name text not null check (length(name) between 2 and 30),
  place int not null,
  retired_at timestamptz,
  unique (cohort_id, id)
);
create unique index topic_name on topic (cohort_id, folded(name));
call wall('topic', 'cohort', 'cohort_id');
create trigger begin_topics after insert on cohort for each row execute function begin_topics();

-- --------------------------------------------------------------- threads

-- The next thread number of a cohort.
create table thread_counter (
  cohort_id bigint primary key references cohort (id),
  last_number int not null default 0
);
call wall('thread_counter', 'system');

create table thread (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  number int not null,
  kind text not null check (kind in ('discussion', 'question', 'announcement')),
  title text not null check (length(title) between 3 and 160),
  topic_ids bigint[] not null default '{}' check (cardinality(topic_ids) <= 3),
  starter_id bigint not null,
  client_key text not null check (length(client_key) between 8 and 64),
  created_at timestamptz not null default now(),
  highest_number int not null default 0,
  post_count int not null default 0,
  -- To the millisecond, as a page's key in an address names it.
  last_post_at timestamptz(3) not null default now(),
  last_persona_id bigint not null,
  accepted_number int,
  accepted_at timestamptz,
  pinned_at timestamptz,
  locked_at timestamptz,
  -- A question that is settled without one post being the answer.
  closed_at timestamptz,
  unique (cohort_id, id),
  unique (cohort_id, number),
  unique (cohort_id, starter_id, client_key),
  foreign key (cohort_id, starter_id) references persona (cohort_id, id),
  foreign key (cohort_id, last_persona_id) references persona (cohort_id, id)
);
create index thread_latest on thread (cohort_id, last_post_at desc, id desc);
create index thread_unanswered on thread (cohort_id, last_post_at desc, id desc)
  where kind = 'question' and accepted_number is null and closed_at is null;
create index thread_pinned on thread (cohort_id) where pinned_at is not null;
create index thread_waits on thread (cohort_id, starter_id, last_post_at desc)
  where kind = 'question' and accepted_number is null and closed_at is null and post_count > 1;
create index thread_title_words on thread using gin (to_tsvector('english', folded(title)));
call wall('thread', 'cohort', 'cohort_id');

-- topic_ids once more, as an index by last activity: kept beside it, so that a page of a rare topic costs what its rows cost.
create table thread_topic (
  cohort_id bigint not null,
  thread_id bigint not null,
  topic_id bigint not null,
  last_post_at timestamptz(3) not null,
  primary key (cohort_id, thread_id, topic_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, topic_id) references topic (cohort_id, id)
);
create index thread_topic_latest on thread_topic (cohort_id, topic_id, last_post_at desc, thread_id desc);
call wall('thread_topic', 'cohort', 'cohort_id');

-- What happened to a thread, shown as a line after the post that was its last then.
create table thread_event (
  id bigint generated always as identity primary key,
  cohort_id bigint not null,
  thread_id bigint not null,
  after_number int not null,
  kind text not null check (kind in ('retitled', 'recast', 'sorted', 'pinned', 'unpinned', 'locked', 'unlocked', 'closed',
    'reopened', 'split_to', 'split_from')),
  persona_id bigint not null,
  -- The old title, the new kind, the new topics, or the reason.
  detail text not null default '' check (length(detail) <= 500),
  -- The number of the thread that posts went to or came from.
  other_thread int,
  at timestamptz not null default now(),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
create index thread_event_thread on thread_event (cohort_id, thread_id, id);
call wall('thread_event', 'cohort', 'cohort_id');

-- ----------------------------------------------------------------- posts

create table post (
  id bigint generated always as identity primary key,
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  persona_id bigint not null,
  client_key text not null check (length(client_key) between 8 and 64),
  reply_to int,
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  excerpt text not null default '',
  renderer int not null,
  created_at timestamptz not null default now(),
  version int not null default 1,
  -- Counts every saving, also those that are merged into one version: what an editor has seen.
  edit_count int not null default 0,
  edited_at timestamptz,
  removed_at timestamptz,
  unique (cohort_id, thread_id, number),
  unique (cohort_id, persona_id, client_key),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id),
  foreign key (cohort_id, thread_id, reply_to) references post (cohort_id, thread_id, number)
);
-- Almost every post has the newest renderer's number, so that a few blocks are all there is to find.
create index post_renderer on post using brin (renderer);
alter table thread add foreign key (cohort_id, id, accepted_number) references post (cohort_id, thread_id, number);
call wall('post', 'cohort', 'cohort_id');
-- The words of a removed post are for its author and for who leads the cohort.
-- Not as a restrictive policy: that would bind the owner's role too, which is a member of roundtable_app, and a backup
-- would leave these posts out.
drop policy seen on post;
create policy seen on post for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and (removed_at is null or persona_id = any((select my_personas())::bigint[]) or cohort_id = any((select my_facilitated())::bigint[])));

-- What stands in a post's place when it was taken away: its author deleted it, a facilitator hid it, or it moved.
create table post_removal (
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  kind text not null check (kind in ('deleted', 'hidden', 'moved')),
  persona_id bigint not null,
  reason text not null default '' check (length(reason) <= 500),
  to_thread int,
  to_number int,
  at timestamptz not null default now(),
  primary key (cohort_id, thread_id, number),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
create index post_removal_moved on post_removal (cohort_id, to_thread, to_number) where kind = 'moved';
call wall('post_removal', 'cohort', 'cohort_id');

-- Every text that a post has had. The first row is written with the first edit.
create table post_version (
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  version int not null,
  persona_id bigint not null,
  body text not null,
  -- What a facilitator has edited out is not read again by the others.
  covered boolean not null default false,
  at timestamptz not null default now(),
  primary key (cohort_id, thread_id, number, version),
  foreign key (cohort_id, thread_id, number) references post (cohort_id, thread_id, number) on update cascade,
  foreign key (cohort_id, persona_id) references persona (cohort_id, id)
);
call wall('post_version', 'cohort', 'cohort_id');
drop policy seen on post_version;
create policy seen on post_version for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and (cohort_id = any((select my_facilitated())::bigint[])
    or exists (select from post p where p.cohort_id = post_version.cohort_id and p.thread_id = post_version.thread_id
      and p.number = post_version.number
      and (not post_version.covered or p.persona_id = any((select my_personas())::bigint[])))));

-- ---------------------------------------------------------------- reading

-- How far a member has read a thread. Without a row, the posts from before they took their seat count as read.
create table last_read (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  primary key (member_id, cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
call wall('last_read', 'member', 'member_id');

-- What follows from last_read, kept beside it by the writing transaction: a page over thousands of threads
-- then costs what its unread rows cost.
create table unread (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  thread_id bigint not null,
  posts int not null check (posts > 0),
  first_number int not null,
  primary key (member_id, cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index unread_thread on unread (cohort_id, thread_id);
call wall('unread', 'member', 'member_id');

-- ---------------------------------------------------------- not yet posted

-- What was begun and not posted, kept on the server with a sequence number so that a stale tab cannot overwrite.
create table draft (
  member_id bigint not null references person (id),
  cohort_id bigint not null references cohort (id),
  -- Beside what is being written at a place, "new" or a thread's number, lie texts that came back to it: "new~7", "12~8".
  place text not null check (place ~ '^(new|[0-9]{1,9})(~[0-9]{1,18})?$'),
  kind text not null default '',
  title text not null default '' check (length(title) <= 160),
  topic_ids bigint[] not null default '{}',
  body text not null default '' check (length(body) <= 40000),
  reply_to int,
  -- The key of the form that holds the words: on every device they are posted once.
  client_key text check (length(client_key) <= 64),
  seq int not null default 1,
  updated_at timestamptz not null default now(),
  -- What could not be posted, or not any more, says so where it lies: a new conversation has no other place to say it.
  unsent_at timestamptz,
  -- Why it came back; empty for what was never sent.
  why text not null default '' check (why in ('', 'taken-back', 'locked', 'charter', 'seat', 'account', 'role', 'gone')),
  -- Where it was to go, for who no longer sees it.
  cohort_name text not null default '',
  thread_title text not null default '',
  primary key (member_id, cohort_id, place)
);
call wall('draft', 'member', 'member_id');
grant insert, update, delete on draft to roundtable_app;
create policy mine on draft for all to roundtable_app
  using (member_id = (select my_id()))
  with check (member_id = (select my_id()) and cohort_id = any((select my_tables())::bigint[]));

-- A post that its author can still take back: it has no number, and nobody is told.
create table pending_post (
  id bigint generated always as identity primary key,
  member_id bigint not null references person (id),
  cohort_id bigint not null references cohort (id),
  -- Null for the first post of a new thread.
  thread_id bigint,
  kind text not null default '' check (kind in ('', 'discussion', 'question', 'announcement')),
  title text not null default '' check (length(title) <= 160),
  topic_ids bigint[] not null default '{}',
  client_key text not null check (length(client_key) between 8 and 64),
  reply_to int,
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  excerpt text not null default '',
  renderer int not null,
  created_at timestamptz not null default now(),
  due_at timestamptz not null,
  unique (cohort_id, member_id, client_key),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index pending_post_due on pending_post (due_at);
call wall('pending_post', 'member', 'member_id');
