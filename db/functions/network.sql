-- The network itself: its log, its jobs, its limits.

-- The actions that the audit log can hold. The sentence of each is in app/moderation/audit/deeds.
create or replace function helpers.audit_actions() returns text[] language sql immutable as $$
  select array[
    'access.refused', 'account.closed', 'alias.revealed', 'application.begun', 'application.declined', 'application.invited', 'application.put_back',
    'application.put_in', 'application.waits', 'application.withdrawn', 'applications.closed', 'applications.opened', 'attendee.added', 'attendee.removed', 'charter.accepted', 'charter.published',
    'case.asked', 'case.closed', 'case.extended', 'case.noted', 'case.opened', 'cohort.archived', 'cohort.changed', 'cohort.created', 'cohort.opened_again', 'document.sent_back', 'document.shared', 'document.taken_out', 'documents.not_reviewed',
    'documents.reviewed', 'email.change_asked', 'email.change_undone', 'email.changed',
    'facilitator.appointed', 'facilitator.stepped_down', 'formation.active', 'formation.charter', 'formation.chosen', 'formation.consent',
    'formation.draft', 'formation.dropped', 'formation.extended', 'formation.left_out', 'formation.names', 'formation.opened',
    'objection.decided', 'review.noted', 'facts.changed', 'facts.confirmed', 'facts.looked', 'factor.added', 'factor.refused', 'factor.removed',
    'factors.removed', 'file.quarantined', 'held_post.released', 'held_post.sent_back', 'invitation.accepted', 'invitation.revoked', 'look.closed', 'look.opened',
    'move.answered', 'move.made', 'move.offered', 'network.set_up', 'network_role.changed', 'password.changed',
    'patient.looked', 'patient.looked_document', 'patient.purged', 'patient.purged_document', 'patient.put_back', 'patient.put_back_document',
    'patient.reported', 'patient.reported_document', 'person.disabled', 'person.enabled',
    'person.invited', 'person.removed', 'person.renamed', 'playbook.declined', 'playbook.released', 'playbook.taken_out', 'post.edited', 'post.hidden', 'post.restored',
    'practice.changed', 'practice.created', 'practice_role.changed', 'recovery_code.used', 'recovery_codes.made',
    'report.asked', 'report.edited', 'report.handed_on', 'report.hidden', 'report.kept', 'report.resolved',
    'report.sent_back', 'rule.turned_down', 'rule.turned_up', 'seat.left', 'seat.taken', 'session.opened', 'sessions.ended', 'sign_in.refused', 'thread.changed', 'thread.locked', 'thread.pinned',
    'thread.split', 'thread.unlocked', 'thread.unpinned', 'thresholds.changed', 'topic.added', 'topic.renamed', 'topic.retired',
    'waiver.answered', 'waiver.asked', 'waiver.ended', 'waiver.granted'
  ];
$$;

-- Appends to the audit log as the viewer. Nobody updates or deletes an entry: not even the owner's code. Of a subject it keeps
-- the numbers by which people name it now. Refuses an action that nobody could read.
-- Rows: a new entry, always the viewer's own. Words: none come back; what is written is for staff. When: now, and
-- never changed.
create or replace function verbs.audit(action text, cohort bigint default null, practice bigint default null, member bigint default null,
  detail text default '', subject_kind text default null, subject_id bigint default null)
returns void language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if not (action = any(audit_actions())) then raise exception 'no such action: %', action; end if;
  insert into audit_entry (actor_id, action, cohort_id, practice_id, member_id, detail, subject_kind, subject_id, numbers)
  values (nullif(current_setting('app.viewer', true), '')::bigint, action, cohort, practice, member, coalesce(detail, ''),
    subject_kind, subject_id, numbers_of(cohort, subject_kind, subject_id));
end $$;

-- Adds a job inside the writing transaction. Takes ids only, so that no words lie in the queue.
create or replace function jobs.enqueue(task text, id bigint, run_at timestamptz default now()) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform graphile_worker.add_job(task, json_build_object('id', id), run_at => enqueue.run_at, max_attempts => 10);
end $$;

