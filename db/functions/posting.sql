-- Posting: a post gets its number when others can see it, and a form posts once.

-- Refuses topics that are not of the cohort, and more than three.
create or replace function helpers.topics_of_cohort_only(cohort bigint, topics bigint[]) returns void language plpgsql as $$
begin
  if cardinality(topics) > 3 then perform helpers.refuse('RT409', 'Choose at most three topics.'); end if;
  if exists (select from unnest(topics) x where not exists (select from topic t where t.cohort_id = cohort and t.id = x)) then
    perform helpers.refuse('RT404', 'There is no such topic.');
  end if;
end $$;

-- Puts a thread under its topics, for the list by topic.
create or replace function helpers.sort_thread(cohort bigint, thread bigint, topics bigint[]) returns void language plpgsql as $$
begin
  perform helpers.topics_of_cohort_only(cohort, topics);
  update thread t set topic_ids = topics where t.cohort_id = cohort and t.id = thread;
  delete from thread_topic x where x.cohort_id = cohort and x.thread_id = thread and not (x.topic_id = any(topics));
  insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at)
    select cohort, thread, x, t.last_post_at from thread t, unnest(topics) x where t.cohort_id = cohort and t.id = thread
  on conflict do nothing;
end $$;

-- Finds the post that an earlier sending of the same form made. Other words under the same key are refused, or they would
-- be lost.
create or replace function helpers.posted_before(cohort bigint, form_key text, new_body text)
returns table (thread_number int, post_number int) language plpgsql stable as $$
declare
  before record;
begin
  select t.number as thread_number, p.number as post_number, p.body into before
  from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
  where p.cohort_id = cohort and p.persona_id = any(verbs.my_personas()) and p.client_key = form_key;
  if not found then return; end if;
  if before.body <> new_body then
    perform helpers.refuse('RT409', 'This was already posted, with other words. What you have now is kept here: look at the conversation, then post it as a new reply.');
  end if;
  return query select before.thread_number, before.post_number;
end $$;

-- Finds the members whom a post's HTML mentions: by the pages of those who attend its cohort, and so nobody else. Of a post
-- that names more than twenty, the first twenty hear; what it quotes mentions nobody again.
create or replace function helpers.mentioned_in(cohort bigint, html text) returns setof bigint
language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query select o.member_id from persona p join persona_owner o on o.cohort_id = p.cohort_id and o.persona_id = p.id
  where p.cohort_id = cohort and p.person_uid <> '' and p.person_uid in (
    select m[1] from regexp_matches(html, '<a href="/people/([a-z0-9]{14})" rel="[^"]*" class="mention">', 'g') m limit 20);
end $$;

-- Who hears of a new post: whom it mentions; whoever it answers; who began the conversation, unless they muted it; and who
-- follows it. Each hears of it once, by the first of these.
create or replace function helpers.who_hears_of(it post) returns table (member_id bigint, kind text)
language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
begin
  return query select distinct on (x.member_id) x.member_id, x.kind from (
    select m as member_id, 1 as place, 'mentioned' as kind from mentioned_in(it.cohort_id, it.html) m
    union all
    select o.member_id, 2, 'reply' from persona_owner o
    where o.cohort_id = it.cohort_id and (
      o.persona_id = (select p.persona_id from post p where p.cohort_id = it.cohort_id and p.thread_id = it.thread_id and p.number = it.reply_to)
      or (o.persona_id = (select t.starter_id from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id)
        and not has_muted(o.member_id, it.cohort_id, it.thread_id)))
    union all
    select f.member_id, 3, 'followed' from following f
    where f.cohort_id = it.cohort_id and f.thread_id = it.thread_id and f.level = 'followed' and not exists (
      select from persona_owner o where o.cohort_id = it.cohort_id and o.member_id = f.member_id and o.persona_id in (
        (select t.starter_id from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id),
        (select p.persona_id from post p where p.cohort_id = it.cohort_id and p.thread_id = it.thread_id and p.number = it.reply_to)))
  ) x order by x.member_id, x.place;
end $$;

