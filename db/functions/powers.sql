-- What can be done with an account, and what takes it away again. A remedy that leaves one of them standing does not help
-- against a thief.

-- The one table of which deed revokes which power. "this session" is the one that the deed is done from. Undoing a change
-- of address takes the password and the newer factors too, for both are the thief's; nothing but that and closing takes
-- an undo.
create or replace function helpers.powers_revoked_by(deed text) returns text[] language sql immutable as $$
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

-- Takes from everyone what a deed revokes. Deeds on one account wait for each other at its row, and come before whoever signs in.
-- Of the factors those set up since a moment go.
create or replace function helpers.revoke_powers(m bigint, deed text, this_session text default null, since timestamptz default '-infinity') returns void
language plpgsql as $$
declare
  revoked text[] := helpers.powers_revoked_by(deed);
begin
  if revoked is null then raise exception 'no such deed: %', deed; end if;
  perform from account where member_id = m for no key update;
  delete from session where member_id = m
    and case when id is not distinct from this_session then 'this session' else 'other sessions' end = any(revoked);
  delete from token where member_id = m and purpose = any(revoked);
  if 'email' = any(revoked) then
    update account set pending_email = null where member_id = m and pending_email is not null;
    delete from address_change where member_id = m and changed_at is null;
  end if;
  if 'browsers' = any(revoked) then delete from known_browser where member_id = m; end if;
  if 'invitations' = any(revoked) then
    update invitation set revoked_at = now() where invited_by = m and accepted_at is null and revoked_at is null;
  end if;
  if 'password' = any(revoked) then update account set password_hash = null where member_id = m; end if;
  if 'factors' = any(revoked) then
    update account set totp_secret = null, totp_last_step = 0, totp_set_at = null
    where member_id = m and totp_secret is not null and coalesce(totp_set_at, '-infinity') >= since;
    delete from passkey where member_id = m and created_at >= since;
    delete from recovery_code where member_id = m and (made_at >= since or not helpers.has_second_factor(m));
  end if;
  if 'undo' = any(revoked) then delete from address_change where member_id = m; end if;
end $$;

-- Notes that a member has signed in with a browser, in place of what it was known by before: the last twenty of each member,
-- for half a year.
-- Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
create or replace function verbs.remember_browser(session_hash text, browser text, former text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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

-- Tells whether a password that was found right is still the account's: asked in the transaction that signs in, which a
-- change of the password then waits for.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.password_stands(member bigint, hashed text) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform from account where member_id = member and password_hash = hashed and is_me_or_early(member) for share;
  return found;
end $$;

-- Ends all sessions of the signed-in person, and whatever else could open one.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.end_all_my_sessions() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform revoke_powers(my_id(), 'all sessions ended');
  perform audit('sessions.ended', null, null, my_id(), '');
end $$;

-- Ends other sessions after a factor was added or removed: whoever signed in under the other rules does so again.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.second_step_changed(this_session text default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform revoke_powers(my_id(), 'second step changed', this_session);
end $$;

-- Finds a change of address that its old address may still take back, also while the account is shut.
create or replace function helpers.address_change_behind(hash text) returns address_change
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select c.* from address_change c join account a using (member_id)
  where c.token_hash = hash and coalesce(c.changed_at, c.asked_at) > now() - interval '7 days' and a.closed_at is null;
$$;

-- Shows what the page of an undo needs before its button is pressed; null when there is nothing to undo any more.
-- Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
-- mailed about. When: for seven days, while the account is open.
create or replace function verbs.undo_behind(hash text) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('from', c.from_email, 'to', c.to_email, 'changed', c.changed_at is not null)
  from address_change_behind(hash) c where c.id is not null;
$$;

-- Gives the account back to the address that was, and takes from whoever else has it all they could have: the password, what
-- is signed in, and what was set up since they asked. Changes before this one can still be undone by their own address, so
-- that a thief who changes twice undoes nothing. Where a second step was asked before and none is left, no mail gets around
-- it: the account stays shut until an administrator has made sure who asks. Null when there is nothing to undo any more.
-- Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
-- mailed about. When: for seven days, while the account is open.
create or replace function verbs.undo_address_change(hash text) returns jsonb
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it address_change := address_change_behind(hash);
  shut boolean := false;
begin
  perform from account where member_id = it.member_id for no key update;
  it := address_change_behind(hash);
  if it.id is null then return null; end if;
  if exists (select from account where email = it.from_email and member_id <> it.member_id) then
    perform refuse('RT409', 'Your email belongs to another account by now. Tell your network''s administrator.');
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
  perform jobs.enqueue('mail_reset', it.member_id);
  return jsonb_build_object('email', it.from_email, 'shut', shut);
end $$;
