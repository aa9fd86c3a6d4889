-- What somebody began, found by that: a page of it costs what its rows cost, however much the cohort has.
create index thread_begun on thread (cohort_id, starter_id, last_post_at desc, id desc);