-- Follows up a post: the unread rows of the cohort's other readers, the author's own reading position, and those it
-- answers. With more than 200 readers a job writes the unread rows, so that posting stays quick. The draft goes when its
-- words are taken (`hold_post`), not here: what was begun meanwhile is another text.
create or replace function helpers.post_written(cohort bigint, thread bigint, written int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  it post;
  readers bigint[];
  counted int;
begin
  select * into it from post where cohort_id = cohort and thread_id = thread and number = written;
  if it.id is null or not (it.persona_id = any(my_personas()) and cohort = any(seated_cohorts_of(me))) then
    perform refuse('RT404', 'There is no such post.');
  end if;
  readers := array(select member_id from attendee where cohort_id = cohort and until is null);
  if cardinality(readers) > 200 then
    perform jobs.enqueue('spread_unread', it.id);
  else
    readers := array(select r from unnest(readers) r where r <> me
      and not exists (select from following f where f.member_id = r and f.cohort_id = cohort and f.thread_id = thread and f.level = 'muted') order by r);
    -- Most of them have a row already: to change it costs a third of trying to add one. Nobody else counts here meanwhile, for the thread
    -- is ours.
    update unread set posts = posts + 1 where member_id = any(readers) and cohort_id = cohort and thread_id = thread;
    get diagnostics counted = row_count;
    if counted < cardinality(readers) then
      insert into unread (member_id, cohort_id, thread_id, posts, first_number)
        select r, cohort, thread, 1, written from unnest(readers) r
        where not exists (select from unread u where u.member_id = r and u.cohort_id = cohort and u.thread_id = thread)
          -- Whoever has left meanwhile counts nothing here any more.
          and exists (select from attendee a where a.member_id = r and a.cohort_id = cohort and a.until is null) order by r
      on conflict (member_id, cohort_id, thread_id) do update set posts = unread.posts + 1;
    end if;
  end if;
  if not exists (select from unread where member_id = me and cohort_id = cohort and thread_id = thread) then
    insert into last_read (member_id, cohort_id, thread_id, number) values (me, cohort, thread, written)
    on conflict (member_id, cohort_id, thread_id) do update set number = greatest(last_read.number, excluded.number);
  end if;
  perform settle_seen(me, cohort, thread, array_remove(array[it.reply_to], null));
  perform notify(o.member_id, o.kind, cohort, 'post', it.id) from who_hears_of(it) o where o.member_id <> me order by o.member_id;
end $$;

-- Posts a reply: the thread's next number, the post, what it advises in a contract question, and what follows from it.
-- The thread is locked first, so that of two sendings of one form the second sees the first one's post.
create or replace function helpers.add_post(cohort bigint, thread bigint, form_key text, answers int, new_body text, new_html text, new_excerpt text, new_renderer int,
  naming text default null, facts jsonb default '{}')
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread;
  new_id bigint;
  next_number int;
  -- Taken once the thread is ours, so that times follow numbers.
  moment timestamptz;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread for update;
  if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  return query select * from posted_before(cohort, form_key, new_body);
  if found then return; end if;
  persona := persona_for_reply(it, naming);
  -- That somebody without a name writes on in a locked conversation would say that they lead.
  if it.locked_at is not null and (not leads(cohort) or persona = my_alias_in(it)) then
    perform refuse('RT409', 'This conversation was locked meanwhile, so nothing more can be added. Your words are kept below.');
  end if;
  moment := clock_timestamp();
  -- An answer is by another name: that two names are one person is not for a count to tell.
  update thread t set highest_number = t.highest_number + 1, post_count = t.post_count + 1,
    answer_count = t.answer_count + (persona <> t.starter_id)::int, last_post_at = listed_at(cohort, persona, moment), last_persona_id = persona
  where t.cohort_id = cohort and t.id = thread returning * into it;
  next_number := it.highest_number;
  insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer, created_at)
  values (cohort, thread, next_number, persona, form_key,
    case when exists (select from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = answers) then answers end,
    new_body, new_html, new_excerpt, new_renderer, moment) returning id into new_id;
  if it.contract <> '' and next_number > 1 and facts <> '{}' then perform state_advice(cohort, new_id, facts); end if;
  if attach_files(cohort, thread, next_number, form_key) then perform name_files_neutrally(cohort, thread, next_number); end if;
  if it.topic_ids <> '{}' then
    update thread_topic x set last_post_at = it.last_post_at where x.cohort_id = cohort and x.thread_id = thread;
  end if;
  perform post_written(cohort, thread, next_number);
  return query select it.number, next_number;
