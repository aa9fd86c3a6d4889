-- Leading a cohort: whom a report waits for, how it ends, and who has answered a question.

-- ---------------------------------------------------------------- reports

alter table look add unique (cohort_id, id);
alter table moderation_item
  -- Whoever wrote what it is about neither sees it nor decides it, also where they lead the cohort.
  add author_id bigint,
  -- With what words a moderator gave it back to the facilitators.
  add sent_back_at timestamptz,
  add sent_back_note text not null default '' check (length(sent_back_note) <= 1000),
  -- Of what was handed on: the look into which a moderator made it, and how one ended it.
  add look_id bigint,
  add resolved_at timestamptz,
  add resolved_by bigint references person (id),
  add resolved_note text not null default '' check (length(resolved_note) <= 1000),
  -- When it was last said again to those who can decide.
  add said_again_at timestamptz,
  add foreign key (cohort_id, author_id) references persona (cohort_id, id),
  add foreign key (cohort_id, look_id) references look (cohort_id, id);
update moderation_item i set author_id = p.persona_id from post p where p.cohort_id = i.cohort_id and p.id = i.about_post;
-- What a moderator had looked into before there were outcomes is not asked about again.
update moderation_item i set resolved_at = l.opened_at, resolved_by = l.member_id, look_id = l.id
from (select distinct on (o.id) o.id as item, l.* from moderation_item o join look l on l.cohort_id = o.cohort_id and l.opened_at > o.decided_at
  where o.decision = 'handed_on' order by o.id, l.id) l where l.item = i.id;
-- Of one member's reports of one thing, at most one waits: the earlier ones have run their course.
update moderation_item i set resolved_at = i.decided_at
where i.decision = 'handed_on' and i.resolved_at is null and exists (select from moderation_item later
  where later.cohort_id = i.cohort_id and later.subject_kind = i.subject_kind and later.subject_id = i.subject_id
    and later.raised_by = i.raised_by and later.id > i.id);

drop index moderation_item_once;
create unique index moderation_item_once on moderation_item (cohort_id, subject_kind, subject_id, raised_by) nulls not distinct
  where decided_at is null or (decision = 'handed_on' and resolved_at is null);
create index moderation_item_with_network on moderation_item (cohort_id, id) where decision = 'handed_on' and resolved_at is null;
alter policy seen on moderation_item using (cohort_id = any((select my_facilitated())::bigint[])
  and (author_id is null or author_id <> all((select my_personas())::bigint[])));
-- Who reports something tells those who decide, in the same breath: a function does both.
drop policy added on moderation_item;
revoke insert on moderation_item from roundtable_app;

-- ------------------------------------------------------------------- news

-- To moderators a cohort is all that they hear of: neither title nor word of what lies behind its walls.
call can_be_about('notification', 'cohort');
call can_be_about('inbox_row', 'cohort');
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved'));
create index mail_failed on mail (created_at) where state = 'failed';

-- ---------------------------------------------------------------- answers

-- How many posts that can be read are by someone else than who asked: what the asker adds is no answer. Kept beside the
-- thread by whatever changes its posts.
alter table thread add answer_count int not null default 0;
update thread t set answer_count = (select count(*) from post p
  where p.cohort_id = t.cohort_id and p.thread_id = t.id and p.removed_at is null and p.persona_id <> t.starter_id);
-- thread_unanswered names by now what is open: no answer is accepted.
alter index thread_unanswered rename to thread_open;
create index thread_unanswered on thread (cohort_id, last_post_at desc, id desc)
  where kind = 'question' and accepted_number is null and closed_at is null and answer_count = 0;
drop index thread_waits;
create index thread_waits on thread (cohort_id, starter_id, last_post_at desc)
  where kind = 'question' and accepted_number is null and closed_at is null and answer_count > 0;
