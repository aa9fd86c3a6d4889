-- What waits to be posted, and what comes back.

-- Deletes the draft whose words were just sent: it has the form's key, or the same words. Whatever else was begun there
-- stays.
create or replace function helpers.draft_sent(cohort bigint, at_place text, form_key text, sent text) returns void language sql as $$
  delete from draft d where d.member_id = verbs.my_id() and d.cohort_id = cohort and (d.place = at_place or starts_with(d.place, at_place || '~'))
    and (d.client_key = form_key or d.body = sent);
$$;

-- Makes a pending post a draft again, and says why. What was begun at the same place meanwhile, words or files, is another text, and stays as
-- it is. Returns the draft's place.
create or replace function helpers.shelve(it pending_post, reason text) returns text language plpgsql as $$
declare
  its_thread thread;
  at_place text;
begin
  select * into its_thread from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id;
  -- A contract question has a form and a place of its own.
  at_place := case when it.thread_id is null and it.facts <> '{}' then 'new~99999999999999999' else coalesce(its_thread.number::text, 'new') end;
  loop
    insert into draft (member_id, cohort_id, place, kind, title, topic_ids, body, reply_to, client_key, about, naming, facts, why, unsent_at, cohort_name, thread_title,
      -- No tab that still counts from before it was sent comes so far.
      seq)
    values (it.member_id, it.cohort_id, at_place, it.kind, it.title, it.topic_ids, it.body, it.reply_to, it.client_key, it.about, it.naming, it.facts, reason,
      case when reason <> 'taken-back' then now() end, (select c.name from cohort c where c.id = it.cohort_id), coalesce(its_thread.title, ''),
      extract(epoch from now() - timestamptz '2020-01-01')::int)
    on conflict (member_id, cohort_id, place) do update set kind = excluded.kind, title = excluded.title, topic_ids = excluded.topic_ids,
      body = excluded.body, reply_to = excluded.reply_to, client_key = excluded.client_key, about = excluded.about, naming = excluded.naming, facts = excluded.facts, why = excluded.why, unsent_at = excluded.unsent_at,
      cohort_name = excluded.cohort_name, thread_title = excluded.thread_title, seq = greatest(excluded.seq, draft.seq + 1), updated_at = now()
      where draft.body in ('', excluded.body) and draft.title in ('', excluded.title) and (draft.client_key = excluded.client_key
        or not exists (select from file f where f.member_id = draft.member_id and f.form_key = draft.client_key));
    exit when found;
    at_place := coalesce(its_thread.number::text, 'new') || '~' || it.id;
  end loop;
  delete from pending_post where id = it.id;
  return at_place;
end $$;

-- The reason why a post was refused when its time had come, in the words of `draft.why`.
create or replace function helpers.why_unsent(it pending_post, refused text) returns text language sql stable as $$
  select case
    when exists (select from account a where a.member_id = it.member_id and a.disabled_at is not null) then 'account'
    when not exists (select from attendee a join seat s on s.id = a.seat_id and s.until is null
      where a.member_id = it.member_id and a.cohort_id = it.cohort_id and a.until is null) then 'seat'
    when not (it.cohort_id = any(helpers.seated_cohorts_of(it.member_id))) then 'charter'
    when exists (select from cohort c where c.id = it.cohort_id and c.archived_at is not null) then 'archived'
    when refused = 'RT403' then 'role'
    when refused = 'RT409' and exists (select from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id and t.locked_at is not null) then 'locked'
    when refused = 'RT409' and it.about <> '' then 'unshared'
    else 'gone' end;
$$;

-- Takes a pending post of the viewer's back: it is a draft again. Returns the draft's place: "new", or the thread's
-- number.
-- Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
-- now; one's own words can be taken back without.
create or replace function verbs.take_back(cohort bigint, form_key text) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it pending_post;
begin
  select * into it from pending_post p where p.member_id = my_id() and p.cohort_id = cohort and p.client_key = form_key for update;
  if it.id is not null then return shelve(it, 'taken-back'); end if;
  if exists (select from post p where p.cohort_id = cohort and p.client_key = form_key and p.persona_id = any(my_personas())) then
    perform refuse('RT409', 'It is posted already. You can still edit or delete it.');
  end if;
  perform refuse('RT404', 'There is nothing to take back.');
  return null;
end $$;

-- Whether what waits for a moderator can be posted no more: its author does not sit there, or the cohort is archived.
create or replace function helpers.waits_in_vain(it pending_post) returns boolean language sql stable as $$
  select exists (select from public.cohort c where c.id = it.cohort_id and c.archived_at is not null)
    or not exists (select from public.attendee a
      join public.seat s on s.id = a.seat_id and s.until is null
      where a.member_id = it.member_id and a.cohort_id = it.cohort_id and a.until is null);
$$;

