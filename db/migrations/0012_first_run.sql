-- The first run: invitations that tell what became of them, practices that begin with few facts, and first steps that can be
-- put away.

alter table invitation
  -- What whoever invited them calls them.
  add invitee_name text not null default '' check (length(invitee_name) <= 80),
  -- What became of its mail; null before it had its turn.
  add mail_state text check (mail_state in ('sent', 'kept', 'failed')),
  add mail_trouble text not null default '' check (length(mail_trouble) <= 200),
  -- When its page was first opened by its link.
  add opened_at timestamptz;
update invitation i set mail_state = m.state, mail_trouble = left(m.trouble, 200)
from mail m where m.kind = 'invitation' and starts_with(m.message_id, '<invitation.' || i.id || '@');
grant select (invitee_name, mail_state, mail_trouble, opened_at) on invitation to roundtable_app;

-- A practice can be added before anyone knows its ZIP code; its owner does.
alter table practice drop constraint practice_zip_check,
  add constraint practice_zip_check check (zip ~ '^([0-9]{5})?$'), alter zip set default '';

-- Since when home shows its administrators no first steps any more. A network in which people talk took them long ago.
alter table network add first_steps_away_at timestamptz;
update network set first_steps_away_at = now() where exists (select from thread);
