-- Waivers and cases as their people meet them: who reads them, who hears of them, and a seat in another cohort that is offered.

-- By their cohort's name, which those who are asked and do not sit there may not read.
alter table waiver add column title text not null default '',
  add column ended_because text not null default '' check (ended_because in ('', 'taken_back', 'moderator', 'over'));
alter table conflict_case add column title text not null default '',
  -- Whose owners were asked to look over their facts, and for which day the moderators have heard that their time is over.
  add column asked_ids bigint[] not null default '{}',
  add column due_told timestamptz;
update waiver w set title = c.name from cohort c where c.id = w.cohort_id;
update conflict_case k set title = c.name from cohort c where c.id = k.cohort_id;
create index conflict_case_of_cohort on conflict_case (cohort_id, id desc);
create index conflict_case_waits on conflict_case (id desc) where closed_at is null;
create index waiver_of_pair on waiver (cohort_id, low_id, high_id, id desc);

-- A seat in another cohort, offered to one of the two practices of a case.
create table move_offer (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  case_id bigint not null references conflict_case (id),
  practice_id bigint not null references practice (id),
  to_cohort_id bigint not null references cohort (id),
  -- What its owners read: the two cohorts by name, and the moderator's words.
  title text not null,
  to_title text not null,
  words text not null check (length(words) between 1 and 1000),
  offered_by bigint not null references person (id),
  offered_at timestamptz not null default now(),
  accepts boolean,
  answered_by bigint references person (id),
  answered_at timestamptz,
  ended_at timestamptz,
  check ((accepts is null) = (answered_at is null))
);
create unique index move_offer_open on move_offer (case_id) where ended_at is null;
create index move_offer_case on move_offer (case_id, id desc);
create index move_offer_practice on move_offer (practice_id);
call wall('move_offer', 'office', 'practice_id');
comment on table move_offer is 'owner: asked';

-- A moderator whose practice is one of the two, or sits with them, neither reads nor decides.
drop policy seen on conflict_case;
create policy seen on conflict_case for select to roundtable_app
  using ((select is_staff()) and (select my_practice()) is distinct from low_id and (select my_practice()) is distinct from high_id
    and cohort_id <> all((select my_practice_cohorts())::bigint[]));
drop policy seen on waiver;
create policy seen on waiver for select to roundtable_app
  using (id = any((select my_waivers())::bigint[]) or ((select is_staff()) and (select my_practice()) is distinct from low_id
    and (select my_practice()) is distinct from high_id and cohort_id <> all((select my_practice_cohorts())::bigint[])));
drop policy seen on waiver_answer;
create policy seen on waiver_answer for select to roundtable_app
  using (practice_id = (select my_manual()) or ((select is_staff()) and exists (select from waiver w where w.id = waiver_answer.waiver_id
    and (select my_practice()) is distinct from w.low_id and (select my_practice()) is distinct from w.high_id
    and w.cohort_id <> all((select my_practice_cohorts())::bigint[]))));
drop policy seen on move_offer;
create policy seen on move_offer for select to roundtable_app
  using (practice_id = (select my_manual()) or exists (select from conflict_case c where c.id = move_offer.case_id));
-- The log tells of both to those alone who may read them.
drop policy seen on audit_entry;
create policy seen on audit_entry for select to roundtable_app
  using ((select is_staff()) and (subject_kind is null or subject_kind not in ('conflict_case', 'waiver')
    or (subject_kind = 'conflict_case' and exists (select from conflict_case c where c.id = audit_entry.subject_id))
    or (subject_kind = 'waiver' and exists (select from waiver w where w.id = audit_entry.subject_id))));
create index audit_entry_of_facts on audit_entry (practice_id, id desc) where action in ('facts.changed', 'facts.confirmed');

call can_be_about('notification', 'waiver');
call can_be_about('inbox_row', 'waiver');
call can_be_about('notification', 'conflict_case');
call can_be_about('inbox_row', 'conflict_case');
call can_be_about('notification', 'move_offer');
call can_be_about('inbox_row', 'move_offer');
create index notification_about_waiver on notification (about_waiver) where about_waiver is not null;
create index inbox_row_about_waiver on inbox_row (about_waiver) where about_waiver is not null;
create index notification_about_conflict_case on notification (about_conflict_case) where about_conflict_case is not null;
create index inbox_row_about_conflict_case on inbox_row (about_conflict_case) where about_conflict_case is not null;
create index notification_about_move_offer on notification (about_move_offer) where about_move_offer is not null;
create index inbox_row_about_move_offer on inbox_row (about_move_offer) where about_move_offer is not null;
call add_news_kinds('waiver_asked', 'waiver_granted', 'waiver_ended', 'waiver_answered', 'waiver_ends_soon', 'waiver_over',
  'case_opened', 'case_clear', 'case_due', 'facts_questioned', 'move_offered', 'move_answered', 'move_made');
