-- Threads, posts and what each member has read. All rows carry cohort_id, all keys between them are composite,
-- and all uniqueness is within the cohort: otherwise foreign keys and unique indexes accept or reveal foreign rows.

-- The next thread number of a cohort.
create table thread_counter (
  cohort_id bigint primary key references cohort (id),
  last_number int not null default 0
);

create table thread (
  id bigint generated always as identity primary key,
  cohort_id bigint not null references cohort (id),
  number int not null,
  kind text not null check (kind in ('discussion', 'question', 'announcement')),
  title text not null check (length(title) between 3 and 160),
  starter_id bigint not null,
  client_key text not null check (length(client_key) between 8 and 64),
  created_at timestamptz not null default now(),
  highest_number int not null default 0,
  post_count int not null default 0,
  -- To the millisecond, as a page's key in an address names it.
  last_post_at timestamptz(3) not null default now(),
  last_persona_id bigint not null,
  accepted_number int,
  accepted_at timestamptz,
  unique (cohort_id, id),
  unique (cohort_id, number),
  unique (cohort_id, starter_id, client_key),
  foreign key (cohort_id, starter_id) references persona (cohort_id, id),
  foreign key (cohort_id, last_persona_id) references persona (cohort_id, id)
);
create index thread_latest on thread (cohort_id, last_post_at desc, id desc);
create index thread_unanswered on thread (cohort_id, last_post_at desc, id desc) where kind = 'question' and accepted_number is null;

create table post (
  id bigint generated always as identity primary key,
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  persona_id bigint not null,
  client_key text not null check (length(client_key) between 8 and 64),
  reply_to int,
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  excerpt text not null default '',
  renderer int not null,
  created_at timestamptz not null default now(),
  unique (cohort_id, thread_id, number),
  unique (cohort_id, persona_id, client_key),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id),
  foreign key (cohort_id, persona_id) references persona (cohort_id, id),
  foreign key (cohort_id, thread_id, reply_to) references post (cohort_id, thread_id, number)
);
create index post_renderer on post (renderer);
alter table thread add foreign key (cohort_id, id, accepted_number) references post (cohort_id, thread_id, number);

