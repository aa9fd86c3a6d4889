-- Posting what is due several at a time: a transaction for each post cost more than the posts themselves.

-- What could not be posted, or not any more, says so where it lies: a new conversation has no other place to say it.
alter table draft add unsent_at timestamptz;

drop function publish(bigint);
drop function due_posts();

-- Posts up to so many of what is due, each as its author and behind their walls. What is refused becomes a draft again and its
-- author is told; what fails for another reason is tried again in a minute and holds up no other post. Returns what it dealt
-- with, and the error's code where there was one. Replies come before new threads and in the order of their threads, so
-- that locks are taken in one order: a thread before its cohort's counter.
create function publish_due(at_most int) returns table (pending bigint, trouble text)
language plpgsql set search_path = public, pg_temp set lock_timeout = '4s' set plan_cache_mode = force_generic_plan as $$
declare
  it pending_post;
begin
  delete from pending_post p using account a where a.member_id = p.member_id and a.closed_at is not null;
  for it in
    with due as materialized (
      select * from pending_post p where p.due_at <= now() order by p.due_at, p.id limit at_most for update skip locked
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

create function publish(it pending_post) returns void language plpgsql as $$
declare
  at_place text;
begin
  if it.thread_id is null then
    perform start_thread(it.cohort_id, it.kind, it.title, it.topic_ids, it.client_key, it.body, it.html, it.excerpt, it.renderer);
  else
    perform add_post(it.cohort_id, it.thread_id, it.client_key, it.reply_to, it.body, it.html, it.excerpt, it.renderer);
  end if;
  delete from pending_post p where p.id = it.id;
exception when sqlstate 'RT404' or sqlstate 'RT403' or sqlstate 'RT409' or integrity_constraint_violation then
  at_place := shelve(it);
  update draft d set unsent_at = now() where d.member_id = it.member_id and d.cohort_id = it.cohort_id and d.place = at_place;
  -- Only a lock turns away someone who still sits there.
  perform notify(it.member_id, 'unsent', it.cohort_id, it.thread_id, (select max(p.number) from post p
    where p.cohort_id = it.cohort_id and p.thread_id = it.thread_id)) where it.thread_id is not null and my_id() is not null;
end $$;