-- Finds up to so many posts that wait for a moderator in vain. They are looked for from what nobody has decided, which is little: all that
-- waits to be posted comes and goes within seconds, and of such a table Postgres never knows how it is to be read.
create or replace function helpers.held_in_vain(at_most int) returns bigint[]
language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
begin
  return array(select p.id from held_post h join pending_post p on p.cohort_id = h.cohort_id and p.held_id = h.id
    where h.decided_at is null and waits_in_vain(p) order by h.cohort_id, h.id limit at_most);
end $$;

-- Tells every publisher that listens that a post is due in so many seconds, once it is kept.
create or replace function helpers.tell_publishers(seconds int) returns void language sql as $$
  select pg_notify('pending_post', seconds::text);
$$;

-- Says in how many seconds the next post is to be seen to, by publish_due: at once is 0 or less, and null that none waits.
create or replace function helpers.next_post() returns double precision
language sql stable set search_path = public, verbs, helpers, pg_temp as $$
  select least(
    (select extract(epoch from min(p.due_at) - now())::double precision from pending_post p where p.held_id is null and p.due_at < 'infinity'),
    (select 0 where held_in_vain(1) <> '{}'
      or exists (select from pending_post p join account a on a.member_id = p.member_id and a.closed_at is not null)));
$$;

-- Posts up to so many of what is due, each as its author and behind their walls. What is refused becomes a draft again and its
-- author is told; what fails for another reason is tried again in a minute and holds up no other post. Returns what it dealt
-- with, and the error's code where there was one. What a moderator has to look at first is not among it. Replies come before new threads and in the order of their threads, so
-- that locks are taken in one order: a thread before its cohort's counter.
create or replace function jobs.publish_due(at_most int) returns table (pending bigint, trouble text)
language plpgsql set search_path = public, verbs, helpers, pg_temp set lock_timeout = '4s' set plan_cache_mode = force_generic_plan as $$
declare
  it pending_post;
  -- Found once, and not for each row that waits.
  in_vain bigint[];
begin
  delete from pending_post p using account a where a.member_id = p.member_id and a.closed_at is not null;
  -- What waits for a moderator comes back to whoever does not sit there any more, and from a cohort that is archived.
  in_vain := held_in_vain(at_most);
  for it in select * from pending_post p where p.id = any(in_vain) order by p.id for update skip locked loop
    perform shelve(it, why_unsent(it, ''));
    perform no_held_post_waits(it.cohort_id);
  end loop;
  for it in
    with due as materialized (
      select * from pending_post p where p.due_at <= now() and p.held_id is null order by p.due_at, p.id limit at_most for update skip locked
    ) select * from due d order by d.thread_id nulls last, d.cohort_id, d.id
  loop
    pending := it.id;
    trouble := null;
    perform set_config('app.viewer', it.member_id::text, true);
    begin
      perform publish(it);
    exception
      when deadlock_detected or lock_not_available or serialization_failure then raise;
      when others then
        trouble := sqlstate;
        update pending_post p set due_at = now() + interval '1 minute' where p.id = it.id;
    end;
    return next;
  end loop;
end $$;

-- Makes a post of a pending one, as its author.
create or replace function helpers.make_post(it pending_post) returns table (thread_number int, post_number int) language plpgsql as $$
begin
  if it.thread_id is null then
    return query select * from helpers.start_thread(it.cohort_id, it.kind, it.title, it.topic_ids, it.client_key, it.body, it.html, it.excerpt, it.renderer, it.about, it.naming, it.facts);
  else
    return query select * from helpers.add_post(it.cohort_id, it.thread_id, it.client_key, it.reply_to, it.body, it.html, it.excerpt, it.renderer, it.naming, it.facts);
  end if;
end $$;

-- Posts what is due as its author. What is refused becomes a draft again, and whoever still sits there is told.
create or replace function helpers.publish(it pending_post) returns void language plpgsql as $$
begin
  perform from helpers.make_post(it);
  delete from pending_post p where p.id = it.id;
exception when sqlstate 'RT404' or sqlstate 'RT403' or sqlstate 'RT409' or integrity_constraint_violation then
  perform helpers.shelve(it, helpers.why_unsent(it, sqlstate));
  -- Only a lock turns away someone who still sits there, or that the cohort is archived, of which they hear anyway. Whoever has read of an
  -- earlier lock is told again.
  if it.thread_id is null or verbs.my_id() is null or exists (select from cohort c where c.id = it.cohort_id and c.archived_at is not null) then return; end if;
  delete from notification n where n.member_id = it.member_id and n.cohort_id = it.cohort_id and n.kind = 'unsent'
    and n.subject_kind = 'thread' and n.subject_id = it.thread_id and n.read_at is not null;
  perform helpers.notify(it.member_id, 'unsent', it.cohort_id, 'thread', it.thread_id);
end $$;
