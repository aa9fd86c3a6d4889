-- Who asks, and for how long.

-- The time after which an unused session ends: seven days, for the network's staff twelve hours.
create or replace function helpers.session_idle(m bigint) returns interval language plpgsql stable as $$
begin
  return (select case when exists (select from network_role where member_id = m) then interval '12 hours' else interval '7 days' end);
end $$;

-- The time after which any session ends: thirty days, for the network's staff a day.
create or replace function helpers.session_life(staff boolean) returns interval language sql immutable as $$
  select case when staff then interval '24 hours' else interval '30 days' end;
$$;

-- Opens a session for a person who has proved who they are. Locks the account, so that nobody comes in between a deed's
-- first statement and its last.
-- Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
-- more than proves who they are. When: now.
create or replace function verbs.open_session(session_hash text, member bigint, session_agent text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform from account where member_id = member and disabled_at is null and closed_at is null for share;
  if not found or not is_me_or_early(member) then perform refuse('RT403', 'This account is closed.'); end if;
  insert into session (id, member_id, expires_at, ends_at, agent)
  values (session_hash, member, now() + session_idle(member), now() + session_life(exists (select from network_role where member_id = member)), left(session_agent, 250));
  perform set_config('app.viewer', member::text, true);
  perform audit('session.opened', null, null, member, '');
end $$;

-- Moves a session's idle end, at most to its absolute end.
-- Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
create or replace function verbs.extend_session(session_hash text) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  update session set refreshed_at = now(), expires_at = least(now() + session_idle(member_id), ends_at) where id = session_hash;
$$;

-- Ends the session of a browser that signs out.
-- Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
create or replace function verbs.end_session(session_hash text) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  delete from session where id = session_hash;
$$;

-- Ends one of the viewer's sessions from another: what it may have begun ends with it, and its browser is a stranger's
-- again.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.end_my_session(session_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ended session;
begin
  delete from session where uid = session_uid and member_id = my_id() returning * into ended;
  if ended.id is null then return; end if;
  delete from known_browser where member_id = ended.member_id and hash = ended.browser_hash;
  perform revoke_powers(ended.member_id, 'one session ended');
end $$;

-- The session behind a cookie when it is the viewer's: which of their sessions this one is, and when they proved who they
-- are.
-- Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
-- attend or look. When: now, while the session lasts.
create or replace function verbs.my_session(session_hash text default null) returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select jsonb_build_object('uid', uid, 'since', created_at) from session where id = session_hash and member_id = my_id());
end $$;

-- Tells everything that a request needs to know about who asks, in one statement: session, person, practice, cohorts with
-- their seats and unread counts, the inbox, and the network's name. Null session: just the network.
-- Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
-- attend or look. When: now, while the session lasts.
create or replace function verbs.who_asks(session_hash text default null) returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  n network;
  m bigint;
  role text;
  who jsonb;
  answer jsonb;
  seated bigint[];
  runs boolean;
begin
  select * into n from network;
  answer := jsonb_build_object('network', n.name, 'demonstration', coalesce(n.demonstration, false));
  if session_hash is null then return answer; end if;
  select s.member_id, r.role, jsonb_build_object(
    'session', jsonb_build_object('uid', s.uid, 'memberId', s.member_id, 'expiresAt', s.expires_at,
      'stale', s.refreshed_at < now() - interval '1 hour'),
    'viewer', jsonb_build_object('id', p.id, 'uid', p.uid, 'name', p.name, 'title', p.title, 'email', a.email,
      'photo', (select f.uid from file f where f.id = p.photo_id and f.quarantined_at is null),
      'timeZone', a.time_zone, 'networkRole', r.role, 'secondFactor', has_second_factor(p.id),
      'practice', case when pr.id is null then null else
        jsonb_build_object('id', pr.id, 'uid', pr.uid, 'name', pr.name, 'role', pm.role, 'admitted', pr.admitted_at is not null) end))
  into m, role, who
  from session s
    join account a on a.member_id = s.member_id
    join person p on p.id = s.member_id
    left join network_role r on r.member_id = s.member_id
    left join practice_member pm on pm.member_id = s.member_id
    left join practice pr on pr.id = pm.practice_id
  where s.id = session_hash and s.expires_at > now() and s.ends_at > now() and a.disabled_at is null and a.closed_at is null
    -- Someone who became staff meanwhile has the shorter life from the start.
    and s.created_at + session_life(r.role is not null) > now();
  if m is null then return answer; end if;
  -- For what goes on in the same transaction.
  perform set_config('app.viewer', m::text, true);
  perform keep_in_mind('app.me', array[m]);
  seated := my_seated_cohorts();
  runs := role is not null and has_second_factor(m);
  answer := answer || who || jsonb_build_object(
    'cohorts', cohorts_in_frame(m),
    'turnedDown', n.turned_down)
    || (select jsonb_build_object('inbox', count(*), 'inboxElsewhere', count(*) filter (where r.subject_kind <> 'thread'))
      from inbox_row r where r.member_id = m and r.waiting > 0 and in_inbox(r, seated, runs));
  -- Hardly anyone is staff.
  if role is null then return answer; end if;
  return answer || waiting_for_staff(m) || jsonb_build_object(
    -- Only its administrators are shown how far a young network has come.
    'steps', case when runs and role = 'administrator' and n.name is not null and n.first_steps_away_at is null then first_steps_taken() end);
end $$;

-- Counts what waits for a member of the network's staff: matters that were handed on, cases, and for administrators mail of the last
-- three days that did not go out. Nothing for everyone else.
create or replace function helpers.waiting_for_staff(m bigint) returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  role text;
begin
  role := staff_role_of(m);
  return jsonb_build_object('matters', case when role is not null then matters_waiting(m) else 0 end,
    'documents', case when role is not null then shares_waiting(null, m) else 0 end,
    'offers', case when role is not null then offers_waiting(m) else 0 end,
    'cases', case when role is not null then cases_waiting(m) else 0 end,
    'small', case when role is not null then small_waiting(m) else 0 end,
    'failedMail', case when role = 'administrator' then
      (select count(*) from mail where state = 'failed' and created_at > now() - interval '3 days') else 0 end);
end $$;

-- The cohorts in a person's page frame: those they attend (accepted or not yet), and their open looks.
create or replace function helpers.cohorts_in_frame(m bigint) returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    with mine as materialized (
      select a.cohort_id, a.seat_id, a.facilitator, false as by_look, null::timestamptz as look_until from attendee a join seat s on s.id = a.seat_id and s.until is null
        where a.member_id = m and a.until is null
      union all
      select cohort_id, null::bigint, true, true, max(expires_at) filter (where closed_at is null) from look
        where cohort_id = any(looked_into_by(m)) and member_id = m
          and not exists (select from attendee a where a.cohort_id = look.cohort_id and a.member_id = m and a.until is null)
        group by cohort_id
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'slug', c.slug, 'name', c.name, 'capacity', c.capacity,
      'taken', t.taken, 'mySeat', t.my_seat, 'facilitator', mine.facilitator, 'byLook', mine.by_look,
      'lookUntil', mine.look_until, 'archivedAt', c.archived_at,
      'accepted', mine.by_look or exists (select from charter_acceptance x
        where x.member_id = m and x.cohort_id = c.id and x.version = c.charter_version),
      'unread', (select count(*) from unread u where u.member_id = m and u.cohort_id = c.id),
      'reports', case when mine.facilitator and not mine.by_look then reports_waiting(c.id, m) else 0 end,
      'held', case when mine.facilitator then held_waiting(c.id, m) else 0 end,
      'documents', case when mine.facilitator and not mine.by_look then shares_waiting(c.id, m) else 0 end
    ) order by c.name, c.id), '[]')
    from mine join cohort c on c.id = mine.cohort_id
      -- Into one that is being formed nobody sees, though they have signed its charter.
      and (c.state <> 'forming' or mine.by_look or not exists (select from charter_acceptance x
        where x.member_id = m and x.cohort_id = c.id and x.version = c.charter_version))
    cross join lateral (
      select count(*) as taken, coalesce(max(n) filter (where id = mine.seat_id), 0) as my_seat
      from (select id, row_number() over (order by since, id) as n from seat where cohort_id = c.id and until is null) seats
    ) t
  );
end $$;
