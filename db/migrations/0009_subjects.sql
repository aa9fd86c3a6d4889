-- News, reports and the audit log are about a subject: a post, a conversation, later a document or a case. Its kind and id
-- stay when its place changes, so that a post that moves into another conversation takes along what points at it.
-- thread_id and post_number go at once, instead of with a later version, because no network has run one that reads them.

alter table post add unique (cohort_id, id);

-- ------------------------------------------------------------------- news

alter table notification add subject_kind text, add subject_id bigint;
-- That a reply could not be posted was told of the last post in the conversation. Of several there the newest says it all.
delete from notification n using notification newer
where n.kind = 'unsent' and newer.kind = 'unsent' and newer.id > n.id
  and newer.member_id = n.member_id and newer.cohort_id = n.cohort_id and newer.thread_id = n.thread_id;
update notification set subject_kind = 'thread', subject_id = thread_id where kind = 'unsent';
update notification n set subject_kind = 'post', subject_id = p.id
from post p where p.cohort_id = n.cohort_id and p.thread_id = n.thread_id and p.number = n.post_number and n.kind <> 'unsent';
alter table notification drop thread_id, drop post_number, alter subject_kind set not null, alter subject_id set not null,
  alter cohort_id drop not null,
  add constraint notification_once unique nulls not distinct (cohort_id, subject_kind, subject_id, kind, member_id);
call can_be_about('notification', 'post', 'thread');

-- ---------------------------------------------------------------- reports

alter table moderation_item add subject_kind text, add subject_id bigint;
update moderation_item i set subject_kind = 'post', subject_id = p.id
from post p where p.cohort_id = i.cohort_id and p.thread_id = i.thread_id and p.number = i.post_number;
alter table moderation_item drop thread_id, drop post_number, alter subject_kind set not null, alter subject_id set not null,
  alter cohort_id drop not null;
-- What was reported and kept can be reported again: what comes after a decision is another matter.
create unique index moderation_item_once on moderation_item (cohort_id, subject_kind, subject_id, raised_by) nulls not distinct
  where decided_at is null;
grant insert (subject_kind, subject_id) on moderation_item to roundtable_app;
call can_be_about('moderation_item', 'post');

-- --------------------------------------------------------------- audit log

-- It outlives what it tells of, so that no key holds it. Beside the subject stand the numbers by which people named it then,
-- since who reads the log does not see inside the cohort. Entries from before have them in their words.
alter table audit_entry add subject_kind text, add subject_id bigint, add numbers int[],
  add check ((subject_kind is null) = (subject_id is null));
