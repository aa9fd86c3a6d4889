-- Whose row, whose words, and when: what functions past the walls give to whoever asks them. And how much one person may write.

-- ------------------------------------------------- words of another time

-- The names that a cohort or a practice had before: whoever left knows it by the name of then.
create table former_name (
  id bigint generated always as identity primary key,
  cohort_id bigint references cohort (id),
  practice_id bigint references practice (id),
  name text not null,
  until timestamptz not null default now(),
  check (num_nonnulls(cohort_id, practice_id) = 1)
);
create index former_name_cohort on former_name (cohort_id, until) where cohort_id is not null;
create index former_name_practice on former_name (practice_id, until) where practice_id is not null;
call wall('former_name', 'system');

create function keep_former_name() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into former_name (cohort_id, practice_id, name)
  values (case tg_table_name when 'cohort' then old.id end, case tg_table_name when 'practice' then old.id end, old.name);
  return null;
end $$;
create trigger keep_former_name after update of name on cohort
  for each row when (old.name <> new.name) execute function keep_former_name();
create trigger keep_former_name after update of name on practice
  for each row when (old.name <> new.name) execute function keep_former_name();

create function cohort_name_at(cohort bigint, moment timestamptz) returns text language sql stable as $$
  select coalesce(
    (select f.name from former_name f where f.cohort_id = cohort and f.until > moment order by f.until, f.id limit 1),
    (select c.name from cohort c where c.id = cohort));
$$;

create function practice_name_at(practice bigint, moment timestamptz) returns text language sql stable as $$
  select coalesce(
    (select f.name from former_name f where f.practice_id = practice and f.until > moment order by f.until, f.id limit 1),
    (select p.name from practice p where p.id = practice));
$$;

-- Until when a person attended a cohort: infinity while they do.
create function attended_until(m bigint, cohort bigint) returns timestamptz language sql stable as $$
  select max(coalesce(a.until, 'infinity')) from attendee a where a.member_id = m and a.cohort_id = cohort;
$$;

-- The latest moment at which a person could see into a cohort: attending it, with the charter of that moment accepted. Infinity
-- while they can, -infinity when they never could.
create function saw_until(m bigint, cohort bigint) returns timestamptz language sql stable as $$
  select coalesce(max(least(coalesce(a.until, 'infinity'), coalesce(later.published_at, 'infinity'))), '-infinity')
  from attendee a
  join charter_acceptance x on x.member_id = m and x.cohort_id = cohort and x.accepted_at < coalesce(a.until, 'infinity')
  left join charter later on later.cohort_id = cohort and later.version = x.version + 1
  where a.member_id = m and a.cohort_id = cohort and a.since < coalesce(later.published_at, 'infinity');
$$;

create index post_removal_moved on post_removal (cohort_id, to_thread, to_number) where kind = 'moved';

-- Where a post stood at a moment, before facilitators moved it into other conversations.
create function place_at(cohort bigint, thread bigint, post_number int, moment timestamptz) returns table (thread_id bigint, number int)
language plpgsql stable as $$
declare
  moved post_removal;
begin
  loop
    select r.* into moved from thread t join post_removal r
      on r.cohort_id = t.cohort_id and r.kind = 'moved' and r.to_thread = t.number and r.to_number = post_number and r.at > moment
    where t.cohort_id = cohort and t.id = thread;
    exit when moved.thread_id is null;
    thread := moved.thread_id;
    post_number := moved.number;
  end loop;
  return query select thread, post_number;
end $$;

create function title_at(it thread, moment timestamptz) returns text language sql stable as $$
  select coalesce((select e.detail from thread_event e
    where e.cohort_id = it.cohort_id and e.thread_id = it.id and e.kind = 'retitled' and e.at > moment order by e.at, e.id limit 1), it.title);
$$;

-- What the author of a post wrote last: not what a facilitator made of it.
create function own_words(it post) returns text language sql stable as $$
  select case when it.version = 1 then it.body else coalesce((select v.body from post_version v
    where v.cohort_id = it.cohort_id and v.thread_id = it.thread_id and v.number = it.number and v.persona_id = it.persona_id
    order by v.version desc limit 1), it.body) end;