end $$;

-- Refuses an announcement without a name: those who lead speak for themselves.
create or replace function helpers.not_announced_unnamed(new_kind text) returns void language plpgsql as $$
begin
  if new_kind = 'announcement' then perform helpers.refuse('RT409', 'An announcement carries your name. Ask a question or begin a discussion without it.'); end if;
end $$;

-- Starts a thread with its first post, about a document where one is named, with the facts of a contract question where there are any. Within a cohort one at a time: numbers have no gaps.
create or replace function helpers.start_thread(cohort bigint, new_kind text, new_title text, topics bigint[], form_key text, new_body text, new_html text,
  new_excerpt text, new_renderer int, about text default '', naming text default 'named', facts jsonb default '{}')
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  next_number int;
  new_id bigint;
begin
  if new_kind = 'announcement' then perform leaders_only(cohort); end if;
  insert into thread_counter (cohort_id) values (cohort) on conflict do nothing;
  perform from thread_counter where cohort_id = cohort for update;
  return query select * from posted_before(cohort, form_key, new_body);
  if found then return; end if;
  if naming = 'unnamed' then
    perform not_announced_unnamed(new_kind);
    persona := new_alias(cohort);
  end if;
  update thread_counter set last_number = last_number + 1 where cohort_id = cohort returning last_number into next_number;
  -- Of one without a name the day is kept, and its place in the list comes with its post.
  insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id, created_at, last_post_at)
  values (cohort, next_number, new_kind, new_title, persona, form_key, persona,
    case when naming = 'unnamed' then day_only(now()) else now() end, case when naming = 'unnamed' then day_only(now()) else now() end) returning id into new_id;
  perform sort_thread(cohort, new_id, coalesce(topics, '{}'));
  if about <> '' then perform tie_to_document(cohort, new_id, about); end if;
  if facts <> '{}' then perform state_contract(cohort, new_id, facts); end if;
  return query select * from add_post(cohort, new_id, form_key, null, new_body, new_html, new_excerpt, new_renderer, naming);
end $$;

-- Keeps a post for some seconds in which its author can take it back; with none it is posted at once. One that rules of the guard
-- hold, which `held_for` names, waits for a moderator instead. For a reply
-- `thread` is given, for a new thread its kind, title and topics, and what it is about. The draft that was sent goes, and no other. Returns
-- where it stands, without a post's number while it is pending.
-- Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
-- now; one's own words can be taken back without.
create or replace function verbs.hold_post(seconds int, cohort bigint, form_key text, new_body text, new_html text, new_excerpt text, new_renderer int,
  thread bigint default null, answers int default null, new_kind text default null, new_title text default null, topics bigint[] default null,
  about text default '', naming text default null, held_for text[] default '{}', facts jsonb default '{}')
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it thread;
  waits pending_post;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread;
  perform scanned_only(form_key);
  -- What was chosen now holds when it is posted.
  naming := case when thread is null then coalesce(naming, 'named')
    when it.id is not null and persona_for_reply(it, naming) <> persona then 'unnamed' else 'named' end;
  if seconds <= 0 and held_for = '{}' then
    perform draft_sent(cohort, coalesce(it.number::text, 'new'), form_key, new_body);
    if thread is null then
      return query select * from start_thread(cohort, new_kind, new_title, topics, form_key, new_body, new_html, new_excerpt, new_renderer, about, naming, facts);
    else
      return query select * from add_post(cohort, thread, form_key, answers, new_body, new_html, new_excerpt, new_renderer, naming, facts);
    end if;
    return;
  end if;
  if thread is not null then
    if it.id is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  else
    if new_kind = 'announcement' then perform leaders_only(cohort); end if;
    if naming = 'unnamed' then perform not_announced_unnamed(new_kind); end if;
    perform topics_of_cohort_only(cohort, topics);
    perform from subject_of_talk(cohort, about);
  end if;
  return query select * from posted_before(cohort, form_key, new_body);
  if found then return; end if;
  if it.locked_at is not null and (not leads(cohort) or naming = 'unnamed') then
    perform refuse('RT409', 'This conversation was locked meanwhile, so nothing more can be added. Your words are kept below.');
  end if;
  -- What could not be posted later is said now, while the form is there.
  if exists (select from unnest(topics) x where not exists (select from topic t where t.cohort_id = cohort and t.id = x)) then
    perform refuse('RT404', 'There is no such topic.');
  end if;
  insert into pending_post (member_id, cohort_id, thread_id, kind, title, topic_ids, client_key, reply_to, body, html, excerpt, renderer, about, naming, facts, due_at)
  values (my_id(), cohort, thread, coalesce(new_kind, ''), coalesce(new_title, ''), coalesce(topics, '{}'), form_key, answers, new_body, new_html,
    new_excerpt, new_renderer, about, naming, facts, now() + make_interval(secs => seconds))
  on conflict (cohort_id, member_id, client_key) do nothing returning * into waits;
  if waits.id is not null then
    if held_for <> '{}' then perform wait_for_moderator(waits, persona, held_for);
    else perform tell_publishers(seconds); end if;
    perform draft_sent(cohort, coalesce(it.number::text, 'new'), form_key, new_body);
  elsif (select body from pending_post where cohort_id = cohort and member_id = my_id() and client_key = form_key) is distinct from new_body then
    perform refuse('RT409', 'This was already sent, with other words. What you have now is kept here: look at the conversation, then post it as a new reply.');
  end if;
  return query select it.number, null::int;
