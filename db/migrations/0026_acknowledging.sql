-- Who looks after a document of a manual, from when it holds, who has read it, and when somebody looked at it again.

-- Beside the document and not in it, for peers with whom it is shared see none of this.
create table upkeep (
  document_id bigint primary key,
  practice_id bigint not null,
  -- A person of the practice; once they have left it, nobody does.
  looked_after_by bigint references person (id),
  -- From when the newest version holds; null: since it was put in force.
  holds_from date,
  -- Whether the people of the practice are asked to confirm that they have read it: from which version on, and since when.
  asks boolean not null default false,
  asked_version int,
  asked_at timestamptz,
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  foreign key (document_id, asked_version) references document_version (document_id, number),
  check (asks or asked_version is null),
  check ((asked_version is null) = (asked_at is null))
);
create index upkeep_asked on upkeep (practice_id) where asked_version is not null;
call wall('upkeep', 'practice', 'practice_id');

-- That somebody has read a version, as they were called then. It never changes, and stays when they leave.
create table acknowledgement (
  document_id bigint not null,
  version int not null,
  practice_id bigint not null,
  person_id bigint not null references person (id),
  called text not null,
  at timestamptz not null default now(),
  primary key (document_id, person_id, version),
  foreign key (practice_id, document_id) references document (practice_id, id),
  foreign key (document_id, version) references document_version (document_id, number)
);
create index acknowledgement_of_practice on acknowledgement (practice_id, at desc);
create trigger append_only before update or delete or truncate on acknowledgement
  for each statement execute function record_is_append_only();

-- When somebody was last reminded to read a document.
create table reading_reminder (
  document_id bigint not null,
  practice_id bigint not null,
  person_id bigint not null references person (id),
  at timestamptz not null default now(),
  primary key (document_id, person_id),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade
);

-- Who has read what is for themselves, and for those who write in the manual.
call wall('acknowledgement', 'system');
call wall('reading_reminder', 'system');
create policy seen on acknowledgement for select to roundtable_app using (
  practice_id = (select my_practice()) and (person_id = (select my_id()) or practice_id = (select my_manual())));
create policy seen on reading_reminder for select to roundtable_app using (
  practice_id = (select my_practice()) and (person_id = (select my_id()) or practice_id = (select my_manual())));
grant select on acknowledgement, reading_reminder to roundtable_app;
comment on table acknowledgement is 'owner: practice';
comment on table reading_reminder is 'owner: practice';

-- That somebody looked at a document again and found nothing to change.
create table document_review (
  id bigint generated always as identity primary key,
  document_id bigint not null,
  practice_id bigint not null,
  version int not null,
  by_id bigint not null references person (id),
  by_called text not null,
  -- Why it was to be looked at then.
  reason text not null default '',
  next_on date,
  at timestamptz not null default now(),
  foreign key (practice_id, document_id) references document (practice_id, id) on delete cascade,
  foreign key (document_id, version) references document_version (document_id, number)
);
create index document_review_of_document on document_review (document_id, id desc);
call wall('document_review', 'practice', 'practice_id');

-- Of which review somebody was reminded, how many days before it; -1: once it was overdue. Another day is another review.
create table review_reminder (
  document_id bigint not null references document (id) on delete cascade,
  review_on date not null,
  step int not null,
  at timestamptz not null default now(),
  primary key (document_id, review_on, step)
);
call wall('review_reminder', 'system');
create index document_to_review on document (review_on) where status = 'published' and review_on is not null;

alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (
  'reply', 'mentioned', 'followed', 'accepted', 'hidden', 'restored', 'edited', 'asked', 'unsent',
  'reported', 'report_waits', 'sent_back', 'looked_into', 'matter_resolved', 'handed_on', 'matter_waits',
  'report_left', 'report_edited', 'report_hidden', 'report_handed_on', 'report_resolved',
  'document_updated', 'document_required', 'document_withdrawn',
  'reading_asked', 'reading_reminded', 'review_due', 'review_overdue'));

create trigger ask_readers after insert on document_version for each row execute function ask_readers();
create trigger ask_newcomer after insert on practice_member for each row execute function ask_newcomer();
create trigger review_moved after insert or update of review_on on document for each row execute function review_moved();
create trigger asks_nobody after update of status on document for each row when (new.status <> 'published') execute function asks_nobody();
