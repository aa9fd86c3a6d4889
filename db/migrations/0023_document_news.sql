-- Practices that adopted a document hear of its new versions. The news are about their own copy: it lies in no cohort, and stays theirs.
call can_be_about('notification', 'document');
call can_be_about('inbox_row', 'document');
alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'mentioned', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved',
  'document_updated', 'document_required', 'document_withdrawn'));
create index notification_about_document on notification (about_document) where about_document is not null;
create index inbox_row_about_document on inbox_row (about_document) where about_document is not null;

create trigger tell_adopters after insert on document_version for each row when (new.number > 1) execute function tell_adopters();
create trigger tell_withdrawn after update of status on document for each row
  when (new.status in ('withdrawn', 'superseded') and old.status = 'published') execute function tell_withdrawn();
create trigger forget_news before delete on document for each row execute function forget_news_of_document();
create trigger forget_manual after delete on practice_member for each row execute function forget_news_of_manual();
