-- Signing in: what the app may ask before it knows who is asking, and what it does with sessions and tokens.
-- Requests have no grant on these tables; each question is a function that answers just that.

-- Idle and absolute lifetimes: members 7 and 30 days, the network's staff 12 and 24 hours.
create function session_idle(m bigint) returns interval language sql stable as $$
  select case when exists (select from network_role where member_id = m) then interval '12 hours' else interval '7 days' end;
$$;
create function session_life(m bigint) returns interval language sql stable as $$
  select case when exists (select from network_role where member_id = m) then interval '24 hours' else interval '30 days' end;
$$;

-- Who somebody is gets proved before there is a viewer. A request that has one asks about nobody else.
create function is_me_or_early(m bigint) returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('app.viewer', true), '')::bigint = m, true);
$$;

create function open_session(session_hash text, m bigint, session_agent text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from account where member_id = m and disabled_at is null and closed_at is null) or not is_me_or_early(m) then
    perform refuse('RT403', 'This account is closed.');
  end if;
  insert into session (id, member_id, expires_at, ends_at, agent)
  values (session_hash, m, now() + session_idle(m), now() + session_life(m), left(session_agent, 250));
  perform set_config('app.viewer', m::text, true);
  perform audit('session.opened', null, null, m, '');
end $$;

