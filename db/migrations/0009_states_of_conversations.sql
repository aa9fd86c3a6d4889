-- What a conversation can be besides open: sorted by topics, pinned, locked, closed, edited, with posts that were taken away.
-- From here on, conversations are written by functions alone: row-level security decides on rows and not on columns, and
-- would let everyone at a table change a thread's title or its accepted answer.

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
create unique index topic_name on topic (cohort_id, lower(name));
call wall('topic', 'cohort', 'cohort_id');

-- What every cohort begins with: what owners of therapy practices ask each other about.
create function begin_topics() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into topic (cohort_id, name, place)
  select new.id, name, place
  from unnest(array['Policies', 'Contracts', 'People', 'Billing', 'Compliance', 'Scheduling', 'Space and equipment',
    'Marketing', 'Technology', 'Buying and selling']) with ordinality as t (name, place);
  return null;
end $$;
create trigger begin_topics after insert on cohort for each row execute function begin_topics();
insert into topic (cohort_id, name, place)
  select c.id, t.name, t.place from cohort c,
    unnest(array['Policies', 'Contracts', 'People', 'Billing', 'Compliance', 'Scheduling', 'Space and equipment',
      'Marketing', 'Technology', 'Buying and selling']) with ordinality as t (name, place);

-- --------------------------------------------------------------- threads

alter table thread
  add topic_ids bigint[] not null default '{}' check (cardinality(topic_ids) <= 3),
  add pinned_at timestamptz,
  add locked_at timestamptz,
  -- A question that is settled without one post being the answer.
  add closed_at timestamptz;
drop index thread_unanswered;
create index thread_unanswered on thread (cohort_id, last_post_at desc, id desc)
  where kind = 'question' and accepted_number is null and closed_at is null;
create index thread_pinned on thread (cohort_id) where pinned_at is not null;
create index thread_waits on thread (cohort_id, starter_id, last_post_at desc)
  where kind = 'question' and accepted_number is null and closed_at is null and post_count > 1;

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

alter table post
  add version int not null default 1,
  -- Counts every saving, also those that are merged into one version: what an editor has seen.
  add edit_count int not null default 0,
  add edited_at timestamptz,
  add removed_at timestamptz;

-- Almost every post has the newest renderer's number, so that a few blocks are all there is to find.
drop index post_renderer;
create index post_renderer on post using brin (renderer);

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
call wall('post_removal', 'cohort', 'cohort_id');

-- The words of a removed post are for its author and for who leads the cohort.
-- Not as a restrictive policy: that would bind the owner's role too, which is a member of roundtable_app, and a backup
-- would leave these posts out.
drop policy seen on post;
create policy seen on post for select to roundtable_app using (
  cohort_id = any((select my_cohorts())::bigint[])
  and (removed_at is null or persona_id = any((select my_personas())::bigint[]) or cohort_id = any((select my_facilitated())::bigint[])));

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

-- A post that moves takes along what points at it.
alter table notification drop constraint notification_cohort_id_thread_id_post_number_fkey,
  add foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number) on update cascade,
  add detail text not null default '' check (length(detail) <= 1000),
  drop constraint notification_kind_check,
  add check (kind in ('reply', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent'));
alter table moderation_item drop constraint moderation_item_cohort_id_thread_id_post_number_fkey,
  add foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number) on update cascade,
  drop constraint moderation_item_decision_check,
  add check (decision in ('kept', 'edited', 'hidden', 'handed_on')),
  -- The author was asked to reword it; the item waits for that.
  add asked_at timestamptz,
  add asked_by bigint,
  add foreign key (cohort_id, asked_by) references persona (cohort_id, id);

-- --------------------------------------------------------- not yet posted

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

alter table draft add topic_ids bigint[] not null default '{}';

-- --------------------------------------------------------------- visits

-- When a member last came to a cohort: what is newer stands above a line in its list.
create table cohort_visit (
  member_id bigint not null references person (id),
  cohort_id bigint not null references cohort (id),
  last_at timestamptz not null default now(),
  before_at timestamptz,
  primary key (member_id, cohort_id)
);
call wall('cohort_visit', 'member', 'member_id');

-- ------------------------------------------------- written by functions

revoke insert, update on thread, post, thread_counter from roundtable_app;
drop policy added on thread;
drop policy kept on thread;
drop policy added on post;
drop policy added on thread_counter;
drop policy kept on thread_counter;
revoke select on thread_counter from roundtable_app;
drop policy seen on thread_counter;
comment on table thread_counter is 'owner: system';