-- How far a member has read a thread. Without a row, the posts from before they took their seat count as read.
create table last_read (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  primary key (member_id, cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);

-- What follows from last_read, kept beside it by the writing transaction: a page over thousands of threads
-- then costs what its unread rows cost.
create table unread (
  member_id bigint not null references person (id),
  cohort_id bigint not null,
  thread_id bigint not null,
  posts int not null check (posts > 0),
  first_number int not null,
  primary key (member_id, cohort_id, thread_id),
  foreign key (cohort_id, thread_id) references thread (cohort_id, id)
);
create index unread_thread on unread (cohort_id, thread_id);

-- What was begun and not posted, kept on the server with a sequence number so that a stale tab cannot overwrite.
create table draft (
  member_id bigint not null references person (id),
  cohort_id bigint not null references cohort (id),
  place text not null check (place ~ '^(new|[0-9]{1,9})$'),
  kind text not null default '',
  title text not null default '' check (length(title) <= 160),
  body text not null default '' check (length(body) <= 40000),
  reply_to int,
  seq int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (member_id, cohort_id, place)
);

call wall('thread_counter', 'cohort', 'cohort_id');
call wall('thread', 'cohort', 'cohort_id');
call wall('post', 'cohort', 'cohort_id');
call wall('last_read', 'member', 'member_id');
call wall('unread', 'member', 'member_id');
call wall('draft', 'member', 'member_id');

grant insert (cohort_id, last_number), update (last_number) on thread_counter to roundtable_app;
create policy added on thread_counter for insert to roundtable_app with check (cohort_id = any((select my_tables())::bigint[]));
create policy kept on thread_counter for update to roundtable_app
  using (cohort_id = any((select my_tables())::bigint[])) with check (cohort_id = any((select my_tables())::bigint[]));

grant insert (cohort_id, number, kind, title, starter_id, client_key, last_persona_id),
  update (highest_number, post_count, last_post_at, last_persona_id, accepted_number, accepted_at) on thread to roundtable_app;
create policy added on thread for insert to roundtable_app with check (
  cohort_id = any((select my_tables())::bigint[]) and starter_id = any((select my_personas())::bigint[]) and last_persona_id = starter_id
  and (kind <> 'announcement' or cohort_id = any((select my_facilitated())::bigint[])));
create policy kept on thread for update to roundtable_app
  using (cohort_id = any((select my_tables())::bigint[])) with check (cohort_id = any((select my_tables())::bigint[]));

grant insert (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer) on post to roundtable_app;
create policy added on post for insert to roundtable_app with check (
  cohort_id = any((select my_tables())::bigint[]) and persona_id = any((select my_personas())::bigint[]));

grant insert, update, delete on draft to roundtable_app;
create policy mine on draft for all to roundtable_app
  using (member_id = (select my_id()))
  with check (member_id = (select my_id()) and cohort_id = any((select my_tables())::bigint[]));

-- ------------------------------------------------------------- reading

-- Counts what a member has not read in a thread, from last_read alone. The truth that unread rows are held to.
create function unread_in(m bigint, cohort bigint, thread bigint) returns table (posts int, first_number int)
language sql stable as $$
  select count(*)::int, min(p.number)
  from post p
  where p.cohort_id = cohort and p.thread_id = thread
    and not exists (select from persona_owner o where o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id = m)
    and case when exists (select from last_read r where r.member_id = m and r.cohort_id = cohort and r.thread_id = thread)
        then p.number > (select r.number from last_read r where r.member_id = m and r.cohort_id = cohort and r.thread_id = thread)
        else p.created_at > coalesce((select a.since from attendee a
          where a.member_id = m and a.cohort_id = cohort and a.until is null), 'infinity') end;
$$;

create function recount_unread(m bigint, cohort bigint, thread bigint) returns void language plpgsql as $$
declare
  n record;
begin
  select * into n from unread_in(m, cohort, thread);
  if n.posts = 0 then
    delete from unread where member_id = m and cohort_id = cohort and thread_id = thread;
  else
    insert into unread (member_id, cohort_id, thread_id, posts, first_number) values (m, cohort, thread, n.posts, n.first_number)
    on conflict (member_id, cohort_id, thread_id) do update set posts = excluded.posts, first_number = excluded.first_number;
  end if;
end $$;

-- Moves my reading position in a thread forward, never back.
create function read_up_to(cohort bigint, thread bigint, seen int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  if not (cohort = any(tables_of(me))) then return; end if;
  insert into last_read (member_id, cohort_id, thread_id, number)
    select me, cohort, thread, least(seen, t.highest_number) from thread t where t.cohort_id = cohort and t.id = thread
  on conflict (member_id, cohort_id, thread_id) do update set number = excluded.number where last_read.number < excluded.number;
  if found then perform recount_unread(me, cohort, thread); end if;
end $$;

-- Marks all of a cohort's threads as read for me.
create function read_all(cohort bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
begin
  insert into last_read (member_id, cohort_id, thread_id, number)
    select me, cohort, u.thread_id, t.highest_number from unread u join thread t on t.cohort_id = cohort and t.id = u.thread_id
    where u.member_id = me and u.cohort_id = cohort
  on conflict (member_id, cohort_id, thread_id) do update set number = greatest(last_read.number, excluded.number);
  delete from unread where member_id = me and cohort_id = cohort;
end $$;

-- ------------------------------------------------------- telling the others

create table notification (
  id bigint generated always as identity primary key,
  member_id bigint not null references person (id),
  kind text not null check (kind in ('reply', 'accepted')),
  cohort_id bigint not null,
  thread_id bigint not null,
  post_number int not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (member_id, cohort_id, thread_id, post_number, kind),
  foreign key (cohort_id, thread_id, post_number) references post (cohort_id, thread_id, number)
);
create index notification_inbox on notification (member_id, id desc);
create index notification_unread on notification (member_id) where read_at is null;
create index notification_thread on notification (cohort_id, thread_id);
call wall('notification', 'member', 'member_id');
grant update (read_at) on notification to roundtable_app;
create policy kept on notification for update to roundtable_app
  using (member_id = (select my_id())) with check (member_id = (select my_id()));

-- Writes an inbox row for a member who still sees the cohort, and its mail's job, in the caller's transaction.
-- Told once: the same event again is nothing.
create function notify(m bigint, what text, cohort bigint, thread bigint, post_number int) returns void language plpgsql as $$
declare
  new_id bigint;
begin
  if m is null or not (cohort = any(tables_of(m))) then return; end if;
  insert into notification (member_id, kind, cohort_id, thread_id, post_number) values (m, what, cohort, thread, post_number)
  on conflict do nothing returning id into new_id;
  if new_id is not null then perform enqueue('mail_notification', new_id); end if;
end $$;

-- After a post: its draft goes, then the unread rows of the cohort's other readers, my own reading position, and those it answers.
-- With more than 200 readers a job writes the unread rows, so that posting stays quick.
create function post_written(cohort bigint, thread bigint, written int) returns void
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
  delete from draft where member_id = me and cohort_id = cohort
    and place = case when written = 1 then 'new' else (select t.number::text from thread t where t.cohort_id = cohort and t.id = thread) end;
  perform notify(o.member_id, 'reply', cohort, thread, written)
  from (
    select distinct po.member_id from persona_owner po
    where po.cohort_id = cohort and po.member_id <> me and po.persona_id in (
      (select starter_id from thread t where t.cohort_id = cohort and t.id = thread),
      (select persona_id from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = it.reply_to))
  ) o;
end $$;

-- ------------------------------------------------------------- posting

-- The name that my posts carry in a cohort.
create function my_persona(cohort bigint) returns bigint language sql stable as $$
  select p.id from persona_owner o join persona p on p.cohort_id = o.cohort_id and p.id = o.persona_id
  where o.cohort_id = cohort and o.member_id = (select my_id()) and p.kind = 'named';
$$;

-- What a form that is sent again finds: its own post. Other words under the same key are refused, or they would be lost.
create function posted_before(cohort bigint, persona bigint, form_key text, new_body text)
returns table (thread_number int, post_number int) language plpgsql stable as $$
declare
  before record;
begin
  select t.number as thread_number, p.number as post_number, p.body into before
  from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
  where p.cohort_id = cohort and p.persona_id = persona and p.client_key = form_key;
  if not found then return; end if;
  if before.body <> new_body then
    perform refuse('RT409', 'This was already posted, with other words. What you have now is kept here: look at the conversation, then post it as a new reply.');
  end if;
  return query select before.thread_number, before.post_number;
end $$;

-- Posts a reply, as the caller and behind their walls: the thread's next number, the post, and what follows from it.
-- The thread is locked first, so that of two sendings of one form the second sees the first one's post.
create function add_post(cohort bigint, thread bigint, form_key text, answers int, new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int) language plpgsql as $$
declare
  persona bigint := my_persona(cohort);
  room int;
  next_number int;
begin
  select t.number into room from thread t where t.cohort_id = cohort and t.id = thread for update;
  if not found or persona is null then perform refuse('RT404', 'There is no such conversation.'); end if;
  return query select * from posted_before(cohort, persona, form_key, new_body);
  if found then return; end if;
  update thread t set highest_number = t.highest_number + 1, post_count = t.post_count + 1,
    last_post_at = clock_timestamp(), last_persona_id = persona
  where t.cohort_id = cohort and t.id = thread returning t.highest_number into next_number;
  insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, excerpt, renderer)
  values (cohort, thread, next_number, persona, form_key, case when answers < next_number then answers end,
    new_body, new_html, new_excerpt, new_renderer);
  perform post_written(cohort, thread, next_number);
  return query select room, next_number;
end $$;

-- Starts a thread with its first post. Within a cohort one at a time: numbers have no gaps.
create function start_thread(cohort bigint, new_kind text, new_title text, form_key text, new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int) language plpgsql as $$
declare
  persona bigint := my_persona(cohort);
  next_number int;
  new_id bigint;
begin
  if persona is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  insert into thread_counter (cohort_id) values (cohort) on conflict do nothing;
  perform from thread_counter where cohort_id = cohort for update;
  return query select * from posted_before(cohort, persona, form_key, new_body);
  if found then return; end if;
  update thread_counter set last_number = last_number + 1 where cohort_id = cohort returning last_number into next_number;
  insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id)
  values (cohort, next_number, new_kind, new_title, persona, form_key, persona) returning id into new_id;
  return query select * from add_post(cohort, new_id, form_key, null, new_body, new_html, new_excerpt, new_renderer);
end $$;

grant execute on function my_persona(bigint), posted_before(bigint, bigint, text, text),
  add_post(bigint, bigint, text, int, text, text, text, int), start_thread(bigint, text, text, text, text, text, text, int)
  to roundtable_app;

-- The job's part for large cohorts; counts afresh, so that a second run changes nothing.
create function spread_unread(post_id bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform recount_unread(a.member_id, p.cohort_id, p.thread_id)
  from post p join attendee a on a.cohort_id = p.cohort_id and a.until is null where p.id = post_id;
end $$;

-- Tells the author of an answer that it was accepted.
create function answer_accepted(cohort bigint, thread bigint, accepted int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (cohort = any(my_tables())) then perform refuse('RT404', 'There is no such conversation.'); end if;
  perform notify(po.member_id, 'accepted', cohort, thread, accepted)
  from post p join persona_owner po on po.cohort_id = cohort and po.persona_id = p.persona_id and po.member_id <> my_id()
  where p.cohort_id = cohort and p.thread_id = thread and p.number = accepted;
end $$;

-- Everything I wrote, for my own export: also from cohorts where I no longer sit.
create function my_posts() returns table (cohort text, thread_number int, title text, post_number int, body text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name, t.number, case when p.number = 1 or p.cohort_id = any(tables_of(my_id())) then t.title else '' end,
    p.number, p.body, p.created_at
  from persona_owner o
  join post p on p.cohort_id = o.cohort_id and p.persona_id = o.persona_id
  join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
  join cohort c on c.id = p.cohort_id
  where o.member_id = my_id()
  order by p.id;
$$;

grant execute on function read_up_to(bigint, bigint, int), read_all(bigint), post_written(bigint, bigint, int),
  answer_accepted(bigint, bigint, int), my_posts() to roundtable_app;
