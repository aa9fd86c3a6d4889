-- The only writers of the tables that make the wall. Each checks who acts, and writes the audit entry in the
-- same breath. Errors: RT404 not there or not yours, RT403 not allowed, RT409 a sentence for the person.

create function staff_only() returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not is_staff() then perform refuse('RT403', 'Only the network''s moderators can do this.'); end if;
  return my_id();
end $$;

create function administrators_only() returns bigint language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not is_administrator() then perform refuse('RT403', 'Only the network''s administrators can do this.'); end if;
  return my_id();
end $$;

-- ------------------------------------------------------------ invitations

-- Invites an address into a practice, or into the network's staff. The mail's job makes the token.
create function invite(to_email text, practice bigint, as_role text, as_network_role text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  new_id bigint;
begin
  if as_network_role is not null then
    perform administrators_only();
  elsif not (is_staff() or owns_practice(practice)) then
    perform refuse('RT403', 'Only the practice''s owner or a moderator can invite people.');
  end if;
  if exists (select from practice_member pm join account a using (member_id)
      where pm.practice_id = practice and a.email = lower(to_email)) then
    perform refuse('RT409', 'That person already belongs to this practice.');
  end if;
  -- A moderator who could invite themselves would sit at any table without a look.
  if exists (select from account where member_id = my_id() and email = lower(to_email)) then
    perform refuse('RT409', 'That is your own address. Ask another moderator to invite you.');
  end if;
  if as_network_role is not null and exists (select from network_role r join account a using (member_id)
      where a.email = lower(to_email) and r.role = as_network_role) then
    perform refuse('RT409', 'That person already has this role.');
  end if;
  update invitation set revoked_at = now()
  where email = lower(to_email) and practice_id is not distinct from practice
    and network_role is not distinct from as_network_role and accepted_at is null and revoked_at is null;
  insert into invitation (email, practice_id, practice_role, network_role, invited_by)
  values (lower(to_email), practice, as_role, as_network_role, my_id()) returning id into new_id;
  perform audit('person.invited', null, practice, null, coalesce(as_role, as_network_role));
  perform enqueue('mail_invitation', new_id);
  return new_id;
end $$;

create function revoke_invitation(invitation_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- What the invitation page shows before anything is redeemed; null when the link is used up, revoked or too old.
create function invitation_behind(hash text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'id', i.id, 'email', i.email, 'practice', p.name, 'role', coalesce(i.practice_role, i.network_role),
    'invitedBy', by_whom.name, 'hasAccount', a.member_id is not null)
  from invitation i
  join person by_whom on by_whom.id = i.invited_by
  left join practice p on p.id = i.practice_id
  left join account a on a.email = i.email and a.closed_at is null
  where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now();
$$;

-- Ends a person's part in a practice: the seats they attended for it, and their place on its list.
create function leave_practice(m bigint) returns bigint language plpgsql as $$
declare
  left_practice bigint;
begin
  delete from practice_member where member_id = m returning practice_id into left_practice;
  perform let_go_of_persona(a.cohort_id, m) from attendee a where a.member_id = m and a.until is null;
  update attendee set until = now(), facilitator = false where member_id = m and until is null;
  delete from unread where member_id = m;
  return left_practice;
end $$;

-- Lets a person attend a held seat; false when they did already. Someone who comes back posts under the name of now.
create function attend(cohort bigint, held_seat bigint, m bigint) returns boolean language plpgsql as $$
begin
  insert into attendee (cohort_id, seat_id, member_id) values (cohort, held_seat, m) on conflict do nothing;
  if not found then return false; end if;
  if exists (select from persona where cohort_id = cohort and person_id = m and kind = 'named') then
    perform keep_persona(cohort, m);
  end if;
  return true;
end $$;

-- Refuses what would leave a practice without an owner. Whoever is alone in it may leave it empty, if the caller says so.
create function another_owner_stays(m bigint, or_nobody boolean) returns void language plpgsql as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = m;
  perform from practice where id = theirs.practice_id for update;
  if theirs.role = 'owner'
     and not exists (select from practice_member where practice_id = theirs.practice_id and member_id <> m and role = 'owner')
     and not (or_nobody and not exists (select from practice_member where practice_id = theirs.practice_id and member_id <> m)) then
    perform refuse('RT409', 'A practice needs an owner. Make someone else an owner first.');
  end if;
end $$;

create function join_by(it invitation, m bigint) returns void language plpgsql as $$
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
      perform another_owner_stays(m, true);
      perform leave_practice(m);
    end if;
    insert into practice_member (member_id, practice_id, role) values (m, it.practice_id, it.practice_role)
    on conflict (member_id) do update set role = excluded.role;
    -- Owners attend every seat of their practice; others are chosen.
    if it.practice_role = 'owner' then
      for held in select * from seat where practice_id = it.practice_id and until is null loop
        perform attend(held.cohort_id, held.id, m);
      end loop;
    end if;
  end if;
  perform set_config('app.viewer', m::text, true);
  perform audit('invitation.accepted', null, it.practice_id, m, coalesce(it.practice_role, it.network_role));
end $$;

-- Redeems an invitation for someone without an account. The address is the invitation's own.
create function accept_invitation(hash text, person_name text, zone text, hashed_password text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it invitation;
  m bigint;
begin
  select * into it from invitation
  where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > now() for update;
  if it.id is null then perform refuse('RT404', 'This invitation was used or is too old.'); end if;
  if exists (select from account where email = it.email) then
    perform refuse('RT409', 'This address has an account already. Sign in with it to accept.');
  end if;
  insert into person (name) values (person_name) returning id into m;
  insert into account (member_id, email, password_hash, time_zone) values (m, it.email, hashed_password, zone);
  perform join_by(it, m);
  return m;
end $$;

-- Redeems an invitation for the signed-in person, whose address must be the one invited.
create function accept_invitation_as_me(hash text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it invitation;
begin
  select * into it from invitation
  where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > now() for update;
  if it.id is null then perform refuse('RT404', 'This invitation was used or is too old.'); end if;
  if not exists (select from account where member_id = my_id() and email = it.email) then
    perform refuse('RT409', 'This invitation is for another address. Sign in with that one to accept.');
  end if;
  perform join_by(it, my_id());
  return my_id();
end $$;

-- ---------------------------------------------------------- practice people

create function practice_keepers_only(practice bigint) returns void language plpgsql as $$
begin
  if not (is_staff() or owns_practice(practice)) then
    perform refuse('RT403', 'Only the practice''s owner can do this.');
  end if;
end $$;

create function remove_from_practice(m bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = m;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_keepers_only(theirs.practice_id);
  -- A moderator may take the last one out, an owner may not: nobody could invite the next.
  perform another_owner_stays(m, is_staff());
  perform leave_practice(m);
  perform audit('person.removed', null, theirs.practice_id, m, '');
end $$;

create function change_practice_role(m bigint, new_role text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs practice_member;
begin
  select * into theirs from practice_member where member_id = m;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_keepers_only(theirs.practice_id);
  if m = my_id() and is_staff() and not owns_practice(theirs.practice_id) then
    perform refuse('RT409', 'Ask the practice''s owner, or another moderator, to change your own role.');
  end if;
  if new_role = theirs.role then return; end if;
  perform another_owner_stays(m, false);
  update practice_member set role = new_role where member_id = m;
  perform audit('practice_role.changed', null, theirs.practice_id, m, new_role);
end $$;

-- Carries a practice's new name into the cohorts where its people sit.
create function refresh_practice_personas(practice bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform practice_keepers_only(practice);
  perform keep_persona(a.cohort_id, a.member_id)
  from attendee a join seat s on s.id = a.seat_id and s.until is null
  join persona p on p.cohort_id = a.cohort_id and p.person_id = a.member_id and p.kind = 'named'
  where s.practice_id = practice and a.until is null;
end $$;

-- The seats that a practice holds or has held, with who attends, for its owners and the moderators: an owner chooses the
-- attendees also of a cohort that they do not see into.
create function seats_of_practice(practice bigint) returns table (id bigint, cohort_id bigint, cohort text, slug text,
  since timestamptz, until timestamptz, attendees jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (is_staff() or owns_practice(practice)) then return; end if;
  return query
    select s.id, c.id, c.name, c.slug, s.since, s.until, (
      select coalesce(jsonb_agg(jsonb_build_object('uid', p.uid, 'name', p.name, 'facilitator', a.facilitator) order by p.name), '[]')
      from attendee a join person p on p.id = a.member_id where a.seat_id = s.id and a.until is null)
    from seat s join cohort c on c.id = s.cohort_id
    where s.practice_id = practice order by s.until desc nulls first, c.name;
end $$;

-- Chooses whether a person of the practice attends a seat that it holds.
create function set_attendance(cohort bigint, m bigint, attends boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs practice_member;
  held seat;
begin
  select * into theirs from practice_member where member_id = m;
  if theirs.member_id is null or not (is_staff() or coalesce(theirs.practice_id = my_practice(), false)) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  perform practice_keepers_only(theirs.practice_id);
  select * into held from seat where cohort_id = cohort and practice_id = theirs.practice_id and until is null for update;
  if held.id is null then perform refuse('RT404', 'Your practice has no seat there.'); end if;
  if attends then
    if attend(cohort, held.id, m) then
      perform audit('attendee.added', cohort, theirs.practice_id, m, '');
    end if;
  else
    update attendee set until = now(), facilitator = false where seat_id = held.id and member_id = m and until is null;
    if not found then return; end if;
    perform let_go_of_persona(cohort, m);
    delete from unread where member_id = m and cohort_id = cohort;
    perform audit('attendee.removed', cohort, theirs.practice_id, m, '');
  end if;
end $$;

-- ------------------------------------------------------------------ seats

-- Opens a cohort and publishes the first version of its charter.
create function create_cohort(address text, new_name text, new_focus text, new_purpose text, seats int,
  charter_body text, charter_html text, charter_renderer int) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  new_id bigint;
begin
  perform staff_only();
  if exists (select from cohort where slug = address) then
    perform refuse('RT409', 'Another cohort has this address.');
  end if;
  insert into cohort (slug, name, focus, purpose, capacity) values (address, new_name, new_focus, new_purpose, seats)
  returning id into new_id;
  perform audit('cohort.created', new_id, null, null, '');
  perform publish_charter(new_id, charter_body, charter_html, charter_renderer);
  return new_id;
end $$;

create function change_cohort(cohort_id bigint, address text, new_name text, new_focus text, new_purpose text, seats int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  room cohort;
begin
  perform staff_only();
  select * into room from cohort where id = cohort_id for update;
  if room.id is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  if exists (select from cohort where slug = address and id <> room.id) then
    perform refuse('RT409', 'Another cohort has this address.');
  end if;
  if (select count(*) from seat s where s.cohort_id = room.id and s.until is null) > seats then
    perform refuse('RT409', 'More seats are taken than that. Free one first.');
  end if;
  update cohort set slug = address, name = new_name, focus = new_focus, purpose = new_purpose, capacity = seats where id = room.id;
  perform audit('cohort.changed', room.id, null, null, '');
end $$;

create function seat_practice(cohort bigint, practice bigint, reason text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  room cohort;
  new_id bigint;
begin
  perform staff_only();
  select * into room from cohort c where c.id = cohort for update;
  if room.id is null or not exists (select from practice p where p.id = practice) then
    perform refuse('RT404', 'There is no such cohort or practice.');
  end if;
  if practice = my_practice() then
    perform refuse('RT409', 'This is your own practice. Ask another moderator to seat it.');
  end if;
  if room.state = 'archived' then perform refuse('RT409', 'This cohort is archived.'); end if;
  if exists (select from seat where cohort_id = cohort and practice_id = practice and until is null) then
    perform refuse('RT409', 'This practice already has a seat here.');
  end if;
  if (select count(*) from seat where cohort_id = cohort and until is null) >= room.capacity then
    perform refuse('RT409', 'Every seat is taken. Raise the number of seats first, or free one.');
  end if;
  insert into seat (cohort_id, practice_id) values (cohort, practice) returning id into new_id;
  perform attend(cohort, new_id, member_id) from practice_member where practice_id = practice and role = 'owner';
  perform audit('seat.taken', cohort, practice, null, reason);
  return new_id;
end $$;

create function unseat_practice(held_seat bigint, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it seat;
begin
  perform staff_only();
  update seat set until = now() where id = held_seat and until is null returning * into it;
  if it.id is null then perform refuse('RT404', 'That seat is no longer held.'); end if;
  perform let_go_of_persona(it.cohort_id, a.member_id) from attendee a where a.seat_id = held_seat and a.until is null;
  delete from unread u using attendee a
    where a.seat_id = held_seat and a.until is null and u.cohort_id = it.cohort_id and u.member_id = a.member_id;
  update attendee set until = now(), facilitator = false where seat_id = held_seat and until is null;
  perform audit('seat.left', it.cohort_id, it.practice_id, null, reason);
end $$;

create function appoint_facilitator(cohort bigint, m bigint, appointed boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform staff_only();
  update attendee set facilitator = appointed where cohort_id = cohort and member_id = m and until is null;
  if not found then perform refuse('RT404', 'That person does not attend this cohort.'); end if;
  perform audit(case when appointed then 'facilitator.appointed' else 'facilitator.stepped_down' end, cohort, null, m, '');
end $$;

-- Publishes the next version of a charter. From then on nobody sees the cohort who has not accepted it.
create function publish_charter(cohort bigint, new_body text, new_html text, new_renderer int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  next_version int;
begin
  perform staff_only();
  update cohort c set charter_version = c.charter_version + 1 where c.id = cohort returning c.charter_version into next_version;
  if next_version is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  insert into charter (cohort_id, version, body, html, renderer, published_by)
  values (cohort, next_version, new_body, new_html, new_renderer, my_id());
  perform audit('charter.published', cohort, null, null, 'version ' || next_version);
  return next_version;
end $$;

-- The charter that a person with a seat has to accept, or has accepted; null when they have no seat there.
create function my_charter(address text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('cohortId', c.id, 'cohort', c.name, 'slug', c.slug, 'version', ch.version, 'html', ch.html,
    'publishedAt', ch.published_at,
    'acceptedAt', (select accepted_at from charter_acceptance x
                   where x.member_id = my_id() and x.cohort_id = c.id and x.version = ch.version),
    'acceptedBefore', (select max(version) from charter_acceptance x where x.member_id = my_id() and x.cohort_id = c.id))
  from cohort c
  join charter ch on ch.cohort_id = c.id and ch.version = c.charter_version
  where c.slug = address and exists (select from attendee a join seat s on s.id = a.seat_id and s.until is null
    where a.cohort_id = c.id and a.member_id = my_id() and a.until is null);
$$;

-- Accepts the current version. The first acceptance gives the member their persona in the cohort.
create function accept_charter(address text, accepted_version int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
  room cohort;
  mine bigint;
begin
  select c.* into room from cohort c join attendee a on a.cohort_id = c.id and a.member_id = me and a.until is null
    join seat s on s.id = a.seat_id and s.until is null where c.slug = address;
  if room.id is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  if room.charter_version <> accepted_version then
    perform refuse('RT409', 'The charter changed while you read it. Please read the new version.');
  end if;
  insert into charter_acceptance (member_id, cohort_id, version) values (me, room.id, accepted_version) on conflict do nothing;
  if not found then return; end if;
  perform keep_persona(room.id, me);
  perform audit('charter.accepted', room.id, my_practice(), me, 'version ' || accepted_version);
end $$;

-- Makes or refreshes the named persona of a member in a cohort: the name that their posts carry.
create function keep_persona(cohort bigint, m bigint) returns bigint language plpgsql as $$
declare
  persona_id bigint;
begin
  insert into persona (cohort_id, kind, name, title, practice_name, person_id, person_uid, photo)
    select cohort, 'named', p.name, p.title, coalesce(pr.name, ''), p.id, p.uid, coalesce(f.uid, '')
    from person p left join file f on f.id = p.photo_id and f.quarantined_at is null left join practice_member pm on pm.member_id = p.id left join practice pr on pr.id = pm.practice_id
    where p.id = m
  on conflict (cohort_id, person_id) where kind = 'named'
  do update set name = excluded.name, title = excluded.title, practice_name = excluded.practice_name,
    person_uid = excluded.person_uid, photo = excluded.photo
  returning id into persona_id;
  insert into persona_owner (cohort_id, persona_id, member_id) values (cohort, persona_id, m) on conflict do nothing;
  return persona_id;
end $$;

-- What a persona keeps once its member no longer attends: the name that the posts carry, and no way to the person.
create function let_go_of_persona(cohort bigint, m bigint) returns void language sql as $$
  update persona set person_uid = '', photo = '' where cohort_id = cohort and person_id = m;
$$;

-- Carries my new name, title or photo into the cohorts where I still sit. Elsewhere posts keep the old one.
create function refresh_my_personas() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cohort bigint;
begin
  foreach cohort in array tables_of(my_id()) loop
    perform keep_persona(cohort, my_id());
  end loop;
end $$;

-- ------------------------------------------------------------------ looks

-- Opens a moderator's look into a cohort for four hours. Not for people who themselves belong to a practice:
-- until their practice is judged against the cohort's, the verdict is not clear.
create function open_look(cohort bigint, why text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  new_id bigint;
begin
  perform staff_only();
  if not exists (select from cohort c where c.id = cohort) then perform refuse('RT404', 'There is no such cohort.'); end if;
  if my_practice() is not null then
    perform refuse('RT409', 'You belong to a practice yourself, so you cannot look into a cohort. Ask another moderator.');
  end if;
  if cohort = any(looks_of(my_id())) then
    perform refuse('RT409', 'You already have a look open into this cohort.');
  end if;
  insert into look (cohort_id, member_id, reason) values (cohort, my_id(), why) returning id into new_id;
  perform audit('look.opened', cohort, null, null, why);
  return new_id;
end $$;

create function close_look(cohort bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update look set closed_at = now() where cohort_id = cohort and member_id = my_id() and closed_at is null and expires_at > now();
  if found then perform audit('look.closed', cohort, null, null, ''); end if;
end $$;

-- The looks into a cohort with who opened them, for its facilitators: the moderators' names are not theirs to read otherwise.
create function looks_into(cohort bigint) returns table (moderator text, reason text, opened_at timestamptz, ended_at timestamptz, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, l.reason, l.opened_at, coalesce(l.closed_at, l.expires_at), l.closed_at is null and l.expires_at > now()
  from look l join person p on p.id = l.member_id
  where l.cohort_id = cohort and cohort = any(my_facilitated()) order by l.id desc limit 20;
$$;

-- ------------------------------------------------------- network's own roles

create function grant_network_role(m bigint, new_role text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform administrators_only();
  if not exists (select from account where member_id = m and closed_at is null) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  if m = my_id() then perform refuse('RT409', 'Ask another administrator to change your own role.'); end if;
  if new_role is null then
    delete from network_role where member_id = m;
  else
    insert into network_role (member_id, role) values (m, new_role)
    on conflict (member_id) do update set role = excluded.role, since = now();
  end if;
  perform audit('network_role.changed', null, null, m, coalesce(new_role, 'none'));
end $$;

-- Shuts a person out, or lets them back in. Every session of theirs ends at once.
create function set_disabled(m bigint, disabled boolean, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform administrators_only();
  if m = my_id() then perform refuse('RT409', 'You cannot disable yourself.'); end if;
  update account set disabled_at = case when disabled then now() end where member_id = m and closed_at is null;
  if not found then perform refuse('RT404', 'There is no such person.'); end if;
  delete from session where member_id = m;
  delete from token where member_id = m;
  perform audit(case when disabled then 'person.disabled' else 'person.enabled' end, null, null, m, reason);
end $$;

-- Takes the second factors of someone who lost them, so that they can sign in and set up new ones.
create function remove_factors(m bigint, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform administrators_only();
  if m = my_id() then perform refuse('RT409', 'Ask another administrator to take your own.'); end if;
  update account set totp_secret = null, totp_last_step = 0 where member_id = m and closed_at is null;
  if not found then perform refuse('RT404', 'There is no such person.'); end if;
  delete from passkey where member_id = m;
  delete from recovery_code where member_id = m;
  delete from session where member_id = m;
  delete from token where member_id = m;
  perform audit('factors.removed', null, null, m, reason);
end $$;

-- Everyone with an account, for the network's staff, by name: a page of those who match, or the one at an address.
create function people_of_network(search text, only_staff boolean, only_disabled boolean, after_id bigint, at_most int,
  only_uid text default null)
returns table (member_id bigint, uid text, name text, title text, photo text, email text, practice_uid text, practice text,
  practice_role text, network_role text, second_factor boolean, disabled_at timestamptz, created_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform staff_only();
  return query
    select p.id, p.uid, p.name, p.title, coalesce(f.uid, ''), a.email, pr.uid, pr.name, pm.role, r.role, has_second_factor(p.id),
      a.disabled_at, a.created_at
    from person p
    join account a on a.member_id = p.id and a.closed_at is null
    left join file f on f.id = p.photo_id and f.quarantined_at is null
    left join practice_member pm on pm.member_id = p.id
    left join practice pr on pr.id = pm.practice_id
    left join network_role r on r.member_id = p.id
    where (only_uid is null or p.uid = only_uid)
      and (search = '' or p.name ilike search or a.email ilike search or pr.name ilike search)
      and (not only_staff or r.role is not null)
      and (not only_disabled or a.disabled_at is not null)
      and (after_id = 0 or (lower(p.name), p.id) > (select lower(x.name), x.id from person x where x.id = after_id))
    order by lower(p.name), p.id limit at_most;
end $$;

grant execute on function
  invite(text, bigint, text, text), revoke_invitation(bigint), invitation_behind(text),
  accept_invitation(text, text, text, text), accept_invitation_as_me(text),
  remove_from_practice(bigint), change_practice_role(bigint, text), refresh_practice_personas(bigint),
  seats_of_practice(bigint), set_attendance(bigint, bigint, boolean), create_cohort(text, text, text, text, int, text, text, int),
  change_cohort(bigint, text, text, text, text, int),
  seat_practice(bigint, bigint, text), unseat_practice(bigint, text), appoint_facilitator(bigint, bigint, boolean),
  publish_charter(bigint, text, text, int), my_charter(text), accept_charter(text, int), refresh_my_personas(),
  open_look(bigint, text), close_look(bigint), looks_into(bigint),
  grant_network_role(bigint, text), set_disabled(bigint, boolean, text), remove_factors(bigint, text), people_of_network(text, boolean, boolean, bigint, int, text)
  to roundtable_app;
