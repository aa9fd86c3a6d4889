-- Practices that apply for a seat: how they come, wait in the pool, and what becomes of it.

-- The application of a practice that is under way, held until the transaction ends; null without one.
create or replace function helpers.application_under_way(practice bigint) returns application language plpgsql as $$
declare
  it application;
begin
  select * into it from application a where a.practice_id = practice and a.state in ('filling', 'waiting', 'offered') for update;
  return it;
end $$;

-- The application of the viewer's practice that is under way, for one of its owners.
create or replace function helpers.own_application() returns application language plpgsql as $$
declare
  it application;
begin
  it := helpers.application_under_way(verbs.my_practice());
  if it.id is null then perform helpers.refuse('RT404', 'There is no such application.'); end if;
  if not verbs.owns_practice(it.practice_id) then perform helpers.refuse('RT403', 'Only the practice''s owner can do this.'); end if;
  return it;
end $$;

-- An application for one of the staff to decide. Nobody decides on their own practice's.
create or replace function helpers.application_to_decide(application bigint) returns application language plpgsql as $$
declare
  it application;
begin
  if not verbs.is_staff() then perform helpers.refuse('RT404', 'There is no such application.'); end if;
  select a.* into it from application a where a.id = application for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such application.'); end if;
  if it.practice_id = verbs.my_practice() then
    perform helpers.refuse('RT403', 'This is your own practice. Another moderator decides on it.');
  end if;
  return it;
end $$;

-- Tells the owners of a practice what became of its application, but not whoever did it.
create or replace function helpers.tell_applicants(practice bigint, what text, words text default '') returns void language sql as $$
  select helpers.notify_anew(m.member_id, what, null, 'practice', practice, words) from practice_member m
  where m.practice_id = practice and m.role = 'owner' and (what = 'application_received' or m.member_id <> verbs.my_id()) order by m.member_id;
$$;

-- Begins the application of a practice, with what it hoped for when it applied before; the one that is under way stays. Within a month of being
-- declined only a moderator's link begins another.
create or replace function helpers.begin_application(practice bigint, m bigint, by_invitation bigint default null) returns void language plpgsql as $$
declare
  earlier application;
begin
  perform from practice p where p.id = practice for no key update;
  if (helpers.application_under_way(practice)).id is not null then return; end if;
  select * into earlier from application a where a.practice_id = practice order by a.id desc limit 1;
  if earlier.state = 'declined' and earlier.decided_at > now() - interval '30 days'
    and not exists (select from invitation i where i.id = by_invitation and i.invited_by is not null) then
    perform helpers.refuse('RT409', 'You can apply again a month after the answer that you have.');
  end if;
  insert into application (practice_id, member_id, invitation_id, hopes, focus)
  values (practice, m, by_invitation, coalesce(earlier.hopes, ''), coalesce(earlier.focus, ''));
  perform verbs.audit('application.begun', practice => practice);
end $$;

-- Accepts an invitation to apply: the practice that is named joins the network as one that applies, with the person as its owner. Whoever
-- owns a practice already applies with it.
create or replace function helpers.apply_by(it invitation, m bigint, called text, its_town text, its_state text, its_zip text) returns void language plpgsql as $$
declare
  theirs practice_member;
begin
  if exists (select from network_role r where r.member_id = m) then
    perform helpers.refuse('RT409', 'You help to run this network, so you do not apply to it.');
  end if;
  select * into theirs from practice_member p where p.member_id = m;
  perform set_config('app.viewer', m::text, true);
  if theirs.member_id is null then
    if called is null or its_town is null or its_state is null or its_zip is null then
      perform helpers.refuse('RT409', 'Say which practice applies, and where it is.');
    end if;
    insert into practice (name, town, state, zip, admitted_at) values (called, its_town, its_state, its_zip, null) returning id into theirs.practice_id;
    insert into practice_member (member_id, practice_id, role) values (m, theirs.practice_id, 'owner');
  elsif theirs.role <> 'owner' then
    perform helpers.refuse('RT409', 'Only an owner of your practice can apply for it. Ask one of them to.');
  end if;
  update invitation set accepted_at = now() where id = it.id;
  perform helpers.begin_application(theirs.practice_id, m, it.id);
