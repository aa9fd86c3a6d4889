-- Changing what was posted.

-- Appends to the audit log what was done to a thread, or to a post of it, with the reason.
create or replace function helpers.audit_thread(what text, cohort bigint, thread bigint, post_number int, why text) returns void language sql as $$
  select verbs.audit(what, cohort, detail => why, subject_kind => 'thread', subject_id => thread) where post_number is null
  union all
  select verbs.audit(what, cohort, detail => why, subject_kind => 'post', subject_id => p.id)
  from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = post_number;
$$;

-- Writes the visible line of what happened, after the thread's last post. Who started it acts under the name they started it
-- with, which may be an alias; a facilitator under their own.
create or replace function helpers.tell_thread(cohort bigint, thread bigint, what text, words text default '', other int default null) returns void language sql as $$
  insert into thread_event (cohort_id, thread_id, after_number, kind, persona_id, detail, other_thread)
  select cohort, thread, t.highest_number, what,
    case when t.starter_id = any(verbs.my_personas()) and not verbs.leads(cohort) then t.starter_id else verbs.my_persona(cohort) end, left(words, 500), other
  from thread t where t.cohort_id = cohort and t.id = thread;
$$;

-- Locks a thread that the viewer may see, for this transaction.
create or replace function helpers.thread_for_change(cohort bigint, thread bigint) returns thread language plpgsql as $$
declare
  it thread;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such conversation.'); end if;
  return it;
end $$;

-- Refuses everyone but who started a thread, and the cohort's facilitators.
create or replace function helpers.starter_or_leaders_only(it thread) returns void language plpgsql as $$
begin
  if not (it.starter_id = any(verbs.my_personas()) or verbs.leads(it.cohort_id)) then
    perform helpers.refuse('RT403', 'Only who started this conversation, or a facilitator, can do this.');
  end if;
end $$;

-- Brings a thread's counts and its readers' unread rows in line with the posts that can be read.
create or replace function helpers.recount_thread(cohort bigint, thread bigint) returns void language plpgsql as $$
declare
  last post;
begin
  select * into last from post p where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null order by p.number desc limit 1;
  update thread t set
    post_count = (select count(*) from post p where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null),
    answer_count = (select count(*) from post p where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null
      and p.persona_id <> t.starter_id),
    last_post_at = coalesce((select case when w.kind = 'alias' then helpers.day_only(last.created_at) else last.created_at end from persona w
      where w.cohort_id = cohort and w.id = last.persona_id), t.last_post_at), last_persona_id = coalesce(last.persona_id, t.last_persona_id)
  where t.cohort_id = cohort and t.id = thread;
  update thread_topic x set last_post_at = t.last_post_at from thread t
  where t.cohort_id = cohort and t.id = thread and x.cohort_id = cohort and x.thread_id = thread;
  perform helpers.recount_unread(a.member_id, cohort, thread) from attendee a where a.cohort_id = cohort and a.until is null;
end $$;

