-- Changing conversations.

-- Locks a thread, with a reason that stands where it happened, or opens it again.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.lock_thread(cohort bigint, thread bigint, locks boolean, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform leaders_only(cohort);
  if (it.locked_at is not null) = locks then return; end if;
  if locks and length(trim(why)) < 3 then perform refuse('RT409', 'Say in a few words why you lock it. Everyone will read it.'); end if;
  update thread t set locked_at = case when locks then now() end where t.id = thread;
  perform tell_thread(cohort, thread, case when locks then 'locked' else 'unlocked' end, trim(why));
  perform audit_thread(case when locks then 'thread.locked' else 'thread.unlocked' end, cohort, thread, null, why);
end $$;

-- Keeps a thread on top of the list until it is read, or lets it go.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.pin_thread(cohort bigint, thread bigint, pins boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform leaders_only(cohort);
  if (it.pinned_at is not null) = pins then return; end if;
  update thread t set pinned_at = case when pins then now() end where t.id = thread;
  perform tell_thread(cohort, thread, case when pins then 'pinned' else 'unpinned' end);
  perform audit_thread(case when pins then 'thread.pinned' else 'thread.unpinned' end, cohort, thread, null, '');
end $$;

-- Accepts a post as the answer of a question and tells its author, or takes the acceptance back when `accepted` is null.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.accept_answer(cohort bigint, thread bigint, accepted int default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform starter_or_leaders_only(it);
  perform refuse_if_archived(cohort);
  if it.kind <> 'question' then perform refuse('RT403', 'Only a question has an answer.'); end if;
  if accepted is not null and (accepted = 1 or not exists (select from post p
      where p.cohort_id = cohort and p.thread_id = thread and p.number = accepted and p.removed_at is null)) then
    perform refuse('RT404', 'There is no such answer.');
  end if;
  update thread t set accepted_number = accepted, accepted_at = case when accepted is not null then now() end where t.id = thread;
  perform tell_author('accepted', cohort, thread, accepted, '') where accepted is not null;
end $$;

-- Closes a question as answered without choosing a post, or opens it again.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.close_question(cohort bigint, thread bigint, closes boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform starter_or_leaders_only(it);
  if it.kind <> 'question' then perform refuse('RT403', 'Only a question can be closed as answered.'); end if;
  if (it.closed_at is not null) = closes then return; end if;
  update thread t set closed_at = case when closes then now() end where t.id = thread;
  perform tell_thread(cohort, thread, case when closes then 'closed' else 'reopened' end);
end $$;

-- Changes title, kind and topics, each with a visible line in the thread.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.change_thread(cohort bigint, thread bigint, new_title text, new_kind text, topics bigint[]) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform starter_or_leaders_only(it);
  if it.locked_at is not null and not leads(cohort) then perform refuse('RT409', 'This conversation was locked meanwhile, so it stays as it is.'); end if;
  if new_kind <> it.kind and 'announcement' in (new_kind, it.kind) then perform leaders_only(cohort); end if;
  if new_title <> it.title then
    perform tell_thread(cohort, thread, 'retitled', it.title);
  end if;
  if new_kind <> it.kind then
    perform tell_thread(cohort, thread, 'recast', new_kind);
  end if;
  update thread t set title = new_title, kind = new_kind,
    accepted_number = case when new_kind = 'question' then t.accepted_number end,
    accepted_at = case when new_kind = 'question' then t.accepted_at end,
    closed_at = case when new_kind = 'question' then t.closed_at end
  where t.id = thread;
  if not (topics <@ it.topic_ids and it.topic_ids <@ topics) then
    perform sort_thread(cohort, thread, topics);
    perform tell_thread(cohort, thread, 'sorted', coalesce((select string_agg(name, ', ' order by position) from topic x
      where x.cohort_id = cohort and x.id = any(topics)), ''));
  end if;
  if new_kind <> it.kind and it.contract <> '' then perform refuse('RT409', 'A contract question stays a question.'); end if;
  -- Who leads and began it without their name acts as who leads: that nothing was noted down would tell.
  if not (it.starter_id = any(my_personas())) or (leads(cohort) and my_alias_in(it) is not null) then
    perform audit_thread('thread.changed', cohort, thread, null, '');
  end if;
end $$;

-- Moves posts into a new thread of the same cohort, with a link both ways. The opening post stays. Returns the new thread's number.
-- Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
-- a number, or the name of who was first. When: now, and only what still stands.
create or replace function verbs.split_thread(cohort bigint, thread bigint, moved int[], new_title text, form_key text) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
  first post;
  answers bigint[];
  answered int[];
  new_thread bigint;
  new_number int;
begin
  perform leaders_only(cohort);
  select t.number into new_number from thread t where t.cohort_id = cohort and t.client_key = form_key and t.id <> thread;
  if found then return new_number; end if;
  moved := array(select distinct unnest(moved) order by 1);
  if 1 = any(moved) then perform refuse('RT409', 'The opening post stays where it is. Choose others.'); end if;
  select p.* into first from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = any(moved) and p.removed_at is null
    order by p.number limit 1;
  if first.id is null or exists (select from unnest(moved) n where not exists (select from post p
      where p.cohort_id = cohort and p.thread_id = thread and p.number = n and p.removed_at is null)) then
    perform refuse('RT409', 'One of these posts was taken away meanwhile. Choose again.');
  end if;
  insert into thread_counter (cohort_id) values (cohort) on conflict do nothing;
  update thread_counter set last_number = last_number + 1 where cohort_id = cohort returning last_number into new_number;
  insert into thread (cohort_id, number, kind, title, starter_id, client_key, created_at, last_persona_id, last_post_at)
  values (cohort, new_number, 'discussion', new_title, first.persona_id, form_key, first.created_at, first.persona_id, first.created_at)
  returning id into new_thread;
  perform sort_thread(cohort, new_thread, it.topic_ids);

  -- How far each has read is kept: of the moved posts, those that they had read.
  insert into last_read (member_id, cohort_id, thread_id, number)
    select r.member_id, cohort, new_thread, (select count(*) from unnest(moved) n where n <= r.number)
    from last_read r where r.cohort_id = cohort and r.thread_id = thread and moved[1] <= r.number;
  -- An answer keeps what it answers if both move; the key from one to the other is untied while they do.
  select array_agg(p.id), array_agg(array_position(moved, p.reply_to)) into answers, answered
    from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = any(moved) and p.reply_to = any(moved);
  update post p set reply_to = null where p.cohort_id = cohort and p.thread_id = thread
    and (p.number = any(moved) or p.reply_to = any(moved));
  if it.accepted_number = any(moved) then
    update thread t set accepted_number = null, accepted_at = null where t.id = thread;
  end if;
  insert into post_removal (cohort_id, thread_id, number, kind, persona_id, to_thread, to_number)
    select cohort, thread, n, 'moved', persona, new_number, array_position(moved, n) from unnest(moved) n;
  update post p set thread_id = new_thread, number = array_position(moved, p.number)
  where p.cohort_id = cohort and p.thread_id = thread and p.number = any(moved);
  update post p set reply_to = a.number from unnest(answers, answered) a (id, number) where p.id = a.id;
  update notification n set row_id = inbox_row_of(n.member_id, cohort, 'post', n.subject_id)
  from post p where p.cohort_id = cohort and p.thread_id = new_thread and n.cohort_id = cohort and n.subject_kind = 'post' and n.subject_id = p.id;
  update thread t set highest_number = cardinality(moved) where t.id = new_thread;
  perform recount_thread(cohort, thread), recount_thread(cohort, new_thread);
  -- They are found by their new title, and by the old one no more.
  perform jobs.enqueue('find_by_title', new_thread);
  perform tell_thread(cohort, thread, 'split_to', new_title, new_number), tell_thread(cohort, new_thread, 'split_from', it.title, it.number);
  perform audit_thread('thread.split', cohort, thread, null, 'into conversation ' || new_number);
  return new_number;
end $$;
