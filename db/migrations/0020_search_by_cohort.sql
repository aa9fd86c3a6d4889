-- The words of each cohort are words of their own: a search reads none of another's, and none that is older than it has to be.

-- They are made anew by the job that makes words.
truncate post_words;
delete from words_progress;
drop index post_words_found;
create index post_words_found on post_words using gin (words) with (gin_pending_list_limit = 256);
create index post_words_newest on post_words (slot, created_at desc);

drop index thread_title_words;
create index thread_title_words on thread using gin (words_in(cohort_id, to_tsvector('english', folded(title))));
