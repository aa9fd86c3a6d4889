-- Whoever is named in a post by their page's address hears of it.
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'mentioned', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved'));
-- By which the names of those who are mentioned are found with their posts.
create index persona_page on persona (cohort_id, person_uid) where person_uid <> '';
