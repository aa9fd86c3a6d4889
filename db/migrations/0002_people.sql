-- People, their accounts and practices. What peers may not see (email, hash, factors, time zone) lies in
-- account, apart from person: row-level security hides rows, not columns.

create table person (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  name text not null check (length(name) between 2 and 80),
  title text not null default '' check (length(title) <= 80),
  photo_id bigint,
  created_at timestamptz not null default now()
);

create index person_by_name on person (lower(name), id);

create table account (
  member_id bigint primary key references person (id),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  pending_email text,
  password_hash text,
  time_zone text not null default 'America/New_York',
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  -- Since when the app stands, so that one added by a thief can be told from the owner's.
  totp_set_at timestamptz,
  disabled_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default now()
);

create table practice (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  name text not null check (length(name) between 2 and 120),
  town text not null check (length(town) between 1 and 80),
  state text not null check (state ~ '^[A-Z]{2}$'),
  zip text not null check (zip ~ '^[0-9]{5}$'),
  disciplines text[] not null default '{}',
  specialties text[] not null default '{}',
  age_groups text[] not null default '{}',
  size_band text not null default '',
  website text not null default '' check (length(website) <= 200),
  description text not null default '' check (length(description) <= 2000),
  created_at timestamptz not null default now()
);
create index practice_by_name on practice (lower(name), id);

-- Who belongs to which practice. One practice at a time.
create table practice_member (
  member_id bigint primary key references person (id),
  practice_id bigint not null references practice (id),
  role text not null check (role in ('owner', 'director', 'staff')),
  since timestamptz not null default now()
);
create index practice_member_practice on practice_member (practice_id);

create table network_role (
  member_id bigint primary key references person (id),
  role text not null check (role in ('moderator', 'administrator')),
  since timestamptz not null default now()
);

-- Lucia's sessions. The id is a SHA-256 of what the cookie holds.
create table session (
  id text primary key,
  uid text not null unique default new_uid(),
  member_id bigint not null references person (id),
  created_at timestamptz not null default now(),
  refreshed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  agent text not null default '',
  browser_hash text
);
create index session_member on session (member_id);

-- Links and half-finished sign-ins: SHA-256, purpose, single use.
create table token (
  hash text primary key,
  purpose text not null check (purpose in ('setup', 'sign_in', 'reset', 'email', 'second_factor', 'challenge')),
  member_id bigint references person (id),
  detail text not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index token_member on token (member_id, purpose);

create table passkey (
  id bigint generated always as identity primary key,
  uid text not null unique default new_uid(),
  member_id bigint not null references person (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_member on passkey (member_id);

create table recovery_code (
  member_id bigint not null references person (id),
  hash text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (member_id, hash)
);

create table invitation (
  id bigint generated always as identity primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  practice_id bigint references practice (id),
  practice_role text check (practice_role in ('owner', 'director', 'staff')),
  network_role text check (network_role in ('moderator', 'administrator')),
  invited_by bigint not null references person (id),
  nonce text not null default new_uid(),
  token_hash text unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '72 hours',
  accepted_at timestamptz,
  revoked_at timestamptz,
  check ((practice_id is null) = (practice_role is null)),
  check (practice_id is not null or network_role is not null)
);
create index invitation_practice on invitation (practice_id, id desc);

-- Browsers in which a member has signed in before: strangers' wrong guesses do not keep them waiting. The browser keeps a
-- secret for each of its members; here is its SHA-256.
create table known_browser (
  member_id bigint not null references person (id),
  hash text not null,
  used_at timestamptz not null default now(),
  primary key (member_id, hash)
);

-- Changes of an address, asked for or done. For seven days the address that was can take the account back.
create table address_change (
  id bigint generated always as identity primary key,
  member_id bigint not null references person (id),
  from_email text not null check (length(from_email) <= 254),
  to_email text not null check (length(to_email) <= 254),
  had_factor boolean not null,
  nonce text not null default new_uid(),
  token_hash text unique,
  asked_at timestamptz not null default now(),
  changed_at timestamptz
);
create index address_change_member on address_change (member_id, id);

-- How often a person has done something of a kind within a minute and an hour. Unlogged, so that counting waits for no disk: a
-- crash forgets it.
create unlogged table write_count (
  member_id bigint not null references person (id),
  kind text not null,
  minute_began timestamptz not null,
  in_minute int not null,
  hour_began timestamptz not null,
  in_hour int not null,
  primary key (member_id, kind)
);

call wall('person', 'people', 'id');
call wall('account', 'member', 'member_id');
call wall('practice', 'peers', 'id');
call wall('practice_member', 'people', 'member_id');
call wall('network_role', 'staff');
call wall('session', 'member', 'member_id');
call wall('token', 'system');
call wall('passkey', 'member', 'member_id');
call wall('recovery_code', 'system');
call wall('invitation', 'office', 'practice_id');
call wall('known_browser', 'system');
call wall('address_change', 'system');
call wall('write_count', 'system');

create trigger bound_invitations before insert on invitation for each row execute function bound_invitations();
create trigger invitations_end after update or delete on practice_member
  for each row execute function invitations_end_with_the_right();
create trigger invitations_end after update or delete on network_role
  for each row execute function invitations_end_with_the_right();

-- Secrets stay behind functions even from the person they belong to.
revoke select on account, session, passkey, invitation from roundtable_app;
grant select (member_id, email, pending_email, time_zone, disabled_at, closed_at, created_at) on account to roundtable_app;
grant select (uid, member_id, created_at, refreshed_at, expires_at, ends_at, agent) on session to roundtable_app;
grant select (id, uid, member_id, name, created_at, used_at) on passkey to roundtable_app;
grant select (id, email, practice_id, practice_role, network_role, invited_by, created_at, expires_at, accepted_at, revoked_at)
  on invitation to roundtable_app;

-- ------------------------------------------------------- who keeps them

-- A practice's profile is kept by moderators, and by its own owners.
grant insert (name, town, state, zip, disciplines, specialties, age_groups, size_band, website, description),
  update (name, town, state, zip, disciplines, specialties, age_groups, size_band, website, description) on practice to roundtable_app;
create policy added on practice for insert to roundtable_app with check ((select is_staff()));
create policy kept on practice for update to roundtable_app
  using ((select is_staff()) or owns_practice(id)) with check ((select is_staff()) or owns_practice(id));

-- My own name, title and photo, and my own time zone.
grant update (name, title, photo_id) on person to roundtable_app;
create policy kept on person for update to roundtable_app
  using (id = (select my_id())) with check (id = (select my_id()));
grant update (time_zone) on account to roundtable_app;
create policy kept on account for update to roundtable_app
  using (member_id = (select my_id())) with check (member_id = (select my_id()));
grant update (name) on passkey to roundtable_app;
create policy kept on passkey for update to roundtable_app
  using (member_id = (select my_id())) with check (member_id = (select my_id()));