end $$;

-- The number of the viewer's post with these very words among the last in a thread, or of the conversation that they
-- started with them, 0 for one that can still be taken back; null where there is none. One of the same form is found by
-- its key instead.
create or replace function helpers.said_before(cohort bigint, thread bigint, new_title text, form_key text, words text) returns int
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  same int;
begin
  -- The last posts are found by their numbers: of somebody who has written thousands, theirs are not looked through.
  if thread is null then
    perform from pending_post w where w.member_id = my_id() and w.cohort_id = cohort and w.thread_id is null and w.client_key <> form_key
      and w.title = new_title and w.body = words;
    if found then return 0; end if;
    select t.number into same from thread_counter c
      join thread t on t.cohort_id = c.cohort_id and t.number > c.last_number - 50
      join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number = 1
    where c.cohort_id = cohort and t.title = new_title and p.body = words and p.removed_at is null and p.client_key <> form_key
      and p.persona_id = any(my_personas()) and p.created_at > now() - interval '1 day' limit 1;
  else
    perform from pending_post w where w.member_id = my_id() and w.cohort_id = cohort and w.thread_id = thread and w.client_key <> form_key and w.body = words;
    if found then return 0; end if;
    select p.number into same from thread t join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number > t.highest_number - 50
    where t.cohort_id = cohort and t.id = thread and p.body = words and p.removed_at is null and p.client_key <> form_key
      and p.persona_id = any(my_personas()) and p.created_at > now() - interval '1 day' limit 1;
  end if;
  return same;
end $$;

-- Takes what a form holds as `hold_post` does, unless the same words stand there and nobody said that they are meant again: then
-- it takes nothing, and `same` says where they stand.
-- Rows: the viewer's own post, pending post and draft. Words: none but where it, or their post with the same words,
-- stands. When: posting needs a seat now.
create or replace function verbs.send_post(again boolean, seconds int, cohort bigint, form_key text, new_body text, new_html text, new_excerpt text, new_renderer int,
  thread bigint default null, answers int default null, new_kind text default null, new_title text default null, topics bigint[] default null,
  about text default '', naming text default null, held_for text[] default '{}', facts jsonb default '{}')
returns table (thread_number int, post_number int, same int)
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform seated_persona(cohort);
  -- A form that is sent again finds what it has made.
  if not again and not exists (select from post p where p.cohort_id = cohort and p.persona_id = any(my_personas()) and p.client_key = form_key) then
    same := said_before(cohort, thread, new_title, form_key, new_body);
    if same is not null then return next; return; end if;
  end if;
  return query select h.thread_number, h.post_number, null::int
    from hold_post(seconds, cohort, form_key, new_body, new_html, new_excerpt, new_renderer, thread, answers, new_kind, new_title, topics, about, naming, held_for, facts) h;
end $$;