-- Saves a post anew: its author's own, or a facilitator's edit of another's with the reason. `seen_edits` is the count of
-- savings that the editor began from; who saved meanwhile is said in the refusal. What was posted stays as it was, since
-- others could have read it. One's own later savings within five minutes of each other are one version, unless the post
-- is reported: what was reported stays to be seen by those who decide. What a facilitator edits out, or asked its author
-- to, is covered. Its files are given anew by its author alone: `given` says which go and how the others stand, and those sent for
-- this `form` come. Whom its author mentions only now hears of it, unless they heard of the post before. Returns by
-- which names the bytes of files lie that have no row any more.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.edit_post(cohort bigint, thread bigint, edited int, seen_edits int, new_body text, new_html text, new_excerpt text,
  new_renderer int, why text, form text default null, given text default null) returns text[]
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  its_thread thread := thread_for_change(cohort, thread);
  it post;
  last post_version;
  mine boolean;
  dropped text[] := '{}';
  reported boolean;
  asked boolean;
  files record;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = edited;
  mine := it.persona_id = any(my_personas());
  if it.id is null or (it.removed_at is not null and not mine and not leads(cohort)) then perform refuse('RT404', 'There is no such post.'); end if;
  if not mine and not leads(cohort) then perform refuse('RT403', 'Only its author or a facilitator can edit a post.'); end if;
  if not mine and length(trim(why)) < 3 then perform refuse('RT409', 'Say in a few words why you edit it. Its author will read it.'); end if;
  if its_thread.locked_at is not null and (not leads(cohort) or (mine and it.persona_id <> persona)) then
    perform refuse('RT409', 'This conversation was locked meanwhile, so its posts stay as they are.');
  end if;
  if it.set_aside_at is not null then perform refuse('RT409', 'This post was reported as patient data meanwhile, and is set aside.'); end if;
  if it.removed_at is not null then perform refuse('RT409', 'This post was taken away meanwhile. Restore it first.'); end if;
  if not mine then given := null; end if;
  select * into files from change_of_files(it, form, given::jsonb) where given is not null;
  if it.body = new_body and (given is null or (files.added = 0 and files.away = 0 and not files.otherwise)) then return '{}'; end if;
  if it.edit_count <> seen_edits then
    if exists (select from (select persona_id from post_version v where v.cohort_id = cohort and v.thread_id = thread and v.number = edited
      order by v.version desc limit 1) saver where saver.persona_id = any(my_personas())) then
      perform refuse('RT409', 'You saved this post yourself meanwhile, in another window. Below is what you have now, beside what was saved; save again to keep yours.');
    end if;
    perform refuse('RT409', 'Someone else saved this post while you wrote. Below is what you have now; look at the post, then save again.');
  end if;
  select count(*) > 0, coalesce(bool_or(i.asked_at is not null), false) into reported, asked
    from moderation_item i where i.cohort_id = cohort and i.subject_kind = 'post' and i.subject_id = it.id and i.decided_at is null;
  insert into post_version (cohort_id, thread_id, number, version, persona_id, body, at)
  values (cohort, thread, edited, 1, it.persona_id, it.body, it.created_at) on conflict do nothing;
  select * into last from post_version v where v.cohort_id = cohort and v.thread_id = thread and v.number = edited order by v.version desc limit 1;
  if mine and not reported and last.version > 1 and last.persona_id = it.persona_id and last.at > now() - interval '5 minutes' then
    update post_version v set body = new_body, files_added = v.files_added + coalesce(files.added, 0), files_away = v.files_away + coalesce(files.away, 0)
    where v.cohort_id = cohort and v.thread_id = thread and v.number = edited and v.version = last.version;
  else
    if not mine or asked then
      update post_version v set covered = true where v.cohort_id = cohort and v.thread_id = thread and v.number = edited and not v.covered;
    end if;
    insert into post_version (cohort_id, thread_id, number, version, persona_id, body, files_added, files_away)
    values (cohort, thread, edited, last.version + 1, case when mine then it.persona_id else persona end, new_body,
      coalesce(files.added, 0), coalesce(files.away, 0)) returning * into last;
  end if;
  update post p set body = new_body, html = new_html, excerpt = new_excerpt, renderer = new_renderer,
    version = last.version, edit_count = p.edit_count + 1, edited_at = now()
  where p.id = it.id;
  if given is not null then
    dropped := give_files(it, form, given::jsonb, reported);
    perform name_files_neutrally(cohort, thread, edited);
  end if;
  if mine then
    perform notify(m, 'mentioned', cohort, 'post', it.id) from mentioned_in(cohort, new_html) m
    where m <> my_id() and not exists (select from notification n where n.member_id = m and n.cohort_id = cohort
      and n.subject_kind = 'post' and n.subject_id = it.id and n.kind in ('reply', 'followed', 'mentioned'));
  else
    perform tell_author('edited', cohort, thread, edited, why);
    perform audit_thread('post.edited', cohort, thread, edited, why);
  end if;
  return dropped;
