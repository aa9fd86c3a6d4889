-- Applications: practices that come by a link, say what they hope for, and wait in the pool for a cohort.

-- An invitation by which somebody applies: whoever accepts it names the practice. Without who invites, they asked for it themselves.
alter table invitation add column applies boolean not null default false, alter column invited_by drop not null,
  drop constraint invitation_check1,
  add constraint invitation_into check (applies <> (practice_id is not null or network_role is not null)),
  add constraint invitation_from check (applies or invited_by is not null);
grant select (applies) on invitation to roundtable_app;
create index invitation_applies on invitation (id desc) where applies;

create table application (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  practice_id bigint not null references practice (id),
  -- Who applies for it, or the moderator who put it in the pool.
  member_id bigint not null references person (id),
  invitation_id bigint references invitation (id),
  hopes text not null default '' check (length(hopes) <= 2000),
  -- The specialty that the cohort should be about; empty for any.
  focus text not null default '' check (focus ~ '^[a-z-]{0,40}$'),
  state text not null default 'filling' check (state in ('filling', 'waiting', 'offered', 'seated', 'withdrawn', 'declined')),
  began_at timestamptz not null default now(),
  -- Since when it waits in the pool.
  since timestamptz,
  decided_by bigint references person (id),
  decided_at timestamptz,
  -- Why it was declined, for those who applied.
  reason text not null default '' check (length(reason) <= 500),
  check (state not in ('waiting', 'offered') or since is not null)
);
create unique index application_under_way on application (practice_id) where state in ('filling', 'waiting', 'offered');
create index application_practice on application (practice_id, id desc);
create index application_waits on application (since, id) where state in ('waiting', 'offered');
create index application_state on application (state, id desc);
create index application_member on application (member_id);
create index application_invitation on application (invitation_id) where invitation_id is not null;
create index application_decided on application (decided_by) where decided_by is not null;
call wall('application', 'office', 'practice_id');

call add_news_kinds('application_waits', 'application_received', 'application_declined', 'application_put_back', 'application_put_in');
