-- Words that come back: each text whole in a draft of its own, under the key of its form; what moved is found where it stood.

-- ------------------------------------------------------------- drafts

-- Beside what is being written at a place, "new" or a thread's number, lie texts that came back to it: "new~7", "12~8".
alter table draft drop constraint draft_place_check,
  add check (place ~ '^(new|[0-9]{1,9})(~[0-9]{1,18})?$'),
  -- The key of the form that holds the words: on every device they are posted once.
  add client_key text check (length(client_key) <= 64),
  -- Why it came back; empty for what was never sent.
  add why text not null default '' check (why in ('', 'taken-back', 'locked', 'charter', 'seat', 'account', 'role', 'gone')),
  -- Where it was to go, for who no longer sees it.
  add cohort_name text not null default '',
  add thread_title text not null default '';

-- The draft whose words were just sent: it has the form's key, or the same words. Whatever else was begun there stays.
create function draft_sent(cohort bigint, home text, form_key text, sent text) returns void language sql as $$
  delete from draft d where d.member_id = my_id() and d.cohort_id = cohort and (d.place = home or starts_with(d.place, home || '~'))
    and (d.client_key = form_key or d.body = sent);
$$;

-- As before, but that the draft goes which was sent, and no other.
create or replace function hold_post(seconds int, cohort bigint, thread bigint, new_kind text, new_title text, topics bigint[], form_key text, answers int,
  new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
  it thread;
begin
  select * into it from thread t where t.cohort_id = cohort and t.id = thread;
  if seconds <= 0 then
    perform draft_sent(cohort, coalesce(it.number::text, 'new'), form_key, new_body);
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
    perform draft_sent(cohort, coalesce(it.number::text, 'new'), form_key, new_body);
  elsif (select body from pending_post where cohort_id = cohort and member_id = my_id() and client_key = form_key) is distinct from new_body then
    perform refuse('RT409', 'This was already sent, with other words. What you have now is kept here: look at the conversation, then post it as a new reply.');
  end if;
  return query select it.number, null::int;
end $$;


drop function shelve(pending_post);

-- Makes a pending post a draft again, and says why. What was begun at the same place meanwhile is another text, and stays as
-- it is. Returns the draft's place.
create function shelve(it pending_post, reason text) returns text language plpgsql as $$
declare
  room thread;
  at_place text;
begin
  select * into room from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id;
  at_place := coalesce(room.number::text, 'new');
  loop
    insert into draft (member_id, cohort_id, place, kind, title, topic_ids, body, reply_to, client_key, why, unsent_at, cohort_name, thread_title,
      -- No tab that still counts from before it was sent comes so far.
      seq)
    values (it.member_id, it.cohort_id, at_place, it.kind, it.title, it.topic_ids, it.body, it.reply_to, it.client_key, reason,
      case when reason <> 'taken-back' then now() end, (select c.name from cohort c where c.id = it.cohort_id), coalesce(room.title, ''),
      extract(epoch from now() - timestamptz '2020-01-01')::int)
    on conflict (member_id, cohort_id, place) do update set kind = excluded.kind, title = excluded.title, topic_ids = excluded.topic_ids,
      body = excluded.body, reply_to = excluded.reply_to, client_key = excluded.client_key, why = excluded.why, unsent_at = excluded.unsent_at,
      cohort_name = excluded.cohort_name, thread_title = excluded.thread_title, seq = greatest(excluded.seq, draft.seq + 1), updated_at = now()
      where draft.body in ('', excluded.body) and draft.title in ('', excluded.title);
    exit when found;
    at_place := coalesce(room.number::text, 'new') || '~' || it.id;
  end loop;
  delete from pending_post where id = it.id;
  return at_place;
end $$;

create or replace function take_back(cohort bigint, form_key text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- Why a post was refused when its time had come, in the words of `draft.why`.
create function why_unsent(it pending_post, refused text) returns text language sql stable as $$
  select case
    when exists (select from account a where a.member_id = it.member_id and a.disabled_at is not null) then 'account'
    when not exists (select from attendee a join seat s on s.id = a.seat_id and s.until is null
      where a.member_id = it.member_id and a.cohort_id = it.cohort_id and a.until is null) then 'seat'
    when not (it.cohort_id = any(tables_of(it.member_id))) then 'charter'
    when refused = 'RT403' then 'role'
    when refused = 'RT409' and exists (select from thread t where t.cohort_id = it.cohort_id and t.id = it.thread_id and t.locked_at is not null) then 'locked'
    else 'gone' end;
$$;

create or replace function publish(it pending_post) returns void language plpgsql as $$
begin
  if it.thread_id is null then
    perform start_thread(it.cohort_id, it.kind, it.title, it.topic_ids, it.client_key, it.body, it.html, it.excerpt, it.renderer);
  else
    perform add_post(it.cohort_id, it.thread_id, it.client_key, it.reply_to, it.body, it.html, it.excerpt, it.renderer);
  end if;
  delete from pending_post p where p.id = it.id;
exception when sqlstate 'RT404' or sqlstate 'RT403' or sqlstate 'RT409' or integrity_constraint_violation then
  perform shelve(it, why_unsent(it, sqlstate));
  -- Only a lock turns away someone who still sits there.
  perform notify(it.member_id, 'unsent', it.cohort_id, it.thread_id, (select max(p.number) from post p
    where p.cohort_id = it.cohort_id and p.thread_id = it.thread_id)) where it.thread_id is not null and my_id() is not null;
end $$;

-- ------------------------------------------------------ the same words again

-- The number of my post with these very words among the last in a thread, or of the conversation that I started with them, 0
-- for one that can still be taken back; null where there is none. One of the same form is found by its key instead.
create function said_before(cohort bigint, thread bigint, new_title text, form_key text, words text) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select case when thread is null then t.number else p.number end
  from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
  where p.cohort_id = cohort and p.body = words and p.removed_at is null and p.client_key <> form_key and p.persona_id = any(my_personas())
    and p.created_at > now() - interval '1 day'
    and case when thread is null
      then p.number = 1 and t.title = new_title and t.number > (select last_number - 50 from thread_counter c where c.cohort_id = cohort)
      else p.thread_id = thread and p.number > t.highest_number - 50 end
  union all
  select 0 from pending_post w where w.member_id = my_id() and w.cohort_id = cohort and w.client_key <> form_key and w.body = words
    and w.thread_id is not distinct from thread and w.title = coalesce(new_title, '')
  limit 1;
$$;

-- Takes what a form holds as `hold_post` does, unless the same words stand there and nobody said that they are meant again: then
-- it takes nothing, and `same` says where they stand.
create function send_post(again boolean, seconds int, cohort bigint, thread bigint, new_kind text, new_title text, topics bigint[], form_key text,
  answers int, new_body text, new_html text, new_excerpt text, new_renderer int)
returns table (thread_number int, post_number int, same int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  persona bigint := my_place(cohort);
begin
  -- A form that is sent again finds what it has made.
  if not again and not exists (select from post p where p.cohort_id = cohort and p.persona_id = persona and p.client_key = form_key) then
    same := said_before(cohort, thread, new_title, form_key, new_body);
    if same is not null then return next; return; end if;
  end if;
  return query select h.thread_number, h.post_number, null::int
    from hold_post(seconds, cohort, thread, new_kind, new_title, topics, form_key, answers, new_body, new_html, new_excerpt, new_renderer) h;
end $$;
revoke execute on function said_before(bigint, bigint, text, text, text) from roundtable_app;
grant execute on function send_post(boolean, int, bigint, bigint, text, text, bigint[], text, int, text, text, text, int) to roundtable_app;

-- -------------------------------------------------------------- edits

-- As before, but that it says who saved meanwhile when it was oneself.
create or replace function edit_post(cohort bigint, thread bigint, edited int, seen_edits int, new_body text, new_html text, new_excerpt text,
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
    if exists (select from (select persona_id from post_version v where v.cohort_id = cohort and v.thread_id = thread and v.number = edited
      order by v.version desc limit 1) saver where saver.persona_id = any(my_personas())) then
      perform refuse('RT409', 'You saved this post yourself meanwhile, in another window. Below is what you have now, beside what was saved; save again to keep yours.');
    end if;
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

-- --------------------------------------------------------- addresses

-- Where cohorts stood before their address was changed.
create table cohort_address (
  cohort_id bigint not null references cohort (id),
  slug text not null,
  left_at timestamptz not null default now(),
  primary key (cohort_id, slug)
);
create index cohort_address_slug on cohort_address (slug);
call wall('cohort_address', 'system');

create function keep_old_address() returns trigger language plpgsql as $$
begin
  insert into cohort_address (cohort_id, slug) values (old.id, old.slug)
  on conflict (cohort_id, slug) do update set left_at = now();
  return null;
end $$;
create trigger keep_old_address after update of slug on cohort for each row when (old.slug is distinct from new.slug)
  execute function keep_old_address();

-- Where the cohorts are now that stood at an address, the last to leave it first: those that I attend or look into, and to run
-- them, those that staff see. A cohort that stands there today is found before anyone asks.
create function moved_to(address text, to_run_it boolean) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select c.slug from cohort_address a join cohort c on c.id = a.cohort_id
  where a.slug = address and case when to_run_it then is_staff()
    else c.id = any(looks_of(my_id())) or exists (select from attendee x join seat s on s.id = x.seat_id and s.until is null
      where x.member_id = my_id() and x.cohort_id = c.id and x.until is null) end
  order by a.left_at desc;
$$;
grant execute on function moved_to(text, boolean) to roundtable_app;

-- ---------------------------------------------------------- the inbox

-- Told of a post that was taken away: neither listed nor counted until it is back.
alter table notification add withdrawn boolean not null default false;

create function withdraw_news() returns trigger language plpgsql as $$
begin
  update notification n set withdrawn = new.removed_at is not null
  where n.cohort_id = new.cohort_id and n.thread_id = new.thread_id and n.post_number = new.number and n.kind in ('reply', 'accepted');
  return null;
end $$;
create trigger withdraw_news after update of removed_at on post for each row
  when ((old.removed_at is null) <> (new.removed_at is null)) execute function withdraw_news();
update notification n set withdrawn = true from post p
where p.cohort_id = n.cohort_id and p.thread_id = n.thread_id and p.number = n.post_number and p.removed_at is not null
  and n.kind in ('reply', 'accepted');

-- What an inbox lists, and what its badge counts: news of the cohorts where its member sits.
create function in_inbox(n notification, tables bigint[]) returns boolean language sql immutable as $$
  select not n.withdrawn and n.cohort_id = any(tables);
$$;
grant execute on function in_inbox(notification, bigint[]) to roundtable_app;

-- As before, but for that.
create or replace function who_asks(session_hash text) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  s session;
  answer jsonb;
begin
  answer := (select jsonb_build_object('network', name, 'demonstration', demonstration) from network);
  answer := coalesce(answer, jsonb_build_object('network', null, 'demonstration', false));
  if session_hash is null then return answer; end if;
  select x.* into s from session x join account a on a.member_id = x.member_id
    where x.id = session_hash and x.expires_at > now() and x.ends_at > now() and a.disabled_at is null and a.closed_at is null
      -- Someone who became staff meanwhile has the shorter life from the start.
      and x.created_at + session_life(x.member_id) > now();
  if s.id is null then return answer; end if;
  return answer || jsonb_build_object(
    'session', jsonb_build_object('uid', s.uid, 'memberId', s.member_id, 'expiresAt', s.expires_at,
      'stale', s.refreshed_at < now() - interval '1 hour'),
    'viewer', (
      select jsonb_build_object('id', p.id, 'uid', p.uid, 'name', p.name, 'title', p.title, 'email', a.email,
        'photo', (select f.uid from file f where f.id = p.photo_id and f.quarantined_at is null),
        'timeZone', a.time_zone, 'networkRole', r.role, 'secondFactor', has_second_factor(p.id),
        'practice', case when pr.id is null then null else
          jsonb_build_object('id', pr.id, 'uid', pr.uid, 'name', pr.name, 'role', pm.role) end)
      from person p join account a on a.member_id = p.id
      left join network_role r on r.member_id = p.id
      left join practice_member pm on pm.member_id = p.id
      left join practice pr on pr.id = pm.practice_id
      where p.id = s.member_id),
    'cohorts', cohorts_in_frame(s.member_id),
    'inbox', (select count(*) from notification n where n.member_id = s.member_id and n.read_at is null
      and in_inbox(n, (select tables_of(s.member_id)))));
end $$;

-- ------------------------------------------------------- for whom they answer

call answer_for(array['send_post'],
  'Rows: the viewer''s own post, pending post and draft. Words: none but where it, or their post with the same words, stands. When: posting needs a seat now.');
call answer_for(array['moved_to'],
  'Rows: cohorts that the viewer attends or looks into, or all for staff who run them. Words: the address of now. When: now.');