end $$;

-- Says whether a facilitator asked the viewer to reword a post of theirs, and still waits: then the words from before the
-- edit will be covered. Rows: the viewer's own posts. Words: none. When: until the report is decided.
create or replace function verbs.asked_to_reword(cohort bigint, thread bigint, asked int) returns boolean
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    select exists (select from moderation_item i join post p on p.id = i.subject_id
      where i.cohort_id = cohort and i.subject_kind = 'post' and i.decided_at is null and i.asked_at is not null
        and p.cohort_id = cohort and p.thread_id = thread and p.number = asked and p.persona_id = any(my_personas()))
  );
end $$;

-- Removes a post, restorable: its author deletes it, or a facilitator hides it and says why.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.remove_post(cohort bigint, thread bigint, removed int, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  its_thread thread := thread_for_change(cohort, thread);
  it post;
  hides boolean := length(trim(why)) > 0;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = removed;
  if it.id is null or (it.removed_at is not null and not (it.persona_id = any(my_personas())) and not leads(cohort)) then
    perform refuse('RT404', 'There is no such post.');
  end if;
  if it.set_aside_at is not null then perform refuse('RT409', 'This post was reported as patient data, and is set aside.'); end if;
  if hides then perform leaders_only(cohort);
  elsif not (it.persona_id = any(my_personas())) then
    if leads(cohort) then perform refuse('RT409', 'Say in a few words why you hide it. Everyone will read it.'); end if;
    perform refuse('RT403', 'Only its author can delete a post.');
  end if;
  if it.removed_at is not null then
    perform refuse('RT409', (select case r.kind when 'hidden' then 'Already hidden by ' || p.called || '.' else 'Already deleted by its author.' end
      from post_removal r join persona p on p.cohort_id = r.cohort_id and p.id = r.persona_id
      where r.cohort_id = cohort and r.thread_id = thread and r.number = removed));
  end if;
  update post p set removed_at = now() where p.id = it.id;
  insert into post_removal (cohort_id, thread_id, number, kind, persona_id, reason)
  values (cohort, thread, removed, case when hides then 'hidden' else 'deleted' end,
    -- Whoever deletes what they wrote under an alias does so under that alias.
    case when hides then persona else it.persona_id end, left(trim(why), 500));
  if its_thread.accepted_number = removed then
    update thread t set accepted_number = null, accepted_at = null where t.id = thread;
  end if;
  perform recount_thread(cohort, thread);
  if hides then
    perform end_reports(cohort, 'post', it.id, 'hidden', why);
    perform tell_author('hidden', cohort, thread, removed, why);
    perform audit_thread('post.hidden', cohort, thread, removed, why);
  end if;
end $$;

-- Shows a post again: its author one that they deleted, a facilitator one that was hidden.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.restore_post(cohort bigint, thread bigint, restored int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  its_thread thread := thread_for_change(cohort, thread);
  it post;
  removal post_removal;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = restored;
  select * into removal from post_removal r where r.cohort_id = cohort and r.thread_id = thread and r.number = restored and r.kind <> 'moved';
  if it.id is null or (removal.kind is null and it.removed_at is not null) then perform refuse('RT404', 'There is no such post.'); end if;
  if removal.kind is null then return; end if;
  if it.set_aside_at is not null then perform refuse('RT409', 'This post was reported as patient data. Only a moderator of the network can put it back.'); end if;
  if removal.kind = 'hidden' then perform leaders_only(cohort);
  elsif not (it.persona_id = any(my_personas())) then perform refuse('RT403', 'Only its author can bring back a post that they deleted.');
  end if;
  delete from post_removal r where r.cohort_id = cohort and r.thread_id = thread and r.number = restored;
  update post p set removed_at = null where p.id = it.id;
  perform recount_thread(cohort, thread);
  if removal.kind = 'hidden' then
    perform tell_author('restored', cohort, thread, restored, '');
    perform audit_thread('post.restored', cohort, thread, restored, '');
  end if;
end $$;