$$;

-- Everything I wrote, for my own export: also from cohorts where I no longer sit. My words as I left them, and where they stood
-- when I could last see it; of a conversation that I left, the title only if I began it.
create or replace function my_posts() returns table (cohort text, thread_number int, title text, post_number int, body text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select o.cohort_id, o.persona_id, saw_until(o.member_id, o.cohort_id) as until from persona_owner o where o.member_id = my_id()
  )
  select cohort_name_at(p.cohort_id, mine.until), t.number,
    case when mine.until = 'infinity' or (place.number = 1 and not exists (select from thread_event e
      where e.cohort_id = t.cohort_id and e.thread_id = t.id and e.kind = 'split_from')) then title_at(t, mine.until) else '' end,
    place.number, own_words(p), p.created_at
  from mine join post p on p.cohort_id = mine.cohort_id and p.persona_id = mine.persona_id
  cross join lateral place_at(p.cohort_id, p.thread_id, p.number, mine.until) place
  join thread t on t.cohort_id = p.cohort_id and t.id = place.thread_id
  order by p.id;
$$;

-- My places at the cohorts' tables and the charters I accepted, for my own export: also where I no longer sit, by the names of then.
create or replace function my_seats() returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', cohort_name_at(a.cohort_id, attended_until(a.member_id, a.cohort_id)),
    'practice', practice_name_at(s.practice_id, case when s.practice_id = any(my_peers()) then 'infinity' else a.until end),
    'since', a.since, 'until', a.until, 'facilitator', a.facilitator) order by a.since), '[]')
  from attendee a join seat s on s.id = a.seat_id
  where a.member_id = my_id();
$$;

create or replace function my_charters() returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('cohort', cohort_name_at(x.cohort_id, coalesce(attended_until(x.member_id, x.cohort_id), x.accepted_at)),
    'version', x.version, 'acceptedAt', x.accepted_at) order by x.accepted_at), '[]')
  from charter_acceptance x where x.member_id = my_id();
$$;

