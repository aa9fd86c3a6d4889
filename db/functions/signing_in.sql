-- What may be asked before it is known who asks. Requests have no grant on these tables; each question is a function that
-- answers just that.

-- Whether it is still being proved who asks. What a page does as its viewer never meets the secrets of others by these functions.
-- It is a wall against forgotten code, as app.viewer is: the app's role could take the viewer away again.
create or replace function helpers.is_early() returns boolean language sql stable as $$
  select coalesce(current_setting('app.viewer', true), '') = '';
$$;

-- Tells whether a person is the viewer, or it is still being proved who asks. A request that has a viewer asks about
-- nobody else.
create or replace function helpers.is_me_or_early(m bigint) returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('app.viewer', true), '')::bigint = m, true);
$$;

-- Finds what signing in needs to know of an address; null when there is no such open account, and for anyone who is
-- signed in.
-- Rows: the account of an address, for the sign-in step alone: a request with a viewer gets nothing. Words: its
-- password hash, which no one else gets. When: before anyone is signed in.
create or replace function verbs.account_behind(address text) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('memberId', a.member_id, 'passwordHash', a.password_hash, 'disabled', a.disabled_at is not null,
    'totp', a.totp_secret is not null, 'passkeys', exists (select from passkey k where k.member_id = a.member_id))
  from account a where a.email = lower(address) and a.closed_at is null and is_early();
$$;

-- Tells what is asked of a person after the first factor: codes, passkeys, and whether the network insists on either.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.factors_of(member bigint) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('totp', a.totp_secret is not null,
    'passkeys', exists (select from passkey k where k.member_id = member),
    'staff', exists (select from network_role r where r.member_id = member))
  from account a where a.member_id = member and a.disabled_at is null and a.closed_at is null and is_me_or_early(member);
$$;

-- Lists the people whom a visitor of the demonstration can be with a click. Elsewhere there are none.
-- Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
create or replace function verbs.people_to_be()
returns table (uid text, name text, title text, email text, practice text, town text, network_role text, cohorts bigint, applies boolean)
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select p.uid, p.name, p.title, a.email, coalesce(pr.name, ''), coalesce(pr.town || ', ' || pr.state, ''), r.role,
    (select count(*) from attendee t where t.member_id = p.id and t.until is null), pr.id is not null and pr.admitted_at is null
  from person p join account a on a.member_id = p.id
  left join practice_member pm on pm.member_id = p.id
  left join practice pr on pr.id = pm.practice_id
  left join network_role r on r.member_id = p.id
  where (select demonstration from network) and a.disabled_at is null and a.closed_at is null
  order by pr.name nulls first, p.name, p.id;
$$;

-- Finds the person whom a visitor of the demonstration wants to be. Refuses everywhere else.
-- Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
create or replace function verbs.member_to_be(person_uid text) returns bigint
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  m bigint := (select id from person where uid = person_uid);
begin
  if m is null or not coalesce((select demonstration from network), false) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  return m;
end $$;

-- Keeps the SHA-256 of a link or a half-finished sign-in, for what it is and how long it lasts.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.keep_token(token_hash text, what text, member bigint, more text, lasts interval) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if not is_me_or_early(member) then perform refuse('RT403', 'This account is someone else''s.'); end if;
  delete from token where expires_at < now() - interval '1 day';
  insert into token (hash, purpose, member_id, detail, expires_at) values (token_hash, what, member, coalesce(more, ''), now() + lasts);
end $$;

-- Looks at a token without using it, for the page shown before the POST.
-- Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
-- now, while it lasts.
create or replace function verbs.token_behind(token_hash text, what text) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('memberId', t.member_id, 'detail', t.detail, 'email', a.email, 'name', p.name, 'practice', pr.name)
  from token t left join account a on a.member_id = t.member_id
  left join person p on p.id = t.member_id
  left join practice_member pm on pm.member_id = t.member_id left join practice pr on pr.id = pm.practice_id
  where t.hash = token_hash and t.purpose = what and t.expires_at > now()
    and (a.member_id is null or (a.disabled_at is null and a.closed_at is null));
$$;

-- Uses a token up, one deed on its account after the other. Of two at once one gets null.
-- Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
-- now, while it lasts.
create or replace function verbs.spend_token(token_hash text, what text) returns jsonb
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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

-- The hash of the viewer's password, to be compared with what they type.
-- Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
-- them and shows neither. When: now.
create or replace function verbs.my_password_hash() returns text language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select password_hash from account where member_id = my_id();
$$;

-- Sets a password and ends whatever could be done by who knew the old one.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.set_password(member bigint, hashed text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if not is_me_or_early(member) or not exists (select from account where member_id = member and disabled_at is null and closed_at is null) then
    perform refuse('RT404', 'There is no such account.');
  end if;
  perform revoke_powers(member, 'password changed');
  update account set password_hash = hashed where member_id = member;
  perform audit('password.changed', null, null, member, '');
  perform jobs.enqueue('mail_password_changed', member);
end $$;

-- Sets the address that a member waits for and has now confirmed; the one before is told, and can undo it.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.set_email(member bigint, new_email text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  change bigint;
begin
  if not is_me_or_early(member) then perform refuse('RT403', 'This account is someone else''s.'); end if;
  if exists (select from account where email = lower(new_email) and member_id <> member) then
    perform refuse('RT409', 'That email belongs to another account.');
  end if;
  perform from account where member_id = member and closed_at is null and pending_email = lower(new_email) for no key update;
  if not found then perform refuse('RT409', 'This change was called off. Ask for it again in your settings.'); end if;
  update address_change set changed_at = now() where member_id = member and changed_at is null returning id into change;
  update account set email = lower(new_email) where member_id = member;
  perform revoke_powers(member, 'address changed');
  perform audit('email.changed', null, null, member, '');
  perform jobs.enqueue('mail_email_changed', change);
end $$;

-- Asks for a link by mail. For an address without an account the same work is done, and the job mails nobody.
-- Rows: whoever has the address is mailed. Words: none come back, not even whether there is such an account. When:
-- now.
create or replace function verbs.ask_for_link(address text, what text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  m bigint := (select member_id from account where email = lower(address) and disabled_at is null and closed_at is null);
begin
  perform jobs.enqueue(case what when 'reset' then 'mail_reset' else 'mail_sign_in' end, coalesce(m, 0));
end $$;

-- Notes the address I want to change to; a mail there has to be confirmed before anything changes. Asked again it is the same
-- change, so that the first warning's link stays good.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.ask_for_email(new_email text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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
  perform jobs.enqueue('mail_email_change', me);
  perform audit('email.change_asked', null, null, me, '');
end $$;
