-- What happens to a thread and its posts after they were written. Each function checks who acts. Of what facilitators do,
-- each leaves an entry in the audit log; of what authors do to their own words, none: the log names people, posts name personas.

-- Writes the visible line of what happened, after the thread's last post. Who started it acts under the name they started it
-- with, which may be an alias; a facilitator under their own.
create function tell_thread(cohort bigint, thread bigint, what text, words text default '', other int default null) returns void language sql as $$
  insert into thread_event (cohort_id, thread_id, after_number, kind, persona_id, detail, other_thread)
  select cohort, thread, t.highest_number, what,
    case when t.starter_id = any(my_personas()) and not leads(cohort) then t.starter_id else my_persona(cohort) end, left(words, 500), other
  from thread t where t.cohort_id = cohort and t.id = thread;
$$;

-- The log's words for a place, with the reason behind them.
create function audit_thread(what text, cohort bigint, thread bigint, post_number int, why text) returns void language sql as $$
  select audit(what, cohort, null, null, concat('conversation ', t.number, ', post ' || post_number, ': ' || nullif(why, '')))
  from thread t where t.cohort_id = cohort and t.id = thread;
$$;

-- A thread that I may see, locked for this transaction.
create function thread_for_change(cohort bigint, thread bigint) returns thread language plpgsql as $$
declare
  it thread;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread for update;
  if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  return it;
end $$;

-- Only who started a thread, or a facilitator.
create function keepers_only(it thread) returns void language plpgsql as $$
begin
  if not (it.starter_id = any(my_personas()) or leads(it.cohort_id)) then
    perform refuse('RT403', 'Only who started this conversation, or a facilitator, can do this.');
  end if;
end $$;

-- Brings a thread's counts and its readers' unread rows in line with the posts that can be read.
create function recount_thread(cohort bigint, thread bigint) returns void language plpgsql as $$
declare
  last post;
begin
  select * into last from post p where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null order by p.number desc limit 1;
  update thread t set
    post_count = (select count(*) from post p where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null),
    last_post_at = coalesce(last.created_at, t.last_post_at), last_persona_id = coalesce(last.persona_id, t.last_persona_id)
  where t.cohort_id = cohort and t.id = thread;
  update thread_topic x set last_post_at = t.last_post_at from thread t
  where t.cohort_id = cohort and t.id = thread and x.cohort_id = cohort and x.thread_id = thread;
  perform recount_unread(a.member_id, cohort, thread) from attendee a where a.cohort_id = cohort and a.until is null;
end $$;

-- --------------------------------------------------------------- posts

