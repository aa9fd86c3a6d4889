-- Posting, and taking a post back before anyone has heard of it.

-- Whether I lead a cohort that I sit in. A moderator's look reads and does not write.
create function leads(cohort bigint) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  return exists (select from attendee a where a.member_id = me and a.cohort_id = cohort and a.until is null and a.facilitator)
    and cohort = any(tables_of(me));
end $$;

-- My name in a cohort where I sit; refuses everyone else as if there were no such cohort.
create function my_place(cohort bigint) returns bigint language plpgsql stable as $$
declare
  persona bigint := my_persona(cohort);
begin
  if persona is null or not (cohort = any(my_tables())) then perform refuse('RT404', 'There is no such conversation.'); end if;
  return persona;
end $$;

create function leaders_only(cohort bigint) returns bigint language plpgsql stable as $$
declare
  persona bigint := my_place(cohort);
begin
  if not leads(cohort) then perform refuse('RT403', 'Only the cohort''s facilitators can do this.'); end if;
  return persona;
end $$;

-- Counts what a member can read and has not: what came after they took their seat, and after what they have read.
create or replace function unread_in(m bigint, cohort bigint, thread bigint) returns table (posts int, first_number int)
language sql stable as $$
  select count(*)::int, min(p.number)
  from post p join attendee a on a.member_id = m and a.cohort_id = cohort and a.until is null
  where p.cohort_id = cohort and p.thread_id = thread and p.removed_at is null and p.created_at > a.since
    and p.number > coalesce((select r.number from last_read r where r.member_id = m and r.cohort_id = cohort and r.thread_id = thread), 0)
    and not exists (select from persona_owner o where o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id = m);
$$;

