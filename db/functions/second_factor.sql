-- Authenticator apps, passkeys and recovery codes.

-- The viewer's sealed secret of their authenticator app, or null.
-- Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
-- them and shows neither. When: now.
create or replace function verbs.my_totp_secret() returns bytea language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select totp_secret from account where member_id = my_id();
$$;

-- Deletes the recovery codes of a viewer without any factor: they stand in for one, and would only lie about.
create or replace function helpers.drop_idle_recovery_codes() returns void language sql as $$
  delete from recovery_code where member_id = verbs.my_id() and not helpers.has_second_factor(verbs.my_id());
$$;

-- Sets up the viewer's authenticator app, or removes it with null. Refuses people who run the network and would be
-- without a factor.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.set_my_totp(secret bytea default null, used_step bigint default 0) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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

-- The sealed secret and the last used step of a person's authenticator app, for the second step of signing in.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.totp_of(member bigint) returns jsonb language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('secret', encode(totp_secret, 'hex'), 'lastStep', totp_last_step) from account
  where member_id = member and totp_secret is not null and is_me_or_early(member);
$$;

-- Marks a time-step as used; false when it, or a later one, was used before.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.spend_totp_step(member bigint, step bigint) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update account set totp_last_step = step where member_id = member and totp_last_step < step and is_me_or_early(member);
  return found;
end $$;

-- Puts new recovery codes in place of the viewer's old ones.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.set_my_recovery_codes(hashes text[]) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from recovery_code where member_id = my_id();
  insert into recovery_code (member_id, hash) select my_id(), unnest(hashes);
  perform audit('recovery_codes.made', null, null, my_id(), '');
end $$;

-- Counts the recovery codes that the viewer has not used.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.my_recovery_codes_left() returns int language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select count(*)::int from recovery_code where member_id = my_id() and used_at is null;
$$;

-- Uses a recovery code up; false when it is none or was used.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.spend_recovery_code(member bigint, code_hash text) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update recovery_code set used_at = now() where member_id = member and hash = code_hash and used_at is null and is_me_or_early(member);
  if found then
    perform set_config('app.viewer', member::text, true);
    perform audit('recovery_code.used', null, null, member, '');
    return true;
  end if;
  return false;
end $$;

-- Lists the passkeys by which a person can prove who they are.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.passkeys_of(member bigint) returns table (credential_id text, transports text[])
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select credential_id, transports from passkey where member_id = member and is_me_or_early(member);
$$;

-- Finds the passkey that a browser names, and whose it is.
-- Rows: the passkey that a browser names, for the sign-in step alone: a request with a viewer gets nothing. Words:
-- its public key and counter. When: before anyone is signed in.
create or replace function verbs.passkey_behind(credential text) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('memberId', k.member_id, 'publicKey', encode(k.public_key, 'hex'), 'counter', k.counter,
    'transports', k.transports)
  from passkey k join account a using (member_id)
  where k.credential_id = credential and a.disabled_at is null and a.closed_at is null and is_early();
$$;

-- Adds a passkey to the viewer's account. Refuses one that is in use.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.add_my_passkey(credential text, key bytea, key_counter bigint, key_transports text[], key_name text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into passkey (member_id, credential_id, public_key, counter, transports, name)
  values (my_id(), credential, key, key_counter, key_transports, key_name)
  on conflict (credential_id) do nothing;
  if not found then perform refuse('RT409', 'This passkey is already in use.'); end if;
  perform audit('factor.added', null, null, my_id(), 'passkey');
end $$;

-- Notes that a passkey was used, and its counter: never one far ahead, with which it would never be taken again.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.passkey_used(credential text, new_counter bigint) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  update passkey set counter = new_counter, used_at = now() where credential_id = credential and is_me_or_early(member_id);
$$;

-- Removes a passkey of the viewer's. Refuses people who run the network and would be without a factor.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.remove_my_passkey(passkey_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if exists (select from network_role where member_id = my_id())
     and not exists (select from account where member_id = my_id() and totp_secret is not null)
     and (select count(*) from passkey where member_id = my_id()) < 2 then
    perform refuse('RT409', 'People who run the network need a second factor. Add another one first.');
  end if;
  delete from passkey where uid = passkey_uid and member_id = my_id();
  if not found then perform refuse('RT404', 'There is no such passkey.'); end if;
  perform drop_idle_recovery_codes();
  perform audit('factor.removed', null, null, my_id(), 'passkey');
end $$;
