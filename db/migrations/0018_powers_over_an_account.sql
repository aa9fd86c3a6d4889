-- What can be done with an account, and what takes it away again: sessions, mailed links, half-finished sign-ins, addresses
-- that wait, browsers that are known. A remedy that leaves one of them standing does not help against a thief.

-- --------------------------------------------------- deeds and powers

-- The one table of which deed revokes which power. "this session" is the one that the deed is done from. Undoing a change of
-- address takes the password and the newer factors too, for both are the thief's; nothing but that and closing takes an undo.
create function powers_revoked_by(deed text) returns text[] language sql immutable as $$
  select case deed
    when 'password changed'    then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers}'
    when 'all sessions ended'  then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers}'
    when 'one session ended'   then '{email,challenge}'
    when 'second step changed' then '{other sessions,reset,sign_in,email,second_factor,challenge}'
    when 'address changed'     then '{reset,sign_in,email,second_factor,challenge}'
    when 'address undone'      then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers,invitations,password,factors}'
    when 'factors taken'       then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers,factors}'
    when 'disabled'            then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers,invitations}'
    when 'closed'              then '{other sessions,this session,reset,sign_in,email,second_factor,challenge,browsers,invitations,password,factors,undo}'
  end::text[];
$$;

-- Browsers in which a member has signed in before: strangers' wrong guesses do not keep them waiting. The browser keeps a
-- secret for each of its members; here is its SHA-256.
create table known_browser (
  member_id bigint not null references person (id),
  hash text not null,
  used_at timestamptz not null default now(),
  primary key (member_id, hash)
);
call wall('known_browser', 'system');
alter table session add column browser_hash text;

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
call wall('address_change', 'system');

-- Since when a factor stands, so that those added by a thief can be told from the owner's.
alter table account add column totp_set_at timestamptz;
alter table recovery_code add column made_at timestamptz not null default now();

-- Takes from everyone what a deed revokes. Deeds on one account wait for each other at its row, and come before whoever signs in.
-- Of the factors those set up since a moment go.
create function revoke_powers(m bigint, deed text, kept_session text default null, since timestamptz default '-infinity') returns void
language plpgsql as $$
declare
  gone text[] := powers_revoked_by(deed);
begin
  if gone is null then raise exception 'no such deed: %', deed; end if;
  perform from account where member_id = m for no key update;
  delete from session where member_id = m
    and case when id is not distinct from kept_session then 'this session' else 'other sessions' end = any(gone);
  delete from token where member_id = m and purpose = any(gone);
  if 'email' = any(gone) then
    update account set pending_email = null where member_id = m and pending_email is not null;
    delete from address_change where member_id = m and changed_at is null;
  end if;
  if 'browsers' = any(gone) then delete from known_browser where member_id = m; end if;
  if 'invitations' = any(gone) then
    update invitation set revoked_at = now() where invited_by = m and accepted_at is null and revoked_at is null;
  end if;
  if 'password' = any(gone) then update account set password_hash = null where member_id = m; end if;
  if 'factors' = any(gone) then
    update account set totp_secret = null, totp_last_step = 0, totp_set_at = null
    where member_id = m and totp_secret is not null and coalesce(totp_set_at, '-infinity') >= since;
    delete from passkey where member_id = m and created_at >= since;
    delete from recovery_code where member_id = m and (made_at >= since or not has_second_factor(m));
  end if;
  if 'undo' = any(gone) then delete from address_change where member_id = m; end if;
end $$;

-- ------------------------------------------------------------- sessions

