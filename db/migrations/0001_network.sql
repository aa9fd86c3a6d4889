-- The roles by which the site logs in, the network itself, its audit log and the limits.
-- Runs as a plain owner with CREATEROLE on 15 to 18; a managed Postgres gives no more.
-- roundtable_app and roundtable_search stand for the roles of this database, in every migration: roles belong to a whole
-- cluster, so they carry the database's name, which is put here as a migration runs (db/site-roles.ts).

do $$
begin
  if not exists (select from pg_roles where rolname = 'roundtable_app') then
    create role roundtable_app nologin;
    comment on role roundtable_app is 'made by Roundtable';
  end if;
  if not exists (select from pg_roles where rolname = 'roundtable_search') then
    create role roundtable_search nologin;
    comment on role roundtable_search is 'made by Roundtable';
  end if;
  -- From 16 on, creating a role lets its creator grant it, and no more.
  if not pg_has_role(current_user, 'roundtable_app', 'usage') then
    execute format('grant roundtable_app to %I', current_user);
  end if;
  if not pg_has_role(current_user, 'roundtable_search', 'usage') then
    execute format('grant roundtable_search to %I', current_user);
  end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to roundtable_app;
-- For all schemas: what everyone may do by default cannot be taken away for one of them alone.
alter default privileges revoke execute on functions from public;

-- ------------------------------------------------------------- the network

create table network (
  id int primary key default 1 check (id = 1),
  name text not null check (length(name) between 2 and 80),
  -- A demonstration: anyone may be anyone, and kept mail shows its links.
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
call wall('network', 'network');

-- --------------------------------------------------------------- audit log

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint,
  action text not null,
  cohort_id bigint,
  practice_id bigint,
  member_id bigint,
  detail text not null default ''
);
create index audit_entry_cohort on audit_entry (cohort_id, id desc);
create index audit_entry_practice on audit_entry (practice_id, id desc);
create index audit_entry_member on audit_entry (member_id, id desc);
create index audit_entry_actor on audit_entry (actor_id, id desc);
create index audit_entry_action on audit_entry (action, id desc);
call wall('audit_entry', 'staff');

create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();

-- ---------------------------------------------------------------- limits

-- Counters of rate-limiter-flexible, which fixes the columns. Kept by the owner's connection.
create table rate_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
call wall('rate_limit', 'system');

-- What went to an address lately is counted in mail; here, which mail to a stranger's address has its turn: one within an hour.
-- Taken before it is sent, so that of two at once one waits.
create table mail_turn (
  recipient text primary key,
  message_id text not null,
  at timestamptz not null default now()
);
call wall('mail_turn', 'system');

-- -------------------------------------------------------------- the place

-- The one row that /readyz writes to find out whether requests can write: not on a standby, nor on a full disk.
create table readiness (
  one boolean primary key default true check (one),
  tried_at timestamptz not null
);
call wall('readiness', 'system');

-- What ties the database to the place where it runs, and no backup holds: the SECRET that it was set up with, and the
-- folder that its files lie in. Marks only; neither can be found from them.
create table place_mark (
  kind text primary key check (kind in ('secret', 'files')),
  mark text not null
);
call wall('place_mark', 'system');
