-- Files and who may open them.

-- Takes a file out of everyone's sight at once, with every size of a picture and with what it was found by; its bytes stay for
-- those who look into the matter.
-- Rows: any file, by staff, to take it out of sight. Words: none. When: now.
create or replace function verbs.quarantine_file(file_uid text, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  main bigint;
begin
  perform staff_only();
  select coalesce(f.made_of, f.id) into main from file f where f.uid = file_uid and f.quarantined_at is null;
  update file f set quarantined_at = now() where (f.id = main or f.made_of = main) and f.quarantined_at is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
  perform words_anew(f.cohort_id, f.thread_id, f.number) from file f where f.id = main and f.number is not null;
  perform audit('file.quarantined', null, null, null, reason);
end $$;

-- How many bytes the files of a practice fill: of its people's posts, of what they have not posted yet, and the pictures of its manual. What was put out of sight
-- is kept for others, and nobody there could make room of it.
create or replace function helpers.bytes_of_practice(practice bigint) returns bigint
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select (coalesce((select sum(f.size) from practice_member m join persona_owner o on o.member_id = m.member_id
      join post p on p.cohort_id = o.cohort_id and p.persona_id = o.persona_id
      join file f on f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number
      where m.practice_id = practice and f.quarantined_at is null), 0)
    + coalesce((select sum(f.size) from practice_member m join file f on f.member_id = m.member_id
      where m.practice_id = practice and f.form_key is not null), 0)
    + coalesce((select sum(f.size) from file f where f.practice_id = practice and f.quarantined_at is null), 0))::bigint;
$$;

-- How many bytes the files of the viewer's practice fill, up to the next hundred million: a colleague who saw it grow by one file
-- would know whose that is which nobody's name stands over. Null for who belongs to none.
-- Rows: the viewer's own practice's. Words: none, only a number. When: now.
create or replace function verbs.bytes_of_my_practice() returns bigint
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select ceil(bytes_of_practice(p) / 100000000.0)::bigint * 100000000 from my_practice() p where p is not null;
$$;

-- How many bytes all files of the network fill; null for who does not run it.
-- Rows: none, by staff. Words: none, only a number. When: now.
create or replace function verbs.bytes_of_all_files() returns bigint
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce(sum(f.size), 0)::bigint from file f where is_staff() having is_staff();
$$;

-- Keeps a file that the viewer has sent for what they are writing: with the sizes of a picture, each a row of its own. It is theirs
-- alone until that is posted. Ten to a post; what waits to be posted is bounded for each member. One that is `unscanned` goes into no
-- post until the virus scanner has answered. Tells whether it is new: the bytes of one that is there already are nobody's.
-- Rows: the viewer's own files. Words: none but whether it is new. When: needs a seat now.
create or replace function verbs.keep_upload(cohort bigint, form text, file_uid text, called text, mime text, bytes bigint, hash text, written text,
  smaller text, wide int default null, high int default null, page_count int default null, told text default null,
  per_practice bigint default null, in_all bigint default null, unscanned boolean default false) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  main bigint;
begin
  perform seated_persona(cohort);
  -- Of two that arrive at once the second counts the first.
  perform pg_advisory_xact_lock(hashtext('uploads'), me::int);
  -- Sent again after a connection broke: it is there already.
  if exists (select from file f where f.member_id = me and f.form_key = form and f.made_of is null and f.for_cohort = cohort
      and f.sha256 = hash and f.name = called) then return false; end if;
  -- Nobody would see it again.
  if exists (select from post p where p.cohort_id = cohort and p.client_key = form and p.persona_id = any(my_personas())) then
    perform refuse('RT409', 'This was posted meanwhile, without this file. Edit the post to add it.');
  end if;
  if unscanned and exists (select from pending_post p where p.member_id = me and p.cohort_id = cohort and p.client_key = form) then
    perform refuse('RT409', 'Your post is on its way, and the virus scanner does not answer. Edit the post in a few minutes to add this file.');
  end if;
  if (select count(*) from file f where f.member_id = me and f.form_key = form and f.made_of is null) >= 10 then
    perform refuse('RT409', 'A post carries at most ten files. Take one away, or put the others into a second post.');
  end if;
  if (select coalesce(sum(f.size), 0) + bytes from file f where f.member_id = me and f.form_key is not null) > 500000000 then
    perform refuse('RT409', 'You have 500 MB of files that are not posted yet. Post them or take some away, then send this one again.');
  end if;
  -- Without the sizes of a picture, which are small: a limit is met a little late rather than counted twice.
  if bytes_of_practice(my_practice()) + bytes > per_practice then
    perform refuse('RT409', format('The files of your practice fill its %s GB. Take some that nobody needs any more out of your posts, or ask who runs the network for more room.',
      per_practice / 1000000000));
  end if;
  if (select sum(f.size) from file f) + bytes > in_all then
    perform refuse('RT409', 'The files of the network fill all the room that there is for them. Whoever runs it can make more.');
  end if;
  insert into file (uid, member_id, for_cohort, form_key, name, type, size, sha256, width, height, pages, words, properties, scan_asked_at, position)
  values (file_uid, me, cohort, form, called, mime, bytes, hash, wide, high, page_count, left(written, 200000), told::jsonb,
    case when unscanned then clock_timestamp() end,
    (select coalesce(max(f.position), 0) + 1 from file f where f.member_id = me and f.form_key = form))
  returning id into main;
  insert into file (uid, member_id, for_cohort, form_key, name, type, size, sha256, width, height, made_of)
  select x.uid, me, cohort, form, called, x.type, x.size, x.sha256, x.width, x.height, main
  from jsonb_to_recordset(smaller::jsonb) x (uid text, type text, size bigint, sha256 text, width int, height int);
  return true;
end $$;

-- Takes away a file that is not posted yet. Returns by which names its bytes lie, in every size: nobody waits a day for the disk.
-- Rows: the viewer's own files. Words: none. When: now, also without a seat.
create or replace function verbs.drop_upload(file_uid text) returns text[]
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  main bigint;
  uids text[];
begin
  -- Its row is ours first: what is posted meanwhile stays with its post.
  select f.id into main from file f where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null for update;
  if main is null then perform refuse('RT404', 'There is no such file.'); end if;
  uids := array(select f.uid from file f where f.id = main or f.made_of = main);
  delete from file f where f.id = main;
  return uids;
end $$;

-- Says what a file shows, before it is posted.
-- Rows: the viewer's own files. Words: what they say. When: now.
create or replace function verbs.caption_upload(file_uid text, shows text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update file f set caption = shows where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
end $$;

-- Puts the cleaned bytes of a file that is not posted yet in the place of those that were sent, with what they still tell.
-- Rows: the viewer's own files. Words: none. When: now.
create or replace function verbs.clean_upload(file_uid text, new_uid text, bytes bigint, hash text, told text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update file f set uid = new_uid, size = bytes, sha256 = hash, properties = told::jsonb
  where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null and f.properties is not null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
end $$;

-- Moves a file that is not posted yet before the one that stands above it, or after the one below. At an end it stays.
-- Rows: the viewer's own files. Words: none. When: now.
create or replace function verbs.move_upload(file_uid text, up boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it file;
  other file;
begin
  -- One press after another, also of two windows.
  perform pg_advisory_xact_lock(hashtext('uploads'), my_id()::int);
  select * into it from file f where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null;
  if it.id is null then perform refuse('RT404', 'There is no such file.'); end if;
  select * into other from file f
  where f.member_id = it.member_id and f.form_key = it.form_key and f.made_of is null and case when up then f.position < it.position else f.position > it.position end
  order by abs(f.position - it.position) limit 1;
  if other.id is null then return; end if;
  update file f set position = case f.id when it.id then other.position else it.position end where f.id in (it.id, other.id);
end $$;

-- Refuses what would post a file that the virus scanner has not looked at, or in which it found something.
create or replace function helpers.scanned_only(form text) returns void
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it file;
begin
  select * into it from file f where f.member_id = my_id() and f.form_key = form and (f.scan_asked_at is not null or f.scan_found is not null)
  order by f.scan_found nulls last limit 1;
  if it.scan_found is not null then
    perform refuse('RT409', format('The virus scanner found something in %s. Take that file away, then send it again.', it.name));
  elsif it.id is not null then
    perform refuse('RT409', format('%s still waits for the virus scanner. Your words are safe: send it again in a few minutes, or take that file away.', it.name));
  end if;
end $$;

-- Gives the files of a form to its post, in the transaction that posts it: from now on they are the cohort's, and no row says who
-- sent them. They are found with the post.
create or replace function helpers.attach_files(cohort bigint, thread bigint, post_number int, form text) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update file f set member_id = null, for_cohort = null, form_key = null, properties = null, cohort_id = cohort, thread_id = thread, number = post_number
  where f.member_id = my_id() and f.for_cohort = cohort and f.form_key = form;
  if not found then return false; end if;
  -- What is written in them takes a while to take apart: nobody waits for it.
  perform jobs.enqueue('find_by_files', p.id) from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = post_number;
  return true;
end $$;

-- Calls the files of a post without a name by their place and their kind: what they were called may say whose they are.
create or replace function helpers.name_files_neutrally(cohort bigint, thread bigint, post_number int) returns void language plpgsql as $$
begin
  update file f set name = 'attachment-' || m.place || coalesce(lower(substring(f.name from '\.[A-Za-z0-9]{1,8}$')), '')
  from (select x.id, row_number() over (order by x.position, x.id) as place from file x
    join post p on p.cohort_id = x.cohort_id and p.thread_id = x.thread_id and p.number = x.number
    join persona w on w.cohort_id = p.cohort_id and w.id = p.persona_id and w.kind = 'alias'
    where x.cohort_id = cohort and x.thread_id = thread and x.number = post_number and x.made_of is null) m
  where f.id = m.id or f.made_of = m.id;
end $$;

-- The files that a post has after an edit, in their order: its own and those that were sent for the edit, without those that are
-- taken away. `given` names some in their order with what they show, and those that are `away`; what it does not know of, such as
-- a file that was added in another window, stays and comes last.
create or replace function helpers.files_given(it post, form text, given jsonb) returns table (id bigint, shows text, place int, added boolean)
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select f.id, coalesce(a.caption, f.caption), (row_number() over (order by a.nth nulls last, f.number is null, f.position, f.id))::int, f.number is null
  from file f left join lateral (select x.nth, x.file ->> 'caption' as caption
    from jsonb_array_elements(given -> 'files') with ordinality x (file, nth) where x.file ->> 'uid' = f.uid limit 1) a on true
  where f.made_of is null and f.quarantined_at is null and not coalesce(given -> 'away' ? f.uid, false)
    and ((f.cohort_id = it.cohort_id and f.thread_id = it.thread_id and f.number = it.number)
      or (f.member_id = my_id() and f.for_cohort = it.cohort_id and f.form_key = form));
$$;

-- What an edit does to the files of a post: how many come and go, and whether those that stay are said or ordered otherwise. Refuses more than ten.
create or replace function helpers.change_of_files(it post, form text, given jsonb, out added int, out away int, out otherwise boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if (select count(*) from files_given(it, form, given)) > 10 then
    perform refuse('RT409', 'A post carries at most ten files. Take some away, then save again.');
  end if;
  if exists (select from files_given(it, form, given) g join file f on f.id = g.id and f.scan_asked_at is not null) then
    perform refuse('RT409', 'A file that you added still waits for the virus scanner. Save again in a few minutes, or take it away.');
  elsif exists (select from files_given(it, form, given) g join file f on f.id = g.id and f.scan_found is not null) then
    perform refuse('RT409', 'The virus scanner found something in a file that you added. Take it away, then save again.');
  end if;
  select count(*) filter (where f.id is null), count(*) filter (where g.id is null),
    coalesce(array_agg(g.id order by g.place) filter (where f.id is not null and g.id is not null)
      is distinct from array_agg(g.id order by f.position, f.id) filter (where f.id is not null and g.id is not null), false)
      or coalesce(bool_or(f.caption <> g.shows), false)
  into added, away, otherwise
  from (select * from file x where x.cohort_id = it.cohort_id and x.thread_id = it.thread_id and x.number = it.number and x.made_of is null
    and x.quarantined_at is null) f full join files_given(it, form, given) g on g.id = f.id;
end $$;

-- Gives a post the files of its edit. What is taken away is gone for all; of a post that was reported its bytes stay for those who
-- look into the matter. Nobody finds the post by it any more.
create or replace function helpers.give_files(it post, form text, given jsonb, reported boolean) returns text[]
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  wanted jsonb := (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from files_given(it, form, given) g);
  away bigint[] := array(select f.id from file f where f.cohort_id = it.cohort_id and f.thread_id = it.thread_id and f.number = it.number
    and f.made_of is null and f.quarantined_at is null and given -> 'away' ? f.uid);
  dropped bigint[] := array(select f.id from file f where f.member_id = my_id() and f.form_key = form and f.made_of is null
    and given -> 'away' ? f.uid);
  names text[];
begin
  if reported then update file f set quarantined_at = now() where f.id = any(away) or f.made_of = any(away);
  else dropped := dropped || away;
  end if;
  names := array(select f.uid from file f where f.id = any(dropped) or f.made_of = any(dropped));
  delete from file f where f.id = any(dropped);
  perform attach_files(it.cohort_id, it.thread_id, it.number, form);
  update file f set position = g.place, caption = g.shows from jsonb_to_recordset(wanted) g (id bigint, shows text, place int) where f.id = g.id;
  perform jobs.enqueue('find_by_files', it.id);
  return names;
end $$;
