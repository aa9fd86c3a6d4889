-- What is stated of a contract and not sent yet is moved out of its row as well.
alter table set_aside_text drop constraint set_aside_text_part_check,
  add constraint set_aside_text_part_check check (part in ('body', 'html', 'excerpt', 'title', 'detail', 'name', 'caption', 'words', 'note', 'decision_note',
    'sent_back_note', 'resolved_note', 'thread_title', 'subject', 'goal', 'wording', 'why', 'final_wording', 'moved_words', 'facts'));

-- One file of a post is reported alone, and set aside alone: its id, which stays when its row is purged.
alter table moderation_item add column about_file bigint;
alter table set_aside add column only_file bigint;
drop index moderation_item_once;
create unique index moderation_item_once on moderation_item (cohort_id, subject_kind, subject_id, raised_by, about_file) nulls not distinct
  where decided_at is null or (decision = 'handed_on' and resolved_at is null);
drop index set_aside_open;
create unique index set_aside_open on set_aside (cohort_id, subject_kind, subject_id, only_file) nulls not distinct where ended_at is null;
-- The post stays, with a line that says how many files were taken out of it.
alter table post add column files_taken_out int not null default 0 check (files_taken_out >= 0);