-- Locks the account, so that nobody comes in between a deed's first statement and its last.
create or replace function open_session(session_hash text, m bigint, session_agent text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from account where member_id = m and disabled_at is null and closed_at is null for share;
  if not found or not is_me_or_early(m) then perform refuse('RT403', 'This account is closed.'); end if;
  insert into session (id, member_id, expires_at, ends_at, agent)
  values (session_hash, m, now() + session_idle(m), now() + session_life(m), left(session_agent, 250));
  perform set_config('app.viewer', m::text, true);
  perform audit('session.opened', null, null, m, '');
end $$;

-- Notes that a member has signed in with a browser, in place of what it was known by before: the last twenty of each member,
-- for half a year.
create function remember_browser(session_hash text, browser text, former text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m bigint := (select member_id from session where id = session_hash);
begin
  if m is null or not is_me_or_early(m) then return; end if;
  delete from known_browser where member_id = m and hash = former;
  insert into known_browser (member_id, hash) values (m, browser) on conflict do nothing;
  update session set browser_hash = browser where id = session_hash;
  delete from known_browser where member_id = m and (used_at < now() - interval '180 days'
    or hash not in (select hash from known_browser where member_id = m order by used_at desc, hash limit 20));
end $$;

-- Ends one of my sessions from another: what it may have begun ends with it, and its browser is a stranger's again.
create or replace function end_my_session(session_uid text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ended session;
begin
  delete from session where uid = session_uid and member_id = my_id() returning * into ended;
  if ended.id is null then return; end if;
  delete from known_browser where member_id = ended.member_id and hash = ended.browser_hash;
  perform revoke_powers(ended.member_id, 'one session ended');
end $$;

-- Ends all sessions of the signed-in person, and whatever else could open one.
create function end_all_my_sessions() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform revoke_powers(my_id(), 'all sessions ended');
  perform audit('sessions.ended', null, null, my_id(), '');
end $$;
drop function end_my_other_sessions(text);

-- After a factor was added or removed: whoever signed in under the other rules does so again, but for this session.
create function second_step_changed(kept_hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform revoke_powers(my_id(), 'second step changed', kept_hash);
end $$;

-- ---------------------------------------------------------------- tokens

-- Uses a token up, one deed on its account after the other. Of two at once one gets null.
create or replace function use_token(token_hash text, what text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t token;
begin
  perform from account where member_id = (select member_id from token where hash = token_hash and purpose = what) for no key update;
  delete from token where hash = token_hash and purpose = what and expires_at > now() returning * into t;
  if t.hash is null or (t.member_id is not null and not exists
      (select from account where member_id = t.member_id and disabled_at is null and closed_at is null)) then
    return null;
  end if;
  return jsonb_build_object('memberId', t.member_id, 'detail', t.detail);
end $$;

-- ------------------------------------------------------------- passwords

-- Sets a password and ends whatever could be done by who knew the old one.
create or replace function set_password(m bigint, hashed text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_me_or_early(m) or not exists (select from account where member_id = m and disabled_at is null and closed_at is null) then
    perform refuse('RT404', 'There is no such account.');
  end if;
  perform revoke_powers(m, 'password changed');
  update account set password_hash = hashed where member_id = m;
  perform audit('password.changed', null, null, m, '');
  perform enqueue('mail_password_changed', m);
end $$;

-- Whether a password that was found right is still the account's: asked in the transaction that signs in, which a change of
-- the password then waits for.
create function password_stands(m bigint, hashed text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from account where member_id = m and password_hash = hashed and is_me_or_early(m) for share;
  return found;
end $$;

-- ------------------------------------------------------------- addresses

-- Notes the address I want to change to; a mail there has to be confirmed before anything changes. Asked again it is the same
-- change, so that the first warning's link stays good.
create or replace function ask_for_email(new_email text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  delete from address_change where coalesce(changed_at, asked_at) < now() - interval '7 days';
  perform from account where member_id = me for no key update;
  update account set pending_email = lower(new_email) where member_id = me;
  update address_change set to_email = lower(new_email) where member_id = me and changed_at is null;
  if not found then
    insert into address_change (member_id, from_email, to_email, had_factor)
    select member_id, email, pending_email, has_second_factor(me) from account where member_id = me;
  end if;
  perform enqueue('mail_email_change', me);
  perform audit('email.change_asked', null, null, me, '');
end $$;

-- Sets the address that a member waits for and has now confirmed; the one before is told, and can undo it.
create or replace function set_email(m bigint, new_email text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  change bigint;
begin
  if not is_me_or_early(m) then perform refuse('RT403', 'This account is someone else''s.'); end if;
  if exists (select from account where email = lower(new_email) and member_id <> m) then
    perform refuse('RT409', 'That address belongs to another account.');
  end if;
  perform from account where member_id = m and closed_at is null and pending_email = lower(new_email) for no key update;
  if not found then perform refuse('RT409', 'This change was called off. Ask for it again in your settings.'); end if;
  update address_change set changed_at = now() where member_id = m and changed_at is null returning id into change;
  update account set email = lower(new_email) where member_id = m;
  perform revoke_powers(m, 'address changed');
  perform audit('email.changed', null, null, m, '');
  perform enqueue('mail_email_changed', change);
end $$;

-- A change of address that its old address may still take back, also while the account is shut.
create function address_change_behind(hash text) returns address_change
language sql stable security definer set search_path = public, pg_temp as $$
  select c.* from address_change c join account a using (member_id)
  where c.token_hash = hash and coalesce(c.changed_at, c.asked_at) > now() - interval '7 days' and a.closed_at is null;
$$;

-- What the page of an undo shows before its button is pressed; null when there is nothing to undo any more.
create function undo_behind(hash text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('from', c.from_email, 'to', c.to_email, 'changed', c.changed_at is not null)
  from address_change_behind(hash) c where c.id is not null;
$$;

-- Gives the account back to the address that was, and takes from whoever else has it all they could have: the password, what
-- is signed in, and what was set up since they asked. Changes before this one can still be undone by their own address, so
-- that a thief who changes twice undoes nothing. Where a second step was asked before and none is left, no mail gets around
-- it: the account stays shut until an administrator has made sure who asks. Null when there is nothing to undo any more.
create function undo_address_change(hash text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it address_change := address_change_behind(hash);
  shut boolean := false;
begin
  perform from account where member_id = it.member_id for no key update;
  it := address_change_behind(hash);
  if it.id is null then return null; end if;
  if exists (select from account where email = it.from_email and member_id <> it.member_id) then
    perform refuse('RT409', 'Your address belongs to another account by now. Tell your network''s administrator.');
  end if;
  perform set_config('app.viewer', it.member_id::text, true);
  perform revoke_powers(it.member_id, 'address undone', since => it.asked_at);
  delete from address_change where member_id = it.member_id and id >= it.id;
  -- Somebody has to be left who can let others in.
  shut := it.had_factor and not has_second_factor(it.member_id) and exists (
    select from network_role r join account a using (member_id)
    where r.role = 'administrator' and r.member_id <> it.member_id and a.disabled_at is null and a.closed_at is null);
  update account set email = it.from_email, disabled_at = case when shut then coalesce(disabled_at, now()) else disabled_at end
  where member_id = it.member_id;
  perform audit('email.change_undone', null, null, it.member_id,
    case when shut then 'The account is shut, for its second step was changed meanwhile.' end);
  perform enqueue('mail_reset', it.member_id);
  return jsonb_build_object('email', it.from_email, 'shut', shut);
end $$;

-- --------------------------------------------------------- second factor

create or replace function set_my_totp(secret bytea, used_step bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if secret is null and exists (select from network_role where member_id = my_id())
     and not exists (select from passkey where member_id = my_id()) then
    perform refuse('RT409', 'People who run the network need a second factor. Add a passkey first.');
  end if;
  update account set totp_secret = secret, totp_last_step = coalesce(used_step, 0), totp_set_at = case when secret is not null then now() end
  where member_id = my_id();
  perform drop_idle_recovery_codes();
  perform audit(case when secret is null then 'factor.removed' else 'factor.added' end, null, null, my_id(), 'authenticator app');
end $$;

-- Takes the second factors of someone who lost them, so that they can sign in and set up new ones.
create or replace function remove_factors(m bigint, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform administrators_only();
  if m = my_id() then perform refuse('RT409', 'Ask another administrator to take your own.'); end if;
  if not exists (select from account where member_id = m and closed_at is null) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  perform revoke_powers(m, 'factors taken');
  perform audit('factors.removed', null, null, m, reason);
end $$;

-- ------------------------------------------------------- ends of accounts

-- Shuts a person out, or lets them back in. Every session of theirs ends at once, and nobody comes in by their invitations.
create or replace function set_disabled(m bigint, disabled boolean, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform administrators_only();
  if m = my_id() then perform refuse('RT409', 'You cannot disable yourself.'); end if;
  update account set disabled_at = case when disabled then now() end where member_id = m and closed_at is null;
  if not found then perform refuse('RT404', 'There is no such person.'); end if;
  if disabled then perform revoke_powers(m, 'disabled'); end if;
  perform audit(case when disabled then 'person.disabled' else 'person.enabled' end, null, null, m, reason);
end $$;

-- Closes my own account. What I wrote stays, under its persona; I can no longer sign in.
create or replace function close_my_account() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  if exists (select from network_role where member_id = me and role = 'administrator')
     and (select count(*) from network_role r join account a using (member_id)
          where r.role = 'administrator' and a.disabled_at is null and a.closed_at is null) < 2 then
    perform refuse('RT409', 'You are the only administrator. Make someone else one first.');
  end if;
  if exists (select from practice_member mine where mine.member_id = me and mine.role = 'owner'
      and exists (select from practice_member o where o.practice_id = mine.practice_id and o.member_id <> me)
      and not exists (select from practice_member o where o.practice_id = mine.practice_id and o.member_id <> me and o.role = 'owner')) then
    perform refuse('RT409', 'Your practice would be left without an owner. Invite another owner first.');
  end if;
  perform audit('account.closed', null, my_practice(), me, '');
  perform leave_practice(me);
  delete from network_role where member_id = me;
  perform revoke_powers(me, 'closed');
  delete from notification where member_id = me;
  delete from draft where member_id = me;
  update person set photo_id = null where id = me;
  update account set email = 'closed-' || me || '@closed.invalid', closed_at = now() where member_id = me;
end $$;

-- An invitation lends out its maker's right to let someone in, and ends with it: at their practice, or in the network.
create function invitations_end_with_the_right() returns trigger language plpgsql as $$
begin
  update invitation i set revoked_at = now()
  where i.invited_by = old.member_id and i.accepted_at is null and i.revoked_at is null
    and not exists (select from network_role r where r.member_id = i.invited_by and (i.network_role is null or r.role = 'administrator'))
    and not (i.network_role is null and exists (select from practice_member p
      where p.member_id = i.invited_by and p.practice_id = i.practice_id and p.role = 'owner'));
  return null;
end $$;
create trigger invitations_end after update or delete on practice_member for each row execute function invitations_end_with_the_right();
create trigger invitations_end after update or delete on network_role for each row execute function invitations_end_with_the_right();

grant execute on function remember_browser(text, text, text), end_all_my_sessions(), second_step_changed(text), password_stands(bigint, text),
  undo_behind(text), undo_address_change(text) to roundtable_app;
