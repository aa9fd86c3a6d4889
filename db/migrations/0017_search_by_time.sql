-- A word that nearly every post has is looked for in the newest posts first: the words of one cohort and one week have one slot,
-- and a search goes through as few as it needs.

alter table post_words add column slot bigint;
update post_words set slot = slot_of(cohort_id, created_at);
alter table post_words alter column slot set not null;
drop index post_words_found;
create index post_words_found on post_words using gin (slot, words);