end $$;

-- Lists whom the staff sent a link for applying, and who asked for one and confirmed it, newest first, each with where the application stands.
-- What makes a link comes along while it works.
-- Rows: invitations to apply, for staff. Words: the addresses and names that were invited. When: now.
create or replace function verbs.applicants(before_id bigint default 9007199254740991, at_most int default 50)
returns table (id bigint, email text, invitee_name text, created_at timestamptz, expires_at timestamptz, accepted_at timestamptz,
  revoked_at timestamptz, opened_at timestamptz, mail_state text, mail_trouble text, nonce text, token_hash text, invited_by text,
  practice text, application_uid text, application_state text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
begin
  if not is_staff() then return; end if;
  return query
    select i.id, i.email, i.invitee_name, i.created_at, i.expires_at, i.accepted_at, i.revoked_at, i.opened_at, i.mail_state, i.mail_trouble,
      case when s.works then i.nonce end, case when s.works then i.token_hash end, w.name, p.name, a.uid, a.state
    from invitation i left join person w on w.id = i.invited_by
    left join application a on a.invitation_id = i.id left join practice p on p.id = a.practice_id
    cross join lateral (select i.invited_by is not null and i.accepted_at is null and i.revoked_at is null and i.expires_at > now() as works) s
    where i.applies and i.id < before_id and (i.invited_by is not null or i.accepted_at is not null)
      and not exists (select from invitation n where n.applies and n.id > i.id and n.email = i.email and n.invited_by is not null and i.accepted_at is null)
    order by i.id desc limit at_most;
end $$;

-- Says what the viewer's practice hopes for, and what the cohort should be about.
-- Rows: the application of the viewer's practice. Words: their own. When: while it is under way, for owners.
create or replace function verbs.say_hopes(new_hopes text, new_focus text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it application := own_application();
begin
  update application a set hopes = new_hopes, focus = new_focus where a.id = it.id;
end $$;

-- Puts the viewer's practice in the pool. The staff hear of it, unless they did within a month.
-- Rows: the application of the viewer's practice. Words: none. When: while it is filled in, for owners.
create or replace function verbs.enter_pool() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it application := own_application();
  its practice;
begin
  if it.state <> 'filling' then return; end if;
  select * into its from practice p where p.id = it.practice_id;
  if its.zip = '' or its.disciplines = '{}' then
    perform refuse('RT409', 'Your practice’s profile lacks its ZIP code or its disciplines. Fill them in first: without them nobody can tell with whom it competes.');
  end if;
  update application a set state = 'waiting', since = now() where a.id = it.id;
  perform audit('application.waits', practice => it.practice_id);
  perform tell_applicants(it.practice_id, 'application_received');
  if not exists (select from application a where a.practice_id = it.practice_id and a.id <> it.id and a.since > now() - interval '30 days') then
    perform notify_anew(m, 'application_waits', null, 'practice', it.practice_id) from unnest(who_agrees(null, it.practice_id)) m order by m;
  end if;
end $$;

-- Withdraws the application of the viewer's practice.
-- Rows: the application of the viewer's practice. Words: none. When: while it is under way, for owners.
create or replace function verbs.withdraw_application() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it application;
begin
  -- Groups first, as the moderators' steps lock them.
  perform from formation f where f.id = any(my_formations()) and f.stage not in ('active', 'dropped') order by f.id for update;
  it := own_application();
  perform withdraw_from_groups(it.practice_id);
  update application a set state = 'withdrawn', decided_at = now(), decided_by = my_id() where a.id = it.id;
  perform news_is_settled(array['application_waits'], null, 'practice', it.practice_id);
  perform audit('application.withdrawn', practice => it.practice_id);
end $$;

-- Applies anew with the viewer's practice, which has applied before: at once where it withdrew, a month later where it was declined.
-- Rows: the applications of the viewer's practice. Words: none. When: while none is under way, for owners.
create or replace function verbs.apply_again() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := my_practice();
  earlier application;
begin
  select * into earlier from application a where a.practice_id = practice order by a.id desc limit 1;
  if earlier.id is null then perform refuse('RT404', 'There is no such application.'); end if;
  if not owns_practice(practice) then perform refuse('RT403', 'Only the practice''s owner can do this.'); end if;
  perform begin_application(practice, my_id());
end $$;

-- Declines an application, with a sentence for those who applied.
-- Rows: an application of another practice than the viewer's. Words: none come back. When: while it is filled in or waits, for staff.
create or replace function verbs.decline_application(application bigint, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it application := application_to_decide(application);
begin
  if it.state not in ('filling', 'waiting') then perform refuse('RT409', 'This does not wait any more.'); end if;
  update application a set state = 'declined', reason = why, decided_at = now(), decided_by = my_id() where a.id = it.id;
  perform news_is_settled(array['application_waits'], null, 'practice', it.practice_id);
  perform tell_applicants(it.practice_id, 'application_declined', why);
  perform audit('application.declined', practice => it.practice_id);
end $$;

-- Puts an application that was declined back in the pool, where its practice has no other.
-- Rows: an application of another practice than the viewer's. Words: none. When: once it was declined, for staff.
create or replace function verbs.put_application_back(application bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it application := application_to_decide(application);
begin
  if it.state <> 'declined' then perform refuse('RT409', 'This was not declined.'); end if;
  perform from practice p where p.id = it.practice_id for no key update;
  if (application_under_way(it.practice_id)).id is not null then perform refuse('RT409', 'This practice has applied again meanwhile.'); end if;
  update application a set state = 'waiting', since = coalesce(it.since, now()), reason = '', decided_at = null, decided_by = null where a.id = it.id;
  perform tell_applicants(it.practice_id, 'application_put_back');
  perform audit('application.put_back', practice => it.practice_id);
end $$;

-- Puts a practice of the network in the pool, for another seat or its first. Its owners hear of it, and can withdraw it.
-- Rows: a practice other than the viewer's. Words: none. When: while it is not in the pool, for staff.
create or replace function verbs.put_in_pool(practice bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  perform from practice p where p.id = practice for no key update;
  if not found then perform refuse('RT404', 'There is no such practice.'); end if;
  if practice = my_practice() then perform refuse('RT409', 'This is your own practice. Ask another moderator to do it.'); end if;
  if (application_under_way(practice)).id is not null then
    perform refuse('RT409', 'This practice is in the pool, or its owner is filling in what it needs.');
  end if;
  insert into application (practice_id, member_id, state, since) values (practice, my_id(), 'waiting', now());
  perform tell_applicants(practice, 'application_put_in');
  perform audit('application.put_in', practice => practice);
end $$;

-- Tells whether anybody may apply without having been asked to.
-- Rows: the network's own setting. Words: none. When: now.
create or replace function verbs.applications_open() returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (select coalesce((select applications_open from network), false));
end $$;

-- Opens the page for applying to the public, or closes it.
-- Rows: the network's own setting. Words: none. When: now, by staff.
create or replace function verbs.open_applications(opens boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  update network set applications_open = opens where applications_open <> opens;
  if found then perform audit(case when opens then 'applications.opened' else 'applications.closed' end); end if;
end $$;

-- Asks for a link to apply with an address, whose it may be: the same is done for each, whether it has an account or not. Within an hour
-- the one that was asked for before stays. The whole network sends so many a day.
-- Rows: a new invitation, or none. Words: none. When: while the page for applying is open.
create or replace function verbs.ask_to_apply(address text, invitee text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  new_id bigint;
begin
  if not applications_open() then perform refuse('RT404', 'There is no such page.'); end if;
  if (select count(*) from (select from invitation i where i.applies and i.invited_by is null and i.accepted_at is null
      and i.created_at > now() - interval '1 day' limit 200) lately) = 200 then
    perform refuse('RT429', 'More have applied today than we can answer. Please try again tomorrow.');
  end if;
  if exists (select from invitation i where i.applies and i.invited_by is null and i.email = lower(address) and i.accepted_at is null
      and i.created_at > now() - interval '1 hour') then
    return;
  end if;
  insert into invitation (email, applies, invitee_name) values (lower(address), true, left(ask_to_apply.invitee, 80)) returning id into new_id;
  perform jobs.enqueue('mail_invitation', new_id);
end $$;
