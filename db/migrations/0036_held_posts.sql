-- Posts that a moderator looks at before others see them. The words wait in pending_post, which is their author's alone; what stands here
-- says where they wait, which rules spoke, and what became of them.
create table held_post (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  -- Null for the first post of a new conversation.
  thread_id bigint,
  persona_id bigint not null,
  -- Rules of the guard, by their ids.
  rules text[] not null check (cardinality(rules) between 1 and 60),
  at timestamptz not null default now(),
  decided_at timestamptz,
  -- Null where a moderator of the network decided, or nobody: it was taken back, or its author left.
  decided_by bigint,
  decision text not null default '' check (decision in ('', 'released', 'sent_back', 'gone')),
  unique (cohort_id, id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id),
  foreign key (cohort_id, decided_by) references persona (cohort_id, id),
  check ((decision = '') = (decided_at is null))
);
create index held_post_waiting on held_post (cohort_id, id) where decided_at is null;
create index held_post_thread on held_post (cohort_id, thread_id) where thread_id is not null;
create index held_post_persona on held_post (cohort_id, persona_id);
call wall('held_post', 'cohort', 'cohort_id');
-- Who sits in the cohort beside its author and those who lead it hears nothing of it.
alter policy seen on held_post using (cohort_id = any((select my_facilitated())::bigint[])
  or (cohort_id = any((select my_cohorts())::bigint[]) and persona_id = any((select my_personas())::bigint[])));
-- It may be sent without a name: who wrote it, and when, functions alone know.
revoke select on held_post from roundtable_app;
grant select (id, cohort_id, thread_id, rules, decided_at, decided_by, decision) on held_post to roundtable_app;

alter table pending_post add column held_id bigint, add foreign key (cohort_id, held_id) references held_post (cohort_id, id);
create unique index pending_post_held on pending_post (cohort_id, held_id) where held_id is not null;
create trigger no_longer_held after delete on pending_post for each row when (old.held_id is not null) execute function end_holding();

alter table draft drop constraint draft_why_check, add constraint draft_why_check
  check (why in ('', 'taken-back', 'locked', 'charter', 'seat', 'account', 'role', 'gone', 'unshared', 'held-back'));

call can_be_about('notification', 'held_post');
call can_be_about('inbox_row', 'held_post');
create index notification_about_held_post on notification (about_held_post) where about_held_post is not null;
create index inbox_row_about_held_post on inbox_row (about_held_post) where about_held_post is not null;

-- To the kinds of news that there are, whichever they are by now.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %s))',
    kinds, '''post_held'', ''post_released'', ''held_back''');
end $$;