-- Moves my reading position in a thread forward, never back. Waits for whoever is writing in the thread, because both count
-- what is unread.
create or replace function read_up_to(cohort bigint, thread bigint, seen int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  if not (cohort = any(tables_of(me))) then return; end if;
  perform from thread t where t.cohort_id = cohort and t.id = thread for key share;
  insert into last_read (member_id, cohort_id, thread_id, number)
    select me, cohort, thread, least(seen, t.highest_number) from thread t where t.cohort_id = cohort and t.id = thread
  on conflict (member_id, cohort_id, thread_id) do update set number = excluded.number where last_read.number < excluded.number;
  if found then perform recount_unread(me, cohort, thread); end if;
end $$;

-- Marks all of a cohort's threads as read for me.
create or replace function read_all(cohort bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
  threads bigint[] := array(select u.thread_id from unread u where u.member_id = me and u.cohort_id = cohort order by 1);
begin
  if not (cohort = any(tables_of(me))) then return; end if;
  perform from thread t where t.cohort_id = cohort and t.id = any(threads) order by t.id for key share;
  insert into last_read (member_id, cohort_id, thread_id, number)
    select me, cohort, t.id, t.highest_number from thread t where t.cohort_id = cohort and t.id = any(threads)
  on conflict (member_id, cohort_id, thread_id) do update set number = greatest(last_read.number, excluded.number);
  delete from unread u where u.member_id = me and u.cohort_id = cohort and u.thread_id = any(threads);
end $$;

-- The job's part for large cohorts; counts afresh, so that a second run changes nothing, and one after the other.
create or replace function spread_unread(post_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from thread t join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id where p.id = post_id for update of t;
  perform recount_unread(a.member_id, p.cohort_id, p.thread_id)
  from post p join attendee a on a.cohort_id = p.cohort_id and a.until is null where p.id = post_id;
end $$;

-- ----------------------------------------------------------- telling

drop function notify(bigint, text, bigint, bigint, int);

-- Writes an inbox row for a member who still sees the cohort, and its mail's job, in the caller's transaction.
-- Told once of one post and kind; `words` are those of a facilitator, for this member alone, and tell again when they change.
create function notify(m bigint, what text, cohort bigint, thread bigint, post_number int, words text default '') returns void language plpgsql as $$
#variable_conflict use_column
declare
  new_id bigint;
begin
  if m is null or not (cohort = any(tables_of(m))) then return; end if;
  insert into notification (member_id, kind, cohort_id, thread_id, post_number, detail) values (m, what, cohort, thread, post_number, left(words, 1000))
  on conflict (member_id, cohort_id, thread_id, post_number, kind) do update
    set detail = excluded.detail, created_at = now(), read_at = null
    where notification.detail <> excluded.detail
  returning id into new_id;
  if new_id is not null then perform enqueue('mail_notification', new_id); end if;
end $$;

-- Tells the author of a post, unless it is the one who acts.
create function tell_author(what text, cohort bigint, thread bigint, told int, words text) returns void language sql as $$
  select notify(o.member_id, what, cohort, thread, told, words)
  from post p join persona_owner o on o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id <> my_id()
  where p.cohort_id = cohort and p.thread_id = thread and p.number = told;
$$;

-- ------------------------------------------------------------- posting

drop function add_post(bigint, bigint, text, int, text, text, text, int);
drop function start_thread(bigint, text, text, text, text, text, text, int);
revoke execute on function post_written(bigint, bigint, int), posted_before(bigint, bigint, text, text) from roundtable_app;

create function topics_of_cohort_only(cohort bigint, topics bigint[]) returns void language plpgsql as $$
begin
  if cardinality(topics) > 3 then perform refuse('RT409', 'Choose at most three topics.'); end if;
  if exists (select from unnest(topics) x where not exists (select from topic t where t.cohort_id = cohort and t.id = x)) then
    perform refuse('RT404', 'There is no such topic.');
  end if;
end $$;

-- Puts a thread under its topics, for the list by topic.
create function sort_thread(cohort bigint, thread bigint, topics bigint[]) returns void language plpgsql as $$
begin
  perform topics_of_cohort_only(cohort, topics);
  update thread t set topic_ids = topics where t.cohort_id = cohort and t.id = thread;
  delete from thread_topic x where x.cohort_id = cohort and x.thread_id = thread and not (x.topic_id = any(topics));
  insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
    select cohort, thread, x, t.last_post_at from thread t, unnest(topics) x where t.cohort_id = cohort and t.id = thread
  on conflict do nothing;
end $$;

-- After a post, as before, but for the draft: what was begun while a post could still be taken back is another text.
-- So the draft goes when its words are taken (`hold_post`), and not when they are posted.
create or replace function post_written(cohort bigint, thread bigint, written int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
  it post;
  readers int;
begin
  select * into it from post where cohort_id = cohort and thread_id = thread and number = written;
  if it.id is null or not (it.persona_id = any(my_personas()) and cohort = any(tables_of(me))) then
    perform refuse('RT404', 'There is no such post.');
  end if;
  select count(*) into readers from attendee where cohort_id = cohort and until is null;
  if readers > 200 then
    perform enqueue('spread_unread', it.id);
  else
    insert into unread (member_id, cohort_id, thread_id, posts, first_number)
      select a.member_id, cohort, thread, 1, written from attendee a
      where a.cohort_id = cohort and a.until is null and a.member_id <> me
      order by a.member_id
    on conflict (member_id, cohort_id, thread_id) do update set posts = unread.posts + 1;
  end if;
  if not exists (select from unread where member_id = me and cohort_id = cohort and thread_id = thread) then
    insert into last_read (member_id, cohort_id, thread_id, number) values (me, cohort, thread, written)
    on conflict (member_id, cohort_id, thread_id) do update set number = greatest(last_read.number, excluded.number);
  end if;
  perform notify(o.member_id, 'reply', cohort, thread, written)
  from (
    select distinct po.member_id from persona_owner po
    where po.cohort_id = cohort and po.member_id <> me and po.persona_id in (
      (select starter_id from thread t where t.cohort_id = cohort and t.id = thread),
      (select persona_id from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = it.reply_to))
  ) o;
end $$;

-- Posts a reply: the thread's next number, the post, and what follows from it.
-- The thread is locked first, so that of two sendings of one form the second sees the first one's post.
create function add_post(cohort bigint, thread bigint, form_key text, answers int, new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread;
  next_number int;
  -- Taken once the thread is ours, so that times follow numbers.
  moment timestamptz;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread for update;
  if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  return query select * from posted_before(cohort, persona, form_key, new_body);
  if found then return; end if;
  if it.locked_at is not null and not leads(cohort) then
    perform refuse('RT409', 'This conversation was locked meanwhile, so nothing more can be added. Your words are kept below.');
  end if;
  moment := clock_timestamp();
  update thread t set highest_number = t.highest_number + 1, post_count = t.post_count + 1,
    last_post_at = moment, last_persona_id = persona
  where t.cohort_id = cohort and t.id = thread returning * into it;
  next_number := it.highest_number;
  insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer, created_at)
  values (cohort, thread, next_number, persona, form_key,
    case when exists (select from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = answers) then answers end,
    new_body, new_html, new_excerpt, new_renderer, moment);
  if it.topic_ids <> '{}' then
    update thread_topic x set last_post_at = it.last_post_at where x.cohort_id = cohort and x.thread_id = thread;
  end if;
  perform post_written(cohort, thread, next_number);
  return query select it.number, next_number;
end $$;

-- Starts a thread with its first post. Within a cohort one at a time: numbers have no gaps.
create function start_thread(cohort bigint, new_kind text, new_title text, topics bigint[], form_key text, new_body text, new_html text,
  new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  next_number int;
  new_id bigint;
begin
  if new_kind = 'announcement' then perform leaders_only(cohort); end if;
  insert into thread_counter (cohort_id) values (cohort) on conflict do nothing;
  perform from thread_counter where cohort_id = cohort for update;
  return query select * from posted_before(cohort, persona, form_key, new_body);
  if found then return; end if;
  update thread_counter set last_number = last_number + 1 where cohort_id = cohort returning last_number into next_number;
  insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id)
  values (cohort, next_number, new_kind, new_title, persona, form_key, persona) returning id into new_id;
  perform sort_thread(cohort, new_id, coalesce(topics, '{}'));
  return query select * from add_post(cohort, new_id, form_key, null, new_body, new_html, new_excerpt, new_renderer);
end $$;

-- ---------------------------------------------------------- taking it back

-- Keeps a post for some seconds in which its author can take it back; with none it is posted at once. For a reply `thread` is
-- given, for a new thread its kind, title and topics. Returns where it stands, without a post's number while it is pending.
create function hold_post(seconds int, cohort bigint, thread bigint, new_kind text, new_title text, topics bigint[], form_key text, answers int,
  new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread;
  if seconds <= 0 then
    -- A form that is sent again finds its post, and leaves alone what was begun since.
    delete from draft where member_id = my_id() and cohort_id = cohort and place = coalesce(it.number::text, 'new')
      and not exists (select from posted_before(cohort, persona, form_key, new_body));
    if thread is null then
      return query select * from start_thread(cohort, new_kind, new_title, topics, form_key, new_body, new_html, new_excerpt, new_renderer);
    else
      return query select * from add_post(cohort, thread, form_key, answers, new_body, new_html, new_excerpt, new_renderer);
    end if;
    return;
  end if;
  if thread is not null then
    if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  else
    if new_kind = 'announcement' then perform leaders_only(cohort); end if;
    perform topics_of_cohort_only(cohort, topics);
  end if;
  return query select * from posted_before(cohort, persona, form_key, new_body);
  if found then return; end if;
  if it.locked_at is not null and not leads(cohort) then
    perform refuse('RT409', 'This conversation was locked meanwhile, so nothing more can be added. Your words are kept below.');
  end if;
  -- What could not be posted later is said now, while the form is there.
  if exists (select from unnest(topics) x where not exists (select from topic t where t.cohort_id = cohort and t.id = x)) then
    perform refuse('RT404', 'There is no such topic.');
  end if;
  insert into pending_post (member_id, cohort_id, thread_id, kind, title, topic_ids, client_key, reply_to, body, html, excerpt, renderer, due_at)
  values (my_id(), cohort, thread, coalesce(new_kind, ''), coalesce(new_title, ''), coalesce(topics, '{}'), form_key, answers, new_body, new_html,
    new_excerpt, new_renderer, now() + make_interval(secs => seconds))
  on conflict (cohort_id, member_id, client_key) do nothing;
  if found then
    delete from draft where member_id = my_id() and cohort_id = cohort and place = coalesce(it.number::text, 'new');
  elsif (select body from pending_post where cohort_id = cohort and member_id = my_id() and client_key = form_key) is distinct from new_body then
    perform refuse('RT409', 'This was already sent, with other words. What you have now is kept here: look at the conversation, then post it as a new reply.');
  end if;
  return query select it.number, null::int;
end $$;

-- Makes a pending post a draft again, in front of what was begun at the same place meanwhile. Returns the place.
create function shelve(it pending_post) returns text language plpgsql as $$
declare
  at_place text := coalesce((select number::text from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id), 'new');
begin
  insert into draft (member_id, cohort_id, place, kind, title, topic_ids, body, reply_to)
  values (it.member_id, it.cohort_id, at_place, it.kind, it.title, it.topic_ids, it.body, it.reply_to)
  on conflict (member_id, cohort_id, place) do update set
    kind = excluded.kind, topic_ids = excluded.topic_ids, title = case when excluded.title = '' then draft.title else excluded.title end,
    body = left(excluded.body || case when draft.body in ('', excluded.body) then '' else E'\n\n' || draft.body end, 40000),
    reply_to = excluded.reply_to, seq = draft.seq + 1, updated_at = now();
  delete from pending_post where id = it.id;
  return at_place;
end $$;

-- Takes my pending post back: it is a draft again. Returns the draft's place: "new", or the thread's number.
create function take_back(cohort bigint, form_key text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it pending_post;
begin
  select * into it from pending_post p where p.member_id = my_id() and p.cohort_id = cohort and p.client_key = form_key for update;
  if it.id is not null then return shelve(it); end if;
  if exists (select from post p where p.cohort_id = cohort and p.client_key = form_key and p.persona_id = any(my_personas())) then
    perform refuse('RT409', 'It is posted already. You can still edit or delete it.');
  end if;
  perform refuse('RT404', 'There is nothing to take back.');
  return null;
end $$;

-- Posts what is pending, as its author and behind their walls. What cannot be posted, or not any more, becomes a draft again,
-- and its author is told.
create function publish(pending bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it pending_post;
begin
  select * into it from pending_post p where p.id = pending and p.member_id = my_id() and p.due_at <= now() for update skip locked;
  if it.id is null then return; end if;
  begin
    if it.thread_id is null then
      perform start_thread(it.cohort_id, it.kind, it.title, it.topic_ids, it.client_key, it.body, it.html, it.excerpt, it.renderer);
    else
      perform add_post(it.cohort_id, it.thread_id, it.client_key, it.reply_to, it.body, it.html, it.excerpt, it.renderer);
    end if;
    delete from pending_post where id = pending;
  exception when sqlstate 'RT404' or sqlstate 'RT403' or sqlstate 'RT409' or integrity_constraint_violation then
    perform shelve(it);
    perform notify(it.member_id, 'unsent', it.cohort_id, it.thread_id, (select max(p.number) from post p
      where p.cohort_id = it.cohort_id and p.thread_id = it.thread_id)) where it.thread_id is not null;
  end;
end $$;

-- The pending posts whose time has come, for the worker. Those of someone who was shut out meanwhile become drafts, those of
-- someone who closed their account go with it.
create function due_posts() returns table (id bigint, member_id bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from pending_post p using account a where a.member_id = p.member_id and a.closed_at is not null;
  perform shelve(p) from pending_post p join account a on a.member_id = p.member_id
  where p.due_at <= now() and a.disabled_at is not null;
  return query select p.id, p.member_id from pending_post p where p.due_at <= now() order by p.due_at, p.id limit 200;
end $$;

grant execute on function leads(bigint), hold_post(int, bigint, bigint, text, text, bigint[], text, int, text, text, text, int),
  take_back(bigint, text), publish(bigint) to roundtable_app;
