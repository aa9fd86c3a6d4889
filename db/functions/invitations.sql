-- Letting people in.

-- Invites an address into a practice, into the network's staff, or to apply with a practice of its own. The link is made of the nonce, and its hash opens it: both
-- come from the site, which alone can make it; without them the mail's job makes it. As an address gets one such mail
-- an hour, the link that went out is not taken back for another of the same kind within that time, unless its mail failed, or
-- the site sends no mail; a form sent twice invites once.
-- Rows: a practice's by its owners and staff, the network's by administrators, those to apply by staff. Words: none come back but whether the
-- address belongs there already. When: now.
create or replace function verbs.invite(to_email text, practice bigint default null, as_role text default null, as_network_role text default null,
  invitee text default '', link_nonce text default null, link_hash text default null, mails boolean default true, applying boolean default false) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  before invitation;
  new_id bigint;
begin
  if as_network_role is not null then
    perform administrators_only();
  elsif not (is_staff() or owns_practice(practice)) then
    perform refuse('RT403', 'Only the practice''s owner or a moderator can invite people.');
  -- Whoever applies could otherwise have the network write to anybody.
  elsif not is_admitted() then
    perform refuse('RT403', 'Once your practice has a seat, you can invite its people.');
  end if;
  if exists (select from practice_member pm join account a using (member_id)
      where pm.practice_id = practice and a.email = lower(to_email)) then
    perform refuse('RT409', 'That person already belongs to this practice.');
  end if;
  -- A moderator who could invite themselves would sit in any cohort without a look.
  if exists (select from account where member_id = my_id() and email = lower(to_email)) then
    perform refuse('RT409', 'That is your own email. Ask another moderator to invite you.');
  end if;
  if as_network_role is not null and exists (select from network_role r join account a using (member_id)
      where a.email = lower(to_email) and r.role = as_network_role) then
    perform refuse('RT409', 'That person already has this role.');
  end if;
  select * into before from invitation i
  where i.email = lower(to_email) and i.practice_id is not distinct from practice and i.practice_role is not distinct from as_role
    and i.network_role is not distinct from as_network_role and i.applies = applying and i.accepted_at is null and i.revoked_at is null
    and i.created_at > now() - interval '1 hour' and i.mail_state is distinct from 'failed';
  if before.created_at > now() - interval '1 minute' then return before.id; end if;
  if before.id is not null and mails then
    perform refuse('RT429', 'An invitation went to this email less than an hour ago. It may still be on its way, or lie among unwanted emails. '
      || 'After the hour you can send another; the link of this one works as it is.');
  end if;
  update invitation set revoked_at = now()
  where email = lower(to_email) and practice_id is not distinct from practice
    and network_role is not distinct from as_network_role and applies = applying and accepted_at is null and revoked_at is null;
  insert into invitation (email, practice_id, practice_role, network_role, applies, invited_by, invitee_name, nonce, token_hash)
  values (lower(to_email), practice, as_role, as_network_role, applying, my_id(), left(invitee, 80), coalesce(link_nonce, new_uid()), link_hash)
  returning id into new_id;
  if applying then
    perform audit('application.invited');
  else
    perform audit('person.invited', null, practice, null, coalesce(as_role, as_network_role));
  end if;
  perform jobs.enqueue('mail_invitation', new_id);
  return new_id;
end $$;

-- Lists the invitations into a practice, into every practice, or into the network's staff, newest first, and of each address
-- the last: those that nobody has accepted yet, and for a fortnight what was accepted or revoked. What makes a link comes
-- along for those who may let people in by it, while it works. Staff get it of what staff sent alone: whoever an owner
-- invites is the owner's to let in.
-- Rows: a practice's for its owners and staff, every practice's for staff, the network's for administrators. Words: the
-- addresses and names that were invited. When: now.
create or replace function verbs.invitations(of_practice bigint default null, of_network boolean default false,
  before_id bigint default 9007199254740991, at_most int default 50)
