-- Cohorts with few practices are proposed for merging or archiving; an archived one is read and written to no more.

alter table cohort
  add column archived_at timestamptz,
  -- Since when fewer than four practices sit here, and when the moderators heard of it; of a cohort that runs.
  add column few_since timestamptz,
  add column few_told_at timestamptz;
update cohort c set archived_at = coalesce((select max(f.stage_since) from formation f where f.cohort_id = c.id and f.stage = 'dropped'), now())
where c.state = 'archived';
alter table cohort add check ((state = 'archived') = (archived_at is not null)), add check (few_since is null or state = 'active');
-- Nobody wrote down when the fourth left: whoever left last did so then or later.
update cohort c set few_since = coalesce((select max(s.until) from seat s where s.cohort_id = c.id), (select min(s.since) from seat s where s.cohort_id = c.id))
where c.state = 'active' and (select count(*) from seat s where s.cohort_id = c.id and s.until is null) < 4;
create index cohort_few on cohort (few_since) where few_since is not null;
create trigger few_seats after insert or delete or update of until on seat for each row execute function keep_few_since();

-- What members write, and who comes to sit among them, is taken as long as their cohort is open. What must go can go at any time, and the words
-- that a purge takes out are in none of these columns.
create trigger while_open before insert or update of edit_count on post for each row execute function only_while_open();
create trigger while_open before insert on post_version for each row execute function only_while_open();
create trigger while_open before insert on pending_post for each row execute function only_while_open();
create trigger while_open before insert on held_post for each row execute function only_while_open();
create trigger while_open before insert or update of kind, topic_ids, pinned_at, locked_at, closed_at on thread for each row execute function only_while_open();
create trigger accepted_while_open before update of accepted_number on thread for each row when (new.accepted_number is not null)
  execute function only_while_open();
create trigger while_open before insert on thread_event for each row execute function only_while_open();
create trigger while_open before insert on thread_document for each row execute function only_while_open();
create trigger while_open before insert or update of name, retired_at on topic for each row execute function only_while_open();
create trigger while_open before insert or update of counterparty, decision_needed_by on contract_question for each row execute function only_while_open();
create trigger while_open before insert or update of advice on contract_answer for each row execute function only_while_open();
create trigger while_open before update of result, moved, rounds on contract_outcome for each row execute function only_while_open();
create trigger while_open before insert on worked_for_me for each row execute function only_while_open();
create trigger while_open before insert or update of opened_at on document_share for each row execute function only_while_open();
create trigger while_open before insert on document_suggestion for each row execute function only_while_open();
create trigger thanked_while_open before update of words on document_suggestion for each row when (new.words <> '') execute function only_while_open();
create trigger while_open before insert on entry_origin for each row execute function only_while_open();
create trigger while_open before insert or update of number, position on file for each row execute function only_while_open();
create trigger while_open before insert on charter for each row execute function only_while_open();
create trigger while_open before insert on seat for each row execute function only_while_open();
create trigger while_open before insert on formation for each row execute function only_while_open();

alter table draft drop constraint draft_why_check, add constraint draft_why_check
  check (why in ('', 'taken-back', 'locked', 'charter', 'seat', 'account', 'role', 'gone', 'unshared', 'held-back', 'archived'));

call add_news_kinds('cohort_archived', 'cohort_open_again', 'cohort_small');
