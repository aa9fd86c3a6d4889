-- Documents that are looked at before they are shared: with a cohort whose facilitators ask for it, and with the whole network. And who
-- is writing in a document at this moment.

alter table cohort add column reviews_documents boolean not null default false;

create index document_share_waiting on document_share (cohort_id) where opened_at is null;
create index document_replaced on document (superseded_by) where superseded_by is not null;

-- Why a document is not shared: a facilitator or a moderator sent it back, or took it out. Until it is shared there anew.
create table share_sent_back (
  id bigint generated always as identity primary key,
  document_id bigint not null,
  practice_id bigint not null,
  cohort_id bigint references cohort (id),
  -- It had been open before.
  was_open boolean not null,
  words text not null check (length(words) between 1 and 500),
  -- Who wrote them, as they were called there.
  by_called text not null,
  at timestamptz not null default now(),
  unique nulls not distinct (document_id, cohort_id),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade
);
call wall('share_sent_back', 'system');
-- The words come from behind a cohort's walls: of the practice, those read them who read there.
create policy seen on share_sent_back for select to roundtable_app using (
  practice_id = (select my_practice()) and (cohort_id is null or cohort_id = any((select my_cohorts())::bigint[])));
grant select on share_sent_back to roundtable_app;
comment on table share_sent_back is 'owner: share';

-- Who has a document of their manual open to write in it, and when they were last seen there.
create table document_writer (
  document_id bigint not null,
  practice_id bigint not null,
  member_id bigint not null references person (id),
  seen_at timestamptz not null default now(),
  primary key (document_id, member_id),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade
);
call wall('document_writer', 'practice', 'practice_id');

alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'mentioned', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved',
  'document_updated', 'document_required', 'document_withdrawn', 'document_replaced',
  'reading_asked', 'reading_reminded', 'review_due', 'review_overdue',
  'share_asked', 'share_opened', 'share_sent_back', 'share_taken_out'));

create trigger settle_asked after update of opened_at or delete on document_share for each row execute function settle_asked();
create trigger forget_asked after update of facilitator, until on attendee for each row
  when (old.facilitator and (not new.facilitator or new.until is not null)) execute function forget_asked();
create trigger forget_asked after delete on network_role for each row execute function forget_asked();
create trigger tell_new_leader after update of facilitator on attendee for each row
  when (new.facilitator and not old.facilitator) execute function tell_new_leader();
create trigger tell_new_leader after insert on charter_acceptance for each row execute function tell_new_leader();
create trigger leave_waiting after update of until on seat for each row when (old.until is null and new.until is not null) execute function leave_waiting();
