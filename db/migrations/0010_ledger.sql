-- One ledger: what concerns a member about one conversation is one row of their inbox, and what was seen settles it.

-- ------------------------------------------------------- rows of the inbox

-- News of one conversation stand together. Counted here beside them, by their triggers, so that nine hundred news of one
-- conversation cost a page as much as one.
create table inbox_row (
  id bigint generated always as identity primary key,
  member_id bigint not null references person (id),
  cohort_id bigint,
  subject_kind text not null,
  subject_id bigint not null,
  -- How many of its news wait, by which it is told (the newest of these, or of all), and when the newest was told. Null
  -- while all are withdrawn.
  waiting int not null default 0,
  told_by bigint,
  told_at timestamptz(3),
  unique (cohort_id, id),
  constraint inbox_row_once unique nulls not distinct (member_id, cohort_id, subject_kind, subject_id)
);
call can_be_about('inbox_row', 'thread');
call wall('inbox_row', 'member', 'member_id');
create index inbox_row_waiting on inbox_row (member_id, told_at desc, id desc) where waiting > 0;
create index inbox_row_done on inbox_row (member_id, told_at desc, id desc) where waiting = 0;

alter table notification add row_id bigint;
insert into inbox_row (member_id, cohort_id, subject_kind, subject_id, waiting, told_by, told_at)
select n.member_id, n.cohort_id, 'thread', coalesce(p.thread_id, n.subject_id),
  count(*) filter (where n.read_at is null and not n.withdrawn),
  (array_agg(n.id order by n.read_at is null desc, n.created_at desc) filter (where not n.withdrawn))[1],
  max(n.created_at) filter (where not n.withdrawn)
from notification n left join post p on n.subject_kind = 'post' and p.cohort_id = n.cohort_id and p.id = n.subject_id
group by 1, 2, 4;
update notification n set row_id = r.id
from inbox_row r
where r.member_id = n.member_id and r.cohort_id = n.cohort_id and r.subject_kind = 'thread'
  and r.subject_id = case n.subject_kind when 'thread' then n.subject_id
    else (select p.thread_id from post p where p.cohort_id = n.cohort_id and p.id = n.subject_id) end;
alter table notification alter row_id set not null, add foreign key (cohort_id, row_id) references inbox_row (cohort_id, id);
create index notification_row on notification (row_id, created_at desc, id desc) where not withdrawn;
create index notification_waits on notification (row_id, created_at desc, id desc) where read_at is null and not withdrawn;
create trigger find_row before insert on notification for each row execute function find_inbox_row();
create trigger rows_gain after insert on notification referencing new table as there
  for each statement execute function keep_inbox_rows();
create trigger rows_change after update on notification referencing old table as before new table as there
  for each statement execute function keep_inbox_rows();
create trigger rows_lose after delete on notification referencing old table as before
  for each statement execute function keep_inbox_rows();

-- News are settled by verbs alone, which return by what it can be undone.
drop policy changed on notification;
revoke update (read_at) on notification from roundtable_app;

-- ------------------------------------------------------------- what is read

-- What a member marked as read in one go can be undone: how far each had been read before, and when it was marked.
alter table last_read add number_before int, add marked_at timestamptz;

-- What a member hears of a conversation beyond the usual: every post of one they follow; of one they have muted only what
-- is said to them.
create table following (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  thread_id bigint not null,
  level text not null check (level in ('followed', 'muted')),
  primary key (member_id, cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index following_thread on following (cohort_id, thread_id);
call wall('following', 'member', 'member_id');

alter table notification drop constraint notification_kind_check, add constraint notification_kind_check
  check (kind in ('reply', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent'));

-- ---------------------------------------------------- what somebody has written

create index thread_started on thread (cohort_id, starter_id, last_post_at desc, id desc);
create index post_written on post (cohort_id, persona_id, id desc);
