-- The words by which posts are found.

-- What a post about a contract says beside its text: what its asker wants and what came of it, or what an answer advises. As in its
-- page: an answer that was moved into another conversation advises nothing there.
create or replace function helpers.said_beside(its_post post) returns text
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    select coalesce((select E'\n' || concat_ws(E'\n', q.goal, q.excerpt, o.final_wording, o.moved_words) from contract_question q
        left join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id
        where its_post.number = 1 and q.cohort_id = its_post.cohort_id and q.thread_id = its_post.thread_id), '')
      || coalesce((select E'\n' || concat_ws(E'\n', a.wording, a.why) from contract_answer a
        join thread t on t.cohort_id = its_post.cohort_id and t.id = its_post.thread_id and t.contract <> ''
        where its_post.number > 1 and a.cohort_id = its_post.cohort_id and a.post_id = its_post.id), '')
  );
end $$;

-- The words by which a post is found: its conversation's title, its text, what it says of a contract, and its files with their names and
-- captions.
create or replace function helpers.words_of_post(cohort bigint, thread bigint, post_number int) returns tsvector
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return (
    select words_of(slot_of(p.cohort_id, p.created_at), t.title, p.body || said_beside(p) || coalesce((select left(string_agg(E'\n' || f.name || ' ' || f.caption || E'\n' || f.words, '' order by f.position), 400000)
      from file f where f.cohort_id = cohort and f.thread_id = thread and f.number = post_number and f.made_of is null
        and f.quarantined_at is null), ''))
    from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
    where p.cohort_id = cohort and p.thread_id = thread and p.number = post_number
  );
end $$;

-- Makes the words of a post anew, if it can be found. Its row is ours before they are made: made first, words that are edited out
-- meanwhile, or those of a file that goes, would be found ever after.
create or replace function helpers.words_anew(cohort bigint, thread bigint, post_number int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform from post_words w where w.cohort_id = cohort and w.thread_id = thread and w.number = post_number for update;
  update post_words w set words = words_of_post(cohort, thread, post_number) where w.cohort_id = cohort and w.thread_id = thread and w.number = post_number;
end $$;

-- Makes the words of a post anew, with those of its files.
create or replace function jobs.find_by_files(post_id bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform words_anew(p.cohort_id, p.thread_id, p.number) from post p where p.id = post_id;
end $$;

-- Makes the words of a conversation's posts anew, with its title as it is now.
create or replace function jobs.find_by_title(thread bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform words_anew(w.cohort_id, w.thread_id, w.number) from (select * from post_words x where x.thread_id = find_by_title.thread order by x.number) w;
end $$;

-- Makes the words of so many posts at most, those after the last that were made, until all have been made in the present way. Returns
-- whether any are left. A post that is written or changed meanwhile has its words at once. Whoever writes goes first: a batch that would
-- wait for their rows is given up, and tried again.
create or replace function jobs.make_words(at_most int) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp set lock_timeout = '500ms' as $$
declare
  progress words_progress;
  ids bigint[];
begin
  insert into words_progress default values on conflict do nothing;
  select * into progress from words_progress for update;
  if progress.made_by = words_version() then return false; end if;
  if progress.upto = 0 then
    update words_progress set of = (select greatest(reltuples, 0) from pg_class where oid = 'post'::regclass), done = 0, finished_at = null;
  end if;
  -- The posts are ours before their words are made: those of one that is changed or removed meanwhile would stay.
  ids := array(select p.id from post p where p.id > progress.upto order by p.id limit at_most for no key update);
  -- What files hold takes long to take apart: no more of it at once than a job has the time for, but one post at least.
  ids := array(select x.id from (
    select p.id, row_number() over ordered as nth, sum(coalesce((select sum(pg_column_size(f.words)) from file f
      where f.cohort_id = p.cohort_id and f.thread_id = p.thread_id and f.number = p.number), 0)) over ordered as bytes
    from post p where p.id = any(ids) window ordered as (order by p.id)) x where x.nth = 1 or x.bytes <= 1000000 order by x.id);
  insert into post_words (cohort_id, thread_id, number, persona_id, created_at, slot, words)
  select p.cohort_id, p.thread_id, p.number, p.persona_id, p.created_at, slot_of(p.cohort_id, p.created_at), words_of_post(p.cohort_id, p.thread_id, p.number)
  from post p where p.id = any(ids) and p.removed_at is null
  on conflict (cohort_id, thread_id, number) do update set slot = excluded.slot, words = excluded.words;
  if ids = '{}' then
    update words_progress set made_by = words_version(), upto = 0, of = done, finished_at = now();
    return false;
  end if;
  update words_progress set upto = ids[cardinality(ids)], done = done + cardinality(ids);
  return true;
exception when lock_not_available then
  return true;
end $$;

-- Says how far the search has come through all posts, in percent; null where it is through.
-- Rows: a count. Words: none. When: now.
create or replace function verbs.words_made() returns int
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select case when coalesce(w.made_by, 0) <> words_version() then least(99, 100 * coalesce(w.done, 0) / greatest(w.of, 1))::int end
  from (select is_staff() as asks) me left join words_progress w on true where me.asks;
$$;