-- Saves a post anew: its author's own, or a facilitator's edit of another's with the reason. `seen_edits` is the count of savings
-- that the editor began from. One's own savings within five minutes of each other are one version, unless the post is reported:
-- what was reported stays to be seen by those who decide. What a facilitator edits out, or asked its author to, is covered.
-- Returns the post's version.
create function edit_post(cohort bigint, thread bigint, edited int, seen_edits int, new_body text, new_html text, new_excerpt text,
  new_renderer int, why text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  room thread := thread_for_change(cohort, thread);
  it post;
  last post_version;
  mine boolean;
  reported boolean;
  asked boolean;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = edited;
  mine := it.persona_id = any(my_personas());
  if it.id is null or (it.removed_at is not null and not mine and not leads(cohort)) then perform refuse('RT404', 'There is no such post.'); end if;
  if not mine and not leads(cohort) then perform refuse('RT403', 'Only its author or a facilitator can edit a post.'); end if;
  if not mine and length(trim(why)) < 3 then perform refuse('RT409', 'Say in a few words why you edit it. Its author will read it.'); end if;
  if room.locked_at is not null and not leads(cohort) then
    perform refuse('RT409', 'This conversation was locked meanwhile, so its posts stay as they are.');
  end if;
  if it.removed_at is not null then perform refuse('RT409', 'This post was taken away meanwhile. Restore it first.'); end if;
  if it.body = new_body then return it.version; end if;
  if it.edit_count <> seen_edits then
    perform refuse('RT409', 'Someone else saved this post while you wrote. Below is what you have now; look at the post, then save again.');
  end if;
  select count(*) > 0, coalesce(bool_or(i.asked_at is not null), false) into reported, asked
    from moderation_item i where i.cohort_id = cohort and i.thread_id = thread and i.post_number = edited and i.decided_at is null;
  insert into post_version (cohort_id, thread_id, number, version, persona_id, body, at)
  values (cohort, thread, edited, 1, it.persona_id, it.body, it.created_at) on conflict do nothing;
  select * into last from post_version v where v.cohort_id = cohort and v.thread_id = thread and v.number = edited order by v.version desc limit 1;
  if mine and not reported and last.persona_id = it.persona_id and last.at > now() - interval '5 minutes' then
    update post_version v set body = new_body where v.cohort_id = cohort and v.thread_id = thread and v.number = edited and v.version = last.version;
  else
    if not mine or asked then
      update post_version v set covered = true where v.cohort_id = cohort and v.thread_id = thread and v.number = edited and not v.covered;
    end if;
    insert into post_version (cohort_id, thread_id, number, version, persona_id, body)
    values (cohort, thread, edited, last.version + 1, case when mine then it.persona_id else persona end, new_body) returning * into last;
  end if;
  update post p set body = new_body, html = new_html, excerpt = new_excerpt, renderer = new_renderer,
    version = last.version, edit_count = p.edit_count + 1, edited_at = case when last.version > 1 then now() end
  where p.id = it.id;
  if not mine then
    perform tell_author('edited', cohort, thread, edited, why);
    perform audit_thread('post.edited', cohort, thread, edited, why);
  end if;
  return last.version;
end $$;

-- Takes a post away, restorable: its author deletes it, or a facilitator hides it and says why.
create function remove_post(cohort bigint, thread bigint, removed int, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  room thread := thread_for_change(cohort, thread);
  it post;
  hides boolean := length(trim(why)) > 0;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = removed;
  if it.id is null or (it.removed_at is not null and not (it.persona_id = any(my_personas())) and not leads(cohort)) then
    perform refuse('RT404', 'There is no such post.');
  end if;
  if hides then perform leaders_only(cohort);
  elsif not (it.persona_id = any(my_personas())) then
    if leads(cohort) then perform refuse('RT409', 'Say in a few words why you hide it. Everyone will read it.'); end if;
    perform refuse('RT403', 'Only its author can delete a post.');
  end if;
  if it.removed_at is not null then
    perform refuse('RT409', (select case r.kind when 'hidden' then 'Already hidden by ' || p.name || '.' else 'Already deleted by its author.' end
      from post_removal r join persona p on p.cohort_id = r.cohort_id and p.id = r.persona_id
      where r.cohort_id = cohort and r.thread_id = thread and r.number = removed));
  end if;
  update post p set removed_at = now() where p.id = it.id;
  insert into post_removal (cohort_id, thread_id, number, kind, persona_id, reason)
  values (cohort, thread, removed, case when hides then 'hidden' else 'deleted' end,
    -- Whoever deletes what they wrote under an alias does so under that alias.
    case when hides then persona else it.persona_id end, left(trim(why), 500));
  if room.accepted_number = removed then
    update thread t set accepted_number = null, accepted_at = null where t.id = thread;
  end if;
  perform recount_thread(cohort, thread);
  if hides then
    update moderation_item i set decided_at = now(), decided_by = persona, decision = 'hidden', decision_note = left(why, 1000)
    where i.cohort_id = cohort and i.thread_id = thread and i.post_number = removed and i.decided_at is null;
    perform tell_author('hidden', cohort, thread, removed, why);
    perform audit_thread('post.hidden', cohort, thread, removed, why);
  end if;
end $$;

-- Shows a post again: its author one that they deleted, a facilitator one that was hidden.
create function restore_post(cohort bigint, thread bigint, restored int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  room thread := thread_for_change(cohort, thread);
  it post;
  gone post_removal;
begin
  select * into it from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = restored;
  select * into gone from post_removal r where r.cohort_id = cohort and r.thread_id = thread and r.number = restored and r.kind <> 'moved';
  if it.id is null or (gone.kind is null and it.removed_at is not null) then perform refuse('RT404', 'There is no such post.'); end if;
  if gone.kind is null then return; end if;
  if gone.kind = 'hidden' then perform leaders_only(cohort);
  elsif not (it.persona_id = any(my_personas())) then perform refuse('RT403', 'Only its author can bring back a post that they deleted.');
  end if;
  delete from post_removal r where r.cohort_id = cohort and r.thread_id = thread and r.number = restored;
  update post p set removed_at = null where p.id = it.id;
  perform recount_thread(cohort, thread);
  if gone.kind = 'hidden' then
    perform tell_author('restored', cohort, thread, restored, '');
    perform audit_thread('post.restored', cohort, thread, restored, '');
  end if;
end $$;

-- ------------------------------------------------------------- threads

-- Locks a thread, with a reason that stands where it happened, or opens it again.
create function lock_thread(cohort bigint, thread bigint, locks boolean, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
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
create function pin_thread(cohort bigint, thread bigint, pins boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform leaders_only(cohort);
  if (it.pinned_at is not null) = pins then return; end if;
  update thread t set pinned_at = case when pins then now() end where t.id = thread;
  perform tell_thread(cohort, thread, case when pins then 'pinned' else 'unpinned' end);
  perform audit_thread(case when pins then 'thread.pinned' else 'thread.unpinned' end, cohort, thread, null, '');
end $$;

-- Accepts a post as the answer of a question and tells its author, or takes the acceptance back when `accepted` is null.
create function accept_answer(cohort bigint, thread bigint, accepted int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform keepers_only(it);
  if it.kind <> 'question' then perform refuse('RT403', 'Only a question has an answer.'); end if;
  if accepted is not null and (accepted = 1 or not exists (select from post p
      where p.cohort_id = cohort and p.thread_id = thread and p.number = accepted and p.removed_at is null)) then
    perform refuse('RT404', 'There is no such answer.');
  end if;
  update thread t set accepted_number = accepted, accepted_at = case when accepted is not null then now() end where t.id = thread;
  perform tell_author('accepted', cohort, thread, accepted, '') where accepted is not null;
end $$;

-- Closes a question as answered without choosing a post, or opens it again.
create function close_question(cohort bigint, thread bigint, closes boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform keepers_only(it);
  if it.kind <> 'question' then perform refuse('RT403', 'Only a question can be closed as answered.'); end if;
  if (it.closed_at is not null) = closes then return; end if;
  update thread t set closed_at = case when closes then now() end where t.id = thread;
  perform tell_thread(cohort, thread, case when closes then 'closed' else 'reopened' end);
end $$;

-- Changes title, kind and topics, each with a visible line in the thread.
create function change_thread(cohort bigint, thread bigint, new_title text, new_kind text, topics bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread := thread_for_change(cohort, thread);
begin
  perform keepers_only(it);
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
    perform tell_thread(cohort, thread, 'sorted', coalesce((select string_agg(name, ', ' order by place) from topic x
      where x.cohort_id = cohort and x.id = any(topics)), ''));
  end if;
  if not (it.starter_id = any(my_personas())) then perform audit_thread('thread.changed', cohort, thread, null, ''); end if;
end $$;

-- Moves posts into a new thread of the same cohort, with a link both ways. The opening post stays. Returns the new thread's number.
create function split_thread(cohort bigint, thread bigint, moved int[], new_title text, form_key text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
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
  update thread t set highest_number = cardinality(moved) where t.id = new_thread;
  perform recount_thread(cohort, thread), recount_thread(cohort, new_thread);
  perform tell_thread(cohort, thread, 'split_to', new_title, new_number), tell_thread(cohort, new_thread, 'split_from', it.title, it.number);
  perform audit_thread('thread.split', cohort, thread, null, 'into conversation ' || new_number);
  return new_number;
end $$;

-- -------------------------------------------------------------- topics

-- Adds a topic to a cohort's list, or brings back one of that name.
create function add_topic(cohort bigint, new_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform leaders_only(cohort);
  if (select count(*) from topic t where t.cohort_id = cohort and t.retired_at is null) >= 30 then
    perform refuse('RT409', 'Thirty topics are as many as anyone can choose from. Retire one first.');
  end if;
  insert into topic (cohort_id, name, place)
    select cohort, new_name, coalesce(max(place), 0) + 1 from topic t where t.cohort_id = cohort
  on conflict (cohort_id, lower(name)) do update set retired_at = null;
  perform audit('topic.added', cohort, null, null, new_name);
end $$;

create function rename_topic(cohort bigint, topic bigint, new_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform leaders_only(cohort);
  if exists (select from topic t where t.cohort_id = cohort and lower(t.name) = lower(new_name) and t.id <> topic) then
    perform refuse('RT409', 'There is a topic of this name already.');
  end if;
  update topic t set name = new_name where t.cohort_id = cohort and t.id = topic;
  if not found then perform refuse('RT404', 'There is no such topic.'); end if;
  perform audit('topic.renamed', cohort, null, null, new_name);
end $$;

-- Takes a topic off the list, or puts it back. Threads keep what they had.
create function retire_topic(cohort bigint, topic bigint, retires boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  its_name text;
begin
  perform leaders_only(cohort);
  update topic t set retired_at = case when retires then now() end where t.cohort_id = cohort and t.id = topic returning name into its_name;
  if not found then perform refuse('RT404', 'There is no such topic.'); end if;
  perform audit(case when retires then 'topic.retired' else 'topic.added' end, cohort, null, null, its_name);
end $$;

-- ---------------------------------------------------------- the queue

-- Asks the author of a reported post to reword it. The item waits for that.
create function ask_author(cohort bigint, item bigint, words text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it moderation_item;
begin
  perform leaders_only(cohort);
  -- The thread before its items, as everywhere else.
  perform thread_for_change(cohort, i.thread_id) from moderation_item i where i.cohort_id = cohort and i.id = item;
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item for update;
  if it.id is null then perform refuse('RT404', 'There is no such report.'); end if;
  perform already_decided(it);
  update moderation_item i set asked_at = now(), asked_by = persona
  where i.cohort_id = cohort and i.thread_id = it.thread_id and i.post_number = it.post_number and i.decided_at is null;
  perform tell_author('asked', cohort, it.thread_id, it.post_number, words);
  perform audit_thread('report.asked', cohort, it.thread_id, it.post_number, '');
end $$;

-- Refuses what someone else has decided first, with their name.
create function already_decided(it moderation_item) returns void language plpgsql as $$
begin
  if it.decided_at is not null then
    perform refuse('RT409', 'Already handled by ' || coalesce((select p.name from persona p where p.cohort_id = it.cohort_id and p.id = it.decided_by),
      'someone else') || '.');
  end if;
end $$;

-- Decides a report, and with it every other open one about the same post.
create function decide_report(cohort bigint, item bigint, verdict text, words text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it moderation_item;
begin
  perform leaders_only(cohort);
  -- The thread before its items, as everywhere else.
  perform thread_for_change(cohort, i.thread_id) from moderation_item i where i.cohort_id = cohort and i.id = item;
  select * into it from moderation_item i where i.cohort_id = cohort and i.id = item for update;
  if it.id is null then perform refuse('RT404', 'There is no such report.'); end if;
  perform already_decided(it);
  update moderation_item i set decided_at = now(), decided_by = persona, decision = verdict, decision_note = left(words, 1000)
  where i.cohort_id = cohort and i.thread_id = it.thread_id and i.post_number = it.post_number and i.decided_at is null;
  perform audit('report.' || verdict, cohort, null, null, words);
end $$;

create index moderation_item_handed_on on moderation_item (id) where decision = 'handed_on';

-- What facilitators have handed to the network's moderators, newest first: where and why, and not a word of the post.
create function handed_on(before_id bigint, at_most int) returns table (id bigint, slug text, cohort text, thread int, post int,
  reason text, note text, by_name text, at timestamptz, looked boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform staff_only();
  -- Several reports of one post were handed on as one.
  return query select i.id, c.slug, c.name, t.number, i.post_number, i.reason, i.decision_note, p.name, i.decided_at,
      exists (select from look l where l.cohort_id = c.id and l.opened_at > i.decided_at)
    from moderation_item i join cohort c on c.id = i.cohort_id join thread t on t.cohort_id = i.cohort_id and t.id = i.thread_id
    join persona p on p.cohort_id = i.cohort_id and p.id = i.decided_by
    where i.decision = 'handed_on' and i.id < before_id and not exists (select from moderation_item o
      where o.cohort_id = i.cohort_id and o.thread_id = i.thread_id and o.post_number = i.post_number
        and o.decided_at = i.decided_at and o.id < i.id)
    order by i.id desc limit at_most;
end $$;

revoke update on moderation_item from roundtable_app;
drop policy kept on moderation_item;
drop function answer_accepted(bigint, bigint, int);

grant execute on function edit_post(bigint, bigint, int, int, text, text, text, int, text), remove_post(bigint, bigint, int, text),
  restore_post(bigint, bigint, int), lock_thread(bigint, bigint, boolean, text), pin_thread(bigint, bigint, boolean),
  accept_answer(bigint, bigint, int), close_question(bigint, bigint, boolean), change_thread(bigint, bigint, text, text, bigint[]),
  split_thread(bigint, bigint, int[], text, text), add_topic(bigint, text), rename_topic(bigint, bigint, text),
  retire_topic(bigint, bigint, boolean), ask_author(bigint, bigint, text), decide_report(bigint, bigint, text, text),
  handed_on(bigint, int) to roundtable_app;