-- Moves a session's idle end, at most to its absolute end.
create function extend_session(session_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update session set refreshed_at = now(), expires_at = least(now() + session_idle(member_id), ends_at) where id = session_hash;
$$;

create function end_session(session_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where id = session_hash;
$$;

create function end_my_session(session_uid text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where uid = session_uid and member_id = my_id();
$$;

-- Ends all sessions of the signed-in person but the one given.
create function end_my_other_sessions(kept_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from session where member_id = my_id() and id <> kept_hash;
$$;

-- The session behind a cookie when it is mine: which of my sessions this one is, and when I proved who I am.
create function my_session(session_hash text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('uid', uid, 'since', created_at) from session where id = session_hash and member_id = my_id();
$$;

-- Everything a request needs to know about who asks, in one statement: session, person, practice, cohorts with
-- their seats and unread counts, the inbox, and the network's name. Null session: just the network.
create function who_asks(session_hash text) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  s session;
  answer jsonb;
begin
  answer := (select jsonb_build_object('network', name, 'demonstration', demonstration) from network);
  answer := coalesce(answer, jsonb_build_object('network', null, 'demonstration', false));
  if session_hash is null then return answer; end if;
  select x.* into s from session x join account a on a.member_id = x.member_id
    where x.id = session_hash and x.expires_at > now() and x.ends_at > now() and a.disabled_at is null and a.closed_at is null
      -- Someone who became staff meanwhile has the shorter life from the start.
      and x.created_at + session_life(x.member_id) > now();
  if s.id is null then return answer; end if;
  return answer || jsonb_build_object(
    'session', jsonb_build_object('uid', s.uid, 'memberId', s.member_id, 'expiresAt', s.expires_at,
      'stale', s.refreshed_at < now() - interval '1 hour'),
    'viewer', (
      select jsonb_build_object('id', p.id, 'uid', p.uid, 'name', p.name, 'title', p.title, 'email', a.email,
        'photo', (select f.uid from file f where f.id = p.photo_id and f.quarantined_at is null),
        'timeZone', a.time_zone, 'networkRole', r.role, 'secondFactor', has_second_factor(p.id),
        'practice', case when pr.id is null then null else
          jsonb_build_object('id', pr.id, 'uid', pr.uid, 'name', pr.name, 'role', pm.role) end)
      from person p join account a on a.member_id = p.id
      left join network_role r on r.member_id = p.id
      left join practice_member pm on pm.member_id = p.id
      left join practice pr on pr.id = pm.practice_id
      where p.id = s.member_id),
    'cohorts', cohorts_in_frame(s.member_id),
    'inbox', (select count(*) from notification n where n.member_id = s.member_id and n.read_at is null
      and n.cohort_id = any((select tables_of(s.member_id))::bigint[])));
end $$;

-- The cohorts in a person's page frame: those they attend (accepted or not yet), and their open looks.
create function cohorts_in_frame(m bigint) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select a.cohort_id, a.seat_id, a.facilitator, false as by_look, null::timestamptz as look_until from attendee a join seat s on s.id = a.seat_id and s.until is null
      where a.member_id = m and a.until is null
    union all
    select cohort_id, null::bigint, true, true, max(expires_at) filter (where closed_at is null) from look
      where cohort_id = any(looks_of(m)) and member_id = m
        and not exists (select from attendee a where a.cohort_id = look.cohort_id and a.member_id = m and a.until is null)
      group by cohort_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'slug', c.slug, 'name', c.name, 'capacity', c.capacity,
    'taken', t.taken, 'mySeat', t.my_seat, 'facilitator', mine.facilitator, 'byLook', mine.by_look,
    'lookUntil', mine.look_until,
    'accepted', mine.by_look or exists (select from charter_acceptance x
      where x.member_id = m and x.cohort_id = c.id and x.version = c.charter_version),
    'unread', (select count(*) from unread u where u.member_id = m and u.cohort_id = c.id)
  ) order by c.name, c.id), '[]')
  from mine join cohort c on c.id = mine.cohort_id
  cross join lateral (
    select count(*) as taken, coalesce(max(n) filter (where id = mine.seat_id), 0) as my_seat
    from (select id, row_number() over (order by since, id) as n from seat where cohort_id = c.id and until is null) seats
  ) t;
$$;

-- What signing in needs to know of an address; null when there is no such open account.
create function account_behind(address text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('memberId', a.member_id, 'passwordHash', a.password_hash, 'disabled', a.disabled_at is not null,
    'totp', a.totp_secret is not null, 'passkeys', exists (select from passkey k where k.member_id = a.member_id))
  from account a where a.email = lower(address) and a.closed_at is null;
$$;

-- What is asked of a person after the first factor: codes, passkeys, and whether the network insists on either.
create function factors_of(m bigint) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('totp', a.totp_secret is not null,
    'passkeys', exists (select from passkey k where k.member_id = m),
    'staff', exists (select from network_role r where r.member_id = m))
  from account a where a.member_id = m and a.disabled_at is null and a.closed_at is null and is_me_or_early(m);
$$;

-- The people whom a visitor of the demonstration can be with a click. Elsewhere there are none.
create function people_to_be()
returns table (uid text, name text, title text, email text, practice text, place text, network_role text, cohorts bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.uid, p.name, p.title, a.email, coalesce(pr.name, ''), coalesce(pr.town || ', ' || pr.state, ''), r.role,
    (select count(*) from attendee t where t.member_id = p.id and t.until is null)
  from person p join account a on a.member_id = p.id
  left join practice_member pm on pm.member_id = p.id
  left join practice pr on pr.id = pm.practice_id
  left join network_role r on r.member_id = p.id
  where (select demonstration from network) and a.disabled_at is null and a.closed_at is null
  order by pr.name nulls first, p.name, p.id;
$$;

create function member_to_be(person_uid text) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  m bigint := (select id from person where uid = person_uid);
begin
  if m is null or not coalesce((select demonstration from network), false) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  return m;
end $$;

-- ------------------------------------------------------------------ tokens

create function keep_token(token_hash text, what text, m bigint, more text, lasts interval) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_me_or_early(m) then perform refuse('RT403', 'This account is someone else''s.'); end if;
  delete from token where expires_at < now() - interval '1 day';
  insert into token (hash, purpose, member_id, detail, expires_at) values (token_hash, what, m, coalesce(more, ''), now() + lasts);
end $$;

-- Looks at a token without using it, for the page shown before the POST.
create function token_behind(token_hash text, what text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('memberId', t.member_id, 'detail', t.detail, 'email', a.email, 'name', p.name, 'practice', pr.name)
  from token t left join account a on a.member_id = t.member_id
  left join person p on p.id = t.member_id
  left join practice_member pm on pm.member_id = t.member_id left join practice pr on pr.id = pm.practice_id
  where t.hash = token_hash and t.purpose = what and t.expires_at > now()
    and (a.member_id is null or (a.disabled_at is null and a.closed_at is null));
$$;

-- Uses a token up. Of two at once one gets null.
create function use_token(token_hash text, what text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t token;
begin
  delete from token where hash = token_hash and purpose = what and expires_at > now() returning * into t;
  if t.hash is null or (t.member_id is not null and not exists
      (select from account where member_id = t.member_id and disabled_at is null and closed_at is null)) then
    return null;
  end if;
  return jsonb_build_object('memberId', t.member_id, 'detail', t.detail);
end $$;

-- ---------------------------------------------------------------- passwords

create function my_password_hash() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from account where member_id = my_id();
$$;

-- Sets a password and ends every session, so that whoever knew the old one is out.
create function set_password(m bigint, hashed text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set password_hash = hashed
  where member_id = m and disabled_at is null and closed_at is null and is_me_or_early(m);
  if not found then perform refuse('RT404', 'There is no such account.'); end if;
  delete from session where member_id = m;
  delete from token where member_id = m and purpose in ('reset', 'sign_in', 'second_factor');
  perform audit('password.changed', null, null, m, '');
  perform enqueue('mail_password_changed', m);
end $$;

create function set_email(m bigint, new_email text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_me_or_early(m) then perform refuse('RT403', 'This account is someone else''s.'); end if;
  if exists (select from account where email = lower(new_email) and member_id <> m) then
    perform refuse('RT409', 'That address belongs to another account.');
  end if;
  update account set email = lower(new_email), pending_email = null where member_id = m and closed_at is null;
  delete from token where member_id = m and purpose in ('email', 'reset', 'sign_in');
  perform audit('email.changed', null, null, m, '');
end $$;

-- Asks for a link by mail. For an address without an account the same work is done, and the job mails nobody.
create function ask_for_link(address text, what text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m bigint := (select member_id from account where email = lower(address) and disabled_at is null and closed_at is null);
begin
  perform enqueue(case what when 'reset' then 'mail_reset' else 'mail_sign_in' end, coalesce(m, 0));
end $$;

-- Notes the address I want to change to; a mail there has to be confirmed before anything changes.
create function ask_for_email(new_email text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set pending_email = lower(new_email) where member_id = my_id();
  perform enqueue('mail_email_change', my_id());
  perform audit('email.change_asked', null, null, my_id(), '');
end $$;

-- ------------------------------------------------------------ second factor

create function my_totp_secret() returns bytea language sql stable security definer set search_path = public, pg_temp as $$
  select totp_secret from account where member_id = my_id();
$$;

-- Recovery codes stand in for a factor; without any they would only lie about.
create function drop_idle_recovery_codes() returns void language sql as $$
  delete from recovery_code where member_id = my_id() and not has_second_factor(my_id());
$$;

create function set_my_totp(secret bytea, used_step bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if secret is null and exists (select from network_role where member_id = my_id())
     and not exists (select from passkey where member_id = my_id()) then
    perform refuse('RT409', 'People who run the network need a second factor. Add a passkey first.');
  end if;
  update account set totp_secret = secret, totp_last_step = coalesce(used_step, 0) where member_id = my_id();
  perform drop_idle_recovery_codes();
  perform audit(case when secret is null then 'factor.removed' else 'factor.added' end, null, null, my_id(), 'authenticator app');
end $$;

create function totp_of(m bigint) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('secret', encode(totp_secret, 'hex'), 'lastStep', totp_last_step) from account
  where member_id = m and totp_secret is not null and is_me_or_early(m);
$$;

-- Marks a time-step as used; false when it, or a later one, was used before.
create function use_totp_step(m bigint, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set totp_last_step = step where member_id = m and totp_last_step < step and is_me_or_early(m);
  return found;
end $$;

create function set_my_recovery_codes(hashes text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from recovery_code where member_id = my_id();
  insert into recovery_code (member_id, hash) select my_id(), unnest(hashes);
  perform audit('recovery_codes.made', null, null, my_id(), '');
end $$;

create function my_recovery_codes_left() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from recovery_code where member_id = my_id() and used_at is null;
$$;

create function use_recovery_code(m bigint, code_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_code set used_at = now() where member_id = m and hash = code_hash and used_at is null and is_me_or_early(m);
  if found then
    perform set_config('app.viewer', m::text, true);
    perform audit('recovery_code.used', null, null, m, '');
    return true;
  end if;
  return false;
end $$;

create function passkeys_of(m bigint) returns table (credential_id text, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select credential_id, transports from passkey where member_id = m and is_me_or_early(m);
$$;

create function passkey_behind(credential text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('memberId', k.member_id, 'publicKey', encode(k.public_key, 'hex'), 'counter', k.counter,
    'transports', k.transports)
  from passkey k join account a using (member_id)
  where k.credential_id = credential and a.disabled_at is null and a.closed_at is null;
$$;

create function add_my_passkey(credential text, key bytea, key_counter bigint, key_transports text[], key_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into passkey (member_id, credential_id, public_key, counter, transports, name)
  values (my_id(), credential, key, key_counter, key_transports, key_name)
  on conflict (credential_id) do nothing;
  if not found then perform refuse('RT409', 'This passkey is already in use.'); end if;
  perform audit('factor.added', null, null, my_id(), 'passkey');
end $$;

create function passkey_used(credential text, new_counter bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update passkey set counter = new_counter, used_at = now() where credential_id = credential;
$$;

create function remove_my_passkey(passkey_uid text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- -------------------------------------------------------------- beginnings and ends

create function is_set_up() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from network);
$$;

-- Names the network and makes its first administrator. The setup token dies with its use.
create function set_up(setup_hash text, network_name text, person_name text, address text, zone text, hashed_password text)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m bigint;
begin
  if use_token(setup_hash, 'setup') is null then perform refuse('RT404', 'This link was used or is too old.'); end if;
  if exists (select from network) then perform refuse('RT404', 'This network is set up already.'); end if;
  insert into network (name) values (network_name);
  insert into person (name) values (person_name) returning id into m;
  insert into account (member_id, email, password_hash, time_zone) values (m, lower(address), hashed_password, zone);
  insert into network_role (member_id, role) values (m, 'administrator');
  delete from token where purpose = 'setup';
  perform set_config('app.viewer', m::text, true);
  perform audit('network.set_up', null, null, m, '');
  return m;
end $$;

-- My places at the cohorts' tables and the charters I accepted, for my own export: also where I no longer sit.
create function my_seats() returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', c.name, 'practice', p.name, 'since', a.since, 'until', a.until,
    'facilitator', a.facilitator) order by a.since), '[]')
  from attendee a join seat s on s.id = a.seat_id join cohort c on c.id = a.cohort_id join practice p on p.id = s.practice_id
  where a.member_id = my_id();
$$;
create function my_charters() returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', c.name, 'version', x.version, 'acceptedAt', x.accepted_at)
    order by x.accepted_at), '[]')
  from charter_acceptance x join cohort c on c.id = x.cohort_id where x.member_id = my_id();
$$;

-- Closes my own account. What I wrote stays, under its persona; I can no longer sign in.
create function close_my_account() returns void
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
  delete from session where member_id = me;
  delete from token where member_id = me;
  delete from passkey where member_id = me;
  delete from recovery_code where member_id = me;
  delete from notification where member_id = me;
  delete from draft where member_id = me;
  update person set photo_id = null where id = me;
  update account set email = 'closed-' || me || '@closed.invalid', pending_email = null, password_hash = null, totp_secret = null,
    closed_at = now()
  where member_id = me;
end $$;

grant execute on function
  open_session(text, bigint, text), extend_session(text), end_session(text), end_my_session(text), end_my_other_sessions(text), my_session(text),
  who_asks(text), account_behind(text), factors_of(bigint), people_to_be(), member_to_be(text),
  keep_token(text, text, bigint, text, interval), token_behind(text, text), use_token(text, text),
  ask_for_link(text, text), ask_for_email(text), my_password_hash(), set_password(bigint, text), set_email(bigint, text),
  my_totp_secret(), set_my_totp(bytea, bigint), totp_of(bigint), use_totp_step(bigint, bigint),
  set_my_recovery_codes(text[]), my_recovery_codes_left(), use_recovery_code(bigint, text),
  passkeys_of(bigint), passkey_behind(text), add_my_passkey(text, bytea, bigint, text[], text), passkey_used(text, bigint),
  remove_my_passkey(text), is_set_up(), set_up(text, text, text, text, text, text),
  my_seats(), my_charters(), close_my_account()
  to roundtable_app;