returns table (id bigint, email text, invitee_name text, practice_uid text, practice text, practice_role text, network_role text,
  created_at timestamptz, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz, opened_at timestamptz,
  mail_state text, mail_trouble text, nonce text, token_hash text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  staff boolean := is_staff();
  administrator boolean := is_administrator();
begin
  if not (staff or owns_practice(of_practice)) or of_network and not administrator then return; end if;
  return query
    select i.id, i.email, i.invitee_name, p.uid, p.name, i.practice_role, i.network_role, i.created_at, i.expires_at, i.accepted_at,
      i.revoked_at, i.opened_at, i.mail_state, i.mail_trouble, case when s.shown then i.nonce end, case when s.shown then i.token_hash end
    from invitation i left join practice p on p.id = i.practice_id
    cross join lateral (select i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and (
        of_network or owns_practice(i.practice_id)
        or exists (select from network_role r where r.member_id = i.invited_by)) as shown) s
    where not i.applies and case when of_network then i.practice_id is null when of_practice is null then i.practice_id is not null
        else i.practice_id = of_practice end
      and i.id < before_id
      and coalesce(i.accepted_at, i.revoked_at, 'infinity') > now() - interval '14 days'
      and not exists (select from invitation n
        where n.practice_id = i.practice_id and n.id > i.id and n.email = i.email)
      and not (i.practice_id is null and exists (select from invitation n
        where n.practice_id is null and n.id > i.id and n.email = i.email and n.network_role = i.network_role))
    order by i.id desc limit at_most;
end $$;

-- Notes that the page of an invitation was opened by its link for the first time.
-- Rows: the one invitation whose link is shown. Words: none. When: now, while the link works.
create or replace function verbs.note_invitation_opened(hash text) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  update invitation set opened_at = now()
  where token_hash = hash and opened_at is null and accepted_at is null and revoked_at is null and expires_at > now();
$$;

-- Takes an invitation back that was not accepted yet.
-- Rows: an invitation of one's own practice, or any for staff. Words: none. When: until it is accepted.
create or replace function verbs.revoke_invitation(invitation_id bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it invitation;
begin
  select * into it from invitation where id = invitation_id for update;
  if it.id is null or not (is_staff() or coalesce(owns_practice(it.practice_id), false)) then
    perform refuse('RT404', 'There is no such invitation.');
  end if;
  if it.network_role is not null then perform administrators_only(); end if;
  if it.accepted_at is not null then perform refuse('RT409', 'That invitation was already accepted.'); end if;
  update invitation set revoked_at = coalesce(revoked_at, now()) where id = invitation_id;
  perform audit('invitation.revoked', null, it.practice_id, null, '');
end $$;

-- Shows what the invitation page needs before anything is redeemed; null when the link is used up, revoked or too old.
-- Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
-- they are now, while the link works.
create or replace function verbs.invitation_behind(hash text) returns jsonb
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object(
    'id', i.id, 'email', i.email, 'name', i.invitee_name, 'practice', p.name, 'role', coalesce(i.practice_role, i.network_role),
    'invitedBy', by_whom.name, 'applies', i.applies, 'hasAccount', a.member_id is not null, 'opened', i.opened_at is not null,
    'seats', (select count(*) from seat s where s.practice_id = i.practice_id and s.until is null))
  from invitation i
  left join person by_whom on by_whom.id = i.invited_by
  left join practice p on p.id = i.practice_id
  left join account a on a.email = i.email and a.closed_at is null
  where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now();
$$;

-- Joins a person to what an invitation is for: their practice, whose seats an owner attends, or the network's staff. They
-- leave another practice.
create or replace function helpers.join_by(it invitation, m bigint) returns void language plpgsql as $$
declare
  held seat;
begin
  update invitation set accepted_at = now() where id = it.id;
  if it.network_role is not null then
    insert into network_role (member_id, role) values (m, it.network_role)
    on conflict (member_id) do update set role = excluded.role, since = now();
  end if;
  if it.practice_id is not null then
    -- Whoever belongs to a practice does not look into cohorts.
    update look set closed_at = now() where member_id = m and closed_at is null and expires_at > now();
    if exists (select from practice_member where member_id = m and practice_id <> it.practice_id) then
      perform helpers.another_owner_stays(m, true);
      perform helpers.leave_practice(m);
    end if;
    insert into practice_member (member_id, practice_id, role) values (m, it.practice_id, it.practice_role)
    on conflict (member_id) do update set role = excluded.role;
    -- Owners attend every seat of their practice; others are chosen.
    if it.practice_role = 'owner' then
      for held in select * from seat where practice_id = it.practice_id and until is null loop
        perform helpers.attend(held.cohort_id, held.id, m);
      end loop;
    end if;
  end if;
  perform set_config('app.viewer', m::text, true);
  perform verbs.audit('invitation.accepted', null, it.practice_id, m, coalesce(it.practice_role, it.network_role));
end $$;

-- Redeems an invitation for someone without an account. The address is the invitation's own. Whoever applies names the practice.
-- Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
-- they are now, while the link works.
create or replace function verbs.accept_invitation(hash text, person_name text, zone text, hashed_password text, practice_name text default null,
  practice_town text default null, practice_state text default null, practice_zip text default null) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it invitation;
  m bigint;
begin
  select * into it from invitation
  where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > now() for update;
  if it.id is null then perform refuse('RT404', 'This invitation was used or is too old.'); end if;
  if exists (select from account where email = it.email) then
    perform refuse('RT409', 'This email has an account already. Sign in with it to accept.');
  end if;
  insert into person (name) values (person_name) returning id into m;
  insert into account (member_id, email, password_hash, time_zone) values (m, it.email, hashed_password, zone);
  if it.applies then
    perform apply_by(it, m, practice_name, practice_town, practice_state, practice_zip);
  else
    perform join_by(it, m);
  end if;
  return m;
end $$;

-- Redeems an invitation for the signed-in person, whose address must be the one invited. Whoever applies and has no practice names it.
-- Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
-- they are now, while the link works.
create or replace function verbs.accept_invitation_as_me(hash text, practice_name text default null, practice_town text default null,
  practice_state text default null, practice_zip text default null) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it invitation;
begin
  select * into it from invitation
  where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > now() for update;
  if it.id is null then perform refuse('RT404', 'This invitation was used or is too old.'); end if;
  if not exists (select from account where member_id = my_id() and email = it.email) then
    perform refuse('RT409', 'This invitation is for another email. Sign in with that one to accept.');
  end if;
  if it.applies then
    perform apply_by(it, my_id(), practice_name, practice_town, practice_state, practice_zip);
  else
    perform join_by(it, my_id());
  end if;
  return my_id();
end $$;

-- The practices that wait for the viewer to join them. Their link is in the mail, or with whoever invited them.
-- Rows: invitations to the viewer's own address. Words: the names of the practice and of who invites. When: while the
-- invitation stands.
create or replace function verbs.my_invitations() returns table (practice text, invited_by text, expires_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query
  select p.name, w.name, i.expires_at from invitation i
  join account a on a.email = i.email and a.member_id = my_id()
  join practice p on p.id = i.practice_id join person w on w.id = i.invited_by
  where i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  order by i.id desc limit 5;
end $$;