-- The seats that a practice holds or has held, with who attends, for its owners and the moderators: an owner chooses the
-- attendees also of a cohort that they do not see into. A cohort that the practice left stands under its name of then, without
-- an address.
create or replace function seats_of_practice(practice bigint) returns table (id bigint, cohort_id bigint, cohort text, slug text,
  since timestamptz, until timestamptz, attendees jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  staff boolean := is_staff();
begin
  if not (staff or owns_practice(practice)) then return; end if;
  return query
    select s.id, c.id, case when staff then c.name else cohort_name_at(c.id, coalesce(s.until, 'infinity')) end,
      case when staff or s.until is null then c.slug else '' end, s.since, s.until, (
      select coalesce(jsonb_agg(jsonb_build_object('uid', p.uid, 'name', p.name, 'facilitator', a.facilitator) order by p.name), '[]')
      from attendee a join person p on p.id = a.member_id where a.seat_id = s.id and a.until is null)
    from seat s join cohort c on c.id = s.cohort_id
    where s.practice_id = practice order by s.until desc nulls first, c.name;
end $$;

-- Mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and the subject
-- of news names a conversation behind a cohort's walls and who wrote there.
create or replace function kept_mail(before_id bigint, at_most int)
returns table (id bigint, kind text, recipient text, subject text, body text, link text, nonce text, state text, trouble text, created_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  everything boolean := (select demonstration from network);
begin
  perform administrators_only();
  return query select m.id, m.kind, m.recipient,
      case when shown then m.subject else '' end, case when shown then m.body else '' end,
      case when shown then m.link else '' end, case when shown then m.nonce else '' end,
      m.state, m.trouble, m.created_at
    from mail m cross join lateral (select everything or m.kind = 'invitation' as shown) s
    where m.id < before_id order by m.id desc limit at_most;
end $$;

-- ------------------------------------------------------- the sign-in step

-- Whether it is still being proved who asks. What a page does as its viewer never meets the secrets of others by these functions.
-- It is a wall against forgotten code, as app.viewer is: the app's role could take the viewer away again.
create function is_early() returns boolean language sql stable as $$
  select coalesce(current_setting('app.viewer', true), '') = '';
$$;

-- What signing in needs to know of an address; null when there is no such open account, and for anyone who is signed in.
create or replace function account_behind(address text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('memberId', a.member_id, 'passwordHash', a.password_hash, 'disabled', a.disabled_at is not null,
    'totp', a.totp_secret is not null, 'passkeys', exists (select from passkey k where k.member_id = a.member_id))
  from account a where a.email = lower(address) and a.closed_at is null and is_early();
$$;

create or replace function passkey_behind(credential text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('memberId', k.member_id, 'publicKey', encode(k.public_key, 'hex'), 'counter', k.counter,
    'transports', k.transports)
  from passkey k join account a using (member_id)
  where k.credential_id = credential and a.disabled_at is null and a.closed_at is null and is_early();
$$;

-- With a counter far ahead, a passkey would never be taken again.
create or replace function passkey_used(credential text, new_counter bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update passkey set counter = new_counter, used_at = now() where credential_id = credential and is_me_or_early(member_id);
$$;

-- Jobs are added by the functions that have a reason to, not by requests: a task and any id would mail anyone anything.
revoke execute on function enqueue(text, bigint, timestamptz) from roundtable_app;

-- ----------------------------------------------------------------- bounds

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
call wall('write_count', 'system');

-- Counts what the person behind a session is about to do. Returns null to go on, or above a bound the seconds until it goes on.
create function count_write(session_hash text, what text, a_minute int, an_hour int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m bigint := (select member_id from session where id = session_hash);
begin
  if m is null then return null; end if;
  insert into write_count as w (member_id, kind, minute_began, in_minute, hour_began, in_hour) values (m, what, now(), 1, now(), 1)
  on conflict (member_id, kind) do update set
    minute_began = case when w.minute_began > now() - interval '1 minute' then w.minute_began else now() end,
    in_minute = case when w.minute_began > now() - interval '1 minute' then w.in_minute else 0 end + 1,
    hour_began = case when w.hour_began > now() - interval '1 hour' then w.hour_began else now() end,
    in_hour = case when w.hour_began > now() - interval '1 hour' then w.in_hour else 0 end + 1
  where (w.minute_began <= now() - interval '1 minute' or w.in_minute < a_minute)
    and (w.hour_began <= now() - interval '1 hour' or w.in_hour < an_hour);
  if found then return null; end if;
  return (select greatest(1, ceil(extract(epoch from greatest(
      case when w.in_hour >= an_hour then w.hour_began + interval '1 hour' end,
      case when w.in_minute >= a_minute then w.minute_began + interval '1 minute' end) - now())))::int
    from write_count w where w.member_id = m and w.kind = what);
end $$;
grant execute on function count_write(text, text, int, int) to roundtable_app;

-- Invitations go to people who have never heard of the network: a practice, and the network itself, sends so many within a day.
create function bound_invitations() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from invitation i
      where i.practice_id is not distinct from new.practice_id and i.created_at > now() - interval '1 day') >= 60 then
    perform refuse('RT429', case when new.practice_id is null then 'Sixty people were invited into the network''s staff within a day. Please go on tomorrow.'
      else 'Sixty people were invited into this practice within a day. Please go on tomorrow.' end);
  end if;
  return new;
end $$;
create trigger bound_invitations before insert on invitation for each row execute function bound_invitations();

-- Invites an address into a practice, or into the network's staff. The mail's job makes the token. As an address gets one such mail
-- an hour, the link that went out is not taken back for another of the same kind within that time; a form sent twice invites once.
create or replace function invite(to_email text, practice bigint, as_role text, as_network_role text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sent invitation;
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
  select * into sent from invitation i
  where i.email = lower(to_email) and i.practice_id is not distinct from practice and i.practice_role is not distinct from as_role
    and i.network_role is not distinct from as_network_role and i.accepted_at is null and i.revoked_at is null
    and i.created_at > now() - interval '1 hour';
  if sent.created_at > now() - interval '1 minute' then return sent.id; end if;
  if sent.id is not null then
    perform refuse('RT429', 'This address was sent an invitation less than an hour ago. It may still be on its way, or lie among unwanted mail. '
      || 'After the hour you can send another.');
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

-- Which mail to a stranger's address has its turn: one within an hour. Taken before it is sent, so that of two at once one waits.
create table mail_turn (
  recipient text primary key,
  message_id text not null,
  at timestamptz not null default now()
);
call wall('mail_turn', 'system');

-- What went to an address lately.
create index mail_recipient on mail (recipient, created_at);

-- -------------------------------------------- whose row, whose words, when

-- Beside each function that requests may call and that runs past the walls: whose rows it reads or writes, whose words it gives
-- away, and those of which moment. The catalogue test asks for it of every one.
create procedure answer_for(names text[], answer text) language plpgsql as $$
declare
  it regprocedure;
begin
  if answer !~ '^Rows: .+ Words: .+ When: .+\.$' then raise exception 'This does not say whose rows, whose words and when: %', answer; end if;
  for it in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = any(names) and p.prosecdef loop
    execute format('comment on function %s is %L', it, answer);
  end loop;
end $$;

call answer_for(array['my_id', 'my_practice', 'my_tables', 'my_cohorts', 'my_rosters', 'my_facilitated', 'my_peers', 'my_people', 'my_personas',
  'is_staff', 'is_administrator', 'owns_practice', 'leads'],
  'Rows: the viewer''s own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats, accepted charters and open looks.');
call answer_for(array['invite'],
  'Rows: a practice''s by its owners and staff, the network''s by administrators. Words: none come back but whether the address belongs there already. When: now.');
call answer_for(array['revoke_invitation'],
  'Rows: an invitation of one''s own practice, or any for staff. Words: none. When: until it is accepted.');
call answer_for(array['invitation_behind', 'accept_invitation', 'accept_invitation_as_me'],
  'Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as they are now, while the link works.');
call answer_for(array['remove_from_practice', 'change_practice_role', 'set_attendance'],
  'Rows: people of a practice, by its owners and staff. Words: none. When: now.');
call answer_for(array['refresh_practice_personas'],
  'Rows: the names in cohorts of people who attend them for this practice now, by its owners and staff. Words: none come back. When: now; those who left keep the name of then.');
call answer_for(array['seats_of_practice'],
  'Rows: a practice''s seats, for its owners and staff. Words: the cohorts'' names, and the names of its own people who attend. When: of a seat that was left, the cohort''s name of then and no address; else now.');
call answer_for(array['create_cohort', 'change_cohort', 'seat_practice', 'unseat_practice', 'appoint_facilitator', 'publish_charter'],
  'Rows: cohorts and seats, by staff. Words: none come back. When: now.');
call answer_for(array['my_charter', 'accept_charter'],
  'Rows: the charter of a cohort where the viewer attends a held seat. Words: the network''s. When: the current version, which has to be read before anything else there.');
call answer_for(array['refresh_my_personas'],
  'Rows: the viewer''s names in cohorts where they sit now. Words: none come back. When: now; where they left, posts keep the name of then.');
call answer_for(array['open_look', 'close_look'],
  'Rows: the viewer''s own looks, for staff without a practice. Words: none. When: now.');
call answer_for(array['looks_into'],
  'Rows: the looks into a cohort, for who leads it. Words: moderators'' names and the reasons they gave to be read by these. When: whoever leads the cohort now sees the last twenty, for the cohort is looked into and not a person.');
call answer_for(array['grant_network_role', 'set_disabled', 'remove_factors'],
  'Rows: other people''s accounts, by administrators. Words: none. When: now.');
call answer_for(array['people_of_network'],
  'Rows: everyone with an open account, for staff. Words: the names and addresses that people keep of themselves. When: now.');
call answer_for(array['kept_mail'],
  'Rows: mail of the last fortnight, for administrators. Words: of invitations alone, never of news from behind a cohort''s walls. When: as they were sent; in a demonstration, where all are invented, everything.');
call answer_for(array['quarantine_file'],
  'Rows: any file, by staff, to take it out of sight. Words: none. When: now.');
call answer_for(array['read_up_to', 'read_all', 'visit'],
  'Rows: the viewer''s own reading in a cohort where they sit. Words: none, at most when they came last. When: now.');
call answer_for(array['hold_post', 'take_back'],
  'Rows: the viewer''s own post, pending post and draft. Words: none but where it stands. When: posting needs a seat now; one''s own words can be taken back without.');
call answer_for(array['edit_post', 'remove_post', 'restore_post', 'lock_thread', 'pin_thread', 'accept_answer', 'close_question', 'change_thread',
  'split_thread'],
  'Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but a number, or the name of who was first. When: now, and only what still stands.');
call answer_for(array['add_topic', 'rename_topic', 'retire_topic', 'ask_author', 'decide_report'],
  'Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of who decided first. When: now.');
call answer_for(array['handed_on'],
  'Rows: reports that facilitators handed to the network, for staff. Words: those that the facilitator wrote for staff; nothing of post, title or who reported it. When: as they were handed on.');
call answer_for(array['similar_threads'],
  'Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.');
call answer_for(array['my_invitations'],
  'Rows: invitations to the viewer''s own address. Words: the names of the practice and of who invites. When: while the invitation stands.');
call answer_for(array['my_posts'],
  'Rows: posts under the viewer''s names. Words: the author''s own last ones; of a cohort that they no longer see into, no title of what others began. When: cohort, place and title of the latest moment at which they could see them.');
call answer_for(array['my_seats', 'my_charters'],
  'Rows: the viewer''s own places and acceptances. Words: the names of cohorts and practices. When: now where they still attend, else by the names of when they left.');
call answer_for(array['who_asks', 'my_session'],
  'Rows: of the person whose session''s hash is given. Words: their own profile, and the names of cohorts where they attend or look. When: now, while the session lasts.');
call answer_for(array['account_behind'],
  'Rows: the account of an address, for the sign-in step alone: a request with a viewer gets nothing. Words: its password hash, which no one else gets. When: before anyone is signed in.');
call answer_for(array['passkey_behind'],
  'Rows: the passkey that a browser names, for the sign-in step alone: a request with a viewer gets nothing. Words: its public key and counter. When: before anyone is signed in.');
call answer_for(array['factors_of', 'totp_of', 'use_totp_step', 'use_recovery_code', 'passkeys_of', 'passkey_used', 'open_session', 'keep_token',
  'password_stands', 'set_password', 'set_email'],
  'Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no more than proves who they are. When: now.');
call answer_for(array['people_to_be', 'member_to_be'],
  'Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.');
call answer_for(array['extend_session', 'end_session', 'remember_browser', 'count_write'],
  'Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.');
call answer_for(array['end_my_session', 'end_all_my_sessions', 'second_step_changed', 'my_recovery_codes_left', 'set_my_totp', 'set_my_recovery_codes', 'add_my_passkey',
  'remove_my_passkey', 'ask_for_email', 'close_my_account'],
  'Rows: the viewer''s own account. Words: none. When: now.');
call answer_for(array['my_password_hash', 'my_totp_secret'],
  'Rows: the viewer''s own account. Words: their own hash, or their app''s secret, sealed under SECRET; a page compares them and shows neither. When: now.');
call answer_for(array['token_behind', 'use_token'],
  'Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When: now, while it lasts.');
call answer_for(array['ask_for_link'],
  'Rows: whoever has the address is mailed. Words: none come back, not even whether there is such an account. When: now.');
call answer_for(array['is_set_up', 'set_up'],
  'Rows: the network itself, made once by whoever holds the start''s link. Words: none come back. When: before there is anyone.');
call answer_for(array['audit'],
  'Rows: a new entry, always the viewer''s own. Words: none come back; what is written is for staff. When: now, and never changed.');
call answer_for(array['undo_behind', 'undo_address_change'],
  'Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was mailed about. When: for seven days, while the account is open.');
call answer_for(array['try_write'],
  'Rows: the one that tells whether writing works. Words: none. When: now.');
