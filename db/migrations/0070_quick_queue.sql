-- What waits to be posted comes and goes within seconds, and rows that are gone are passed by until they are swept. So each question about it
-- has an index in which few of them lie before the answer.
create index pending_post_thread on pending_post (cohort_id, thread_id, member_id);
drop index pending_post_due;
create index pending_post_due on pending_post (due_at, id) where held_id is null;

-- The same as thread_started.
drop index thread_begun;

-- A post changes a row for each who reads there. With room beside it no index hears of that.
alter table unread set (fillfactor = 80);
