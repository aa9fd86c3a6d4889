-- The same as thread_started. Dropped first, so that thread is locked before pending_post, as pages do.
drop index thread_begun;

-- What waits to be posted comes and goes within seconds, and rows that are gone are passed by until they are swept. Whose row it is, and of
-- which conversation, tells all but a few apart.
create index pending_post_whose on pending_post (member_id, cohort_id, thread_id);
drop index pending_post_due;
create index pending_post_due on pending_post (due_at, id) where held_id is null;

-- A post changes a row for each who reads there. With room beside it no index hears of that.
alter table unread set (fillfactor = 80);