-- Adds a job that does whatever is there to do when it runs, so that many at once are one.
create or replace function jobs.enqueue_once(task text, id bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform graphile_worker.add_job(task, json_build_object('id', id), job_key => task || ' ' || id, run_at => now() + interval '1 second', max_attempts => 10);
end $$;

-- Says what is to be done next by itself, so that nobody has to try: in how many seconds a post is to be seen to, and a job of these tasks
-- begun, where at once is 0 or less and null that there is none; and for which tasks there is work that no job is there to do.
create or replace function jobs.what_is_due(tasks text[]) returns table (post double precision, job double precision, undone text[])
language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
begin
  post := next_post();
  select extract(epoch from min(j.run_at) - now()) into job from graphile_worker.jobs j
    where j.locked_at is null and j.attempts < j.max_attempts and j.task_identifier = any(tasks);
  undone := array(select task from (values
      -- All posts can be found, by words as they are made now.
      ('make_words', not exists (select from words_progress w where w.made_by = words_version())),
      -- Files for which the virus scanner had no answer.
      ('scan_waiting', exists (select from file f where f.scan_asked_at is not null)),
      -- Files to become documents, whose reading was interrupted or put off.
      ('read_imports', exists (select from document_import i where i.state = 'waiting'))) each_task (task, has_work)
    where has_work and not exists (select from graphile_worker.jobs j where j.task_identifier = task
      and (j.locked_at is not null or (j.attempts < j.max_attempts and j.run_at < now() + interval '1 minute'))));
  return next;
end $$;

-- Refuses everyone but the network's moderators and administrators.
create or replace function helpers.staff_only() returns bigint language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if not is_staff() then perform refuse('RT403', 'Only the network''s moderators can do this.'); end if;
  return my_id();
end $$;

-- Refuses everyone but the network's administrators.
create or replace function helpers.administrators_only() returns bigint language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if not is_administrator() then perform refuse('RT403', 'Only the network''s administrators can do this.'); end if;
  return my_id();
end $$;

-- Tells whether the network has a name and an administrator.
-- Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
-- anyone.
create or replace function verbs.is_set_up() returns boolean language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select exists (select from network);
$$;

-- Names the network and makes its first administrator. The setup token dies with its use.
-- Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
-- anyone.
create or replace function verbs.set_up(setup_hash text, network_name text, person_name text, address text, zone text, hashed_password text)
returns bigint language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  m bigint;
begin
  if spend_token(setup_hash, 'setup') is null then perform refuse('RT404', 'This link was used or is too old.'); end if;
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

-- Counts what the person behind a session is about to do. Returns null to go on, or above a bound the seconds until it goes on.
-- Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
create or replace function verbs.count_write(session_hash text, what text, a_minute int, an_hour int) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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

-- Writes one row, to find out whether writing works. It says nothing and takes nothing, and requests need no right on the
-- table.
-- Rows: the one that tells whether writing works. Words: none. When: now.
create or replace function verbs.try_write() returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  insert into readiness (tried_at) values (now()) on conflict (one) do update set tried_at = excluded.tried_at;
$$;

-- Deletes photos that nobody shows any more and old mail, and lines of files that could not be read; sessions, tokens and counters past their end too, and what a practice told for matching that nobody needs any more.
create or replace function jobs.sweep() returns void language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  delete from file f where photo_of is not null and quarantined_at is null and created_at < now() - interval '1 hour'
    and not exists (select from person where photo_id = f.id);
  -- What was sent and never posted; what can still be taken back will be, and what goes with a draft stays as long as that.
  delete from file f where f.form_key is not null and f.created_at < now() - interval '1 day' and not exists (select from pending_post p
    where p.cohort_id = f.for_cohort and p.member_id = f.member_id and p.client_key = f.form_key)
    and not exists (select from draft d where d.member_id = f.member_id and d.client_key = f.form_key);
  delete from mail where created_at < now() - interval '14 days';
  delete from session where expires_at < now() or ends_at < now();
  delete from token where expires_at < now();
  -- Who asked to apply and never confirmed it: nothing is kept of them.
  delete from invitation where applies and invited_by is null and accepted_at is null and expires_at < now();
  select drop_pictures();
  select forget_unneeded_facts();
  delete from document_import where state = 'refused' and at < now() - interval '30 days';
  delete from rate_limit where expire < extract(epoch from now()) * 1000 - 86400000;
$$;
