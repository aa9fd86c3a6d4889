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
  update post_words w set words = words_of_post(w.cohort_id, w.thread_id, w.number) from file f
  where f.id = main and w.cohort_id = f.cohort_id and w.thread_id = f.thread_id and w.number = f.number;
  perform audit('file.quarantined', null, null, null, reason);
end $$;

-- Keeps a file that the viewer has sent for what they are writing: with the sizes of a picture, each a row of its own. It is theirs
-- alone until that is posted. Ten to a post; what waits to be posted is bounded for each member.
-- Rows: the viewer's own files. Words: none. When: needs a seat now.
create or replace function verbs.keep_upload(cohort bigint, form text, file_uid text, called text, mime text, bytes bigint, hash text, written text,
  smaller text, wide int default null, high int default null, page_count int default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  main bigint;
begin
  perform seated_persona(cohort);
  -- Of two that arrive at once the second counts the first.
  perform pg_advisory_xact_lock(hashtext('uploads'), me::int);
  -- Sent again after a connection broke: it is there already.
  if exists (select from file f where f.member_id = me and f.form_key = form and f.made_of is null and f.sha256 = hash and f.name = called) then return; end if;
  if (select count(*) from file f where f.member_id = me and f.form_key = form and f.made_of is null) >= 10 then
    perform refuse('RT409', 'A post carries at most ten files. Take one away, or put the others into a second post.');
  end if;
  if (select coalesce(sum(f.size), 0) + bytes from file f where f.member_id = me and f.form_key is not null) > 500000000 then
    perform refuse('RT409', 'You have 500 MB of files that are not posted yet. Post them or take some away, then send this one again.');
  end if;
  insert into file (uid, member_id, for_cohort, form_key, name, type, size, sha256, width, height, pages, words, position)
  values (file_uid, me, cohort, form, called, mime, bytes, hash, wide, high, page_count, left(written, 200000),
    (select coalesce(max(f.position), 0) + 1 from file f where f.member_id = me and f.form_key = form))
  returning id into main;
  insert into file (uid, member_id, for_cohort, form_key, name, type, size, sha256, width, height, made_of)
  select x.uid, me, cohort, form, called, x.type, x.size, x.sha256, x.width, x.height, main
  from jsonb_to_recordset(smaller::jsonb) x (uid text, type text, size bigint, sha256 text, width int, height int);
end $$;

-- Takes away a file that is not posted yet. Its bytes go with the next sweep.
-- Rows: the viewer's own files. Words: none. When: now, also without a seat.
create or replace function verbs.drop_upload(file_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from file f where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
end $$;

-- Says what a file shows, before it is posted.
-- Rows: the viewer's own files. Words: what they say. When: now.
create or replace function verbs.caption_upload(file_uid text, shows text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update file f set caption = shows where f.uid = file_uid and f.member_id = my_id() and f.form_key is not null and f.made_of is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
end $$;

-- Gives the files of a form to its post, in the transaction that posts it: from now on they are the cohort's, and no row says who
-- sent them. They are found with the post.
create or replace function helpers.attach_files(cohort bigint, thread bigint, post_number int, form text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update file f set member_id = null, for_cohort = null, form_key = null, cohort_id = cohort, thread_id = thread, number = post_number
  where f.member_id = my_id() and f.for_cohort = cohort and f.form_key = form;
  if not found then return; end if;
  -- What is written in them takes a while to take apart: nobody waits for it.
  perform jobs.enqueue('find_by_files', p.id) from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = post_number;
end $$;

-- Makes the words of a post anew, with those of its files.
create or replace function jobs.find_by_files(post_id bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update post_words w set words = words_of_post(p.cohort_id, p.thread_id, p.number) from post p
  where p.id = post_id and w.cohort_id = p.cohort_id and w.thread_id = p.thread_id and w.number = p.number;
end $$;

-- The words by which a post is found: its conversation's title, its text, and its files with their names and captions.
create or replace function helpers.words_of_post(cohort bigint, thread bigint, post_number int) returns tsvector
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select words_of(t.title, p.body || coalesce((select left(string_agg(E'\n' || f.name || ' ' || f.caption || E'\n' || f.words, '' order by f.position), 400000)
    from file f where f.cohort_id = cohort and f.thread_id = thread and f.number = post_number and f.made_of is null
      and f.quarantined_at is null), ''))
  from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
  where p.cohort_id = cohort and p.thread_id = thread and p.number = post_number;
$$;
