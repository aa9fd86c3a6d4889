-- Finding what was written.

-- Makes a search as Postgres asks it: all of the words, by their stem or as they stand, or any of them. English words that say nothing
-- ("the") are left out where others are asked for. With `typing` the last word is only begun. Null where nothing is left to look for.
create or replace function helpers.all_of(asked text[], typing boolean default false, any_word boolean default false) returns tsquery
language plpgsql immutable set search_path = public, verbs, helpers, pg_temp as $$
declare
  found_all tsquery;
  weak tsquery;
  one tsquery;
  as_it_stands tsquery;
  word text;
  at int := 0;
begin
  foreach word in array coalesce(asked, '{}') loop
    at := at + 1;
    word := searchable(word);
    as_it_stands := case when typing and at = cardinality(asked) then begun_with(word) else plainto_tsquery('simple', word) end;
    if numnode(as_it_stands) = 0 then continue; end if;
    one := plainto_tsquery('english', word);
    if numnode(one) = 0 and not (typing and at = cardinality(asked)) then
      weak := case when weak is null then as_it_stands else weak && as_it_stands end;
      continue;
    end if;
    one := case when numnode(one) = 0 then as_it_stands else one || as_it_stands end;
    -- The parts of a word such as "no-show" belong together either way.
    found_all := case when found_all is null then one when any_word then found_all || one else found_all && one end;
  end loop;
  return coalesce(found_all, weak);
end $$;

-- Makes a search for words of which the last is only begun.
create or replace function helpers.begun_with(words text) returns tsquery
language sql immutable set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce(string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''' || case when last then ':*' else '' end, ' & '
    order by place), '')::tsquery
  from (select lexeme, min(p) as place, min(p) = max(min(p)) over () as last
    from unnest(to_tsvector('simple', words)) x, unnest(x.positions) p group by lexeme) l;
$$;

-- Makes a search for posts that hold these phrases, word beside word. Null where none is asked for.
create or replace function helpers.all_phrases(asked text[]) returns tsquery
language plpgsql immutable set search_path = public, verbs, helpers, pg_temp as $$
declare
  found_all tsquery;
  one tsquery;
  phrase text;
begin
  foreach phrase in array coalesce(asked, '{}') loop
    one := phraseto_tsquery('simple', searchable(phrase));
    if numnode(one) = 0 then continue; end if;
    found_all := case when found_all is null then one else found_all && one end;
  end loop;
  return found_all;
end $$;

-- Finds the conversations with what somebody looks for, the best first, each with the numbers of its best posts; those after a score
-- and thread. Words in a title weigh most, then those of an accepted answer. Of a word that very many posts have, the newest are
-- judged. Where nothing has all the words, what has some of them; where little is found, titles that are spelled much like it: `how`
-- says which. Postgres finds by words only past row-level security, so this is a function of the owner's; it takes no cohort's id
-- and asks itself where the viewer may read.
-- Rows: posts in cohorts that the viewer may read, none that was removed. Words: none, only ids and numbers, which are read
-- again behind the walls. When: now, for whoever may read there now.
create or replace function verbs.find_posts(words text[], phrases text[], without text[], most int, typing boolean default false,
  any_word boolean default false, in_cohort text default '', by_name text default '', on_topic text default '', of_kind text default '',
  since timestamptz default null, before timestamptz default null, states text[] default '{}', after_score float8 default null,
  after_thread bigint default null)
returns table (cohort_id bigint, thread_id bigint, score float8, numbers int[], how text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set plan_cache_mode = force_custom_plan
set enable_seqscan = off as $$
#variable_conflict use_column
declare
  cohorts bigint[] := my_cohorts();
  many int;
  weeks int;
  from_week bigint := 0;
  -- Of the newest posts that have the words.
  judged_at_most constant int := 150;
  asked tsquery := all_of(words, typing, any_word);
  side_by_side tsquery := all_phrases(phrases);
  unwanted tsquery;
  authors bigint[];
  topics bigint[];
  wants_file boolean;
  wants_thread boolean := on_topic <> '' or of_kind <> '' or states && array['unanswered', 'open', 'answered'];
begin
  if in_cohort <> '' then
    select coalesce(array_agg(c.id), '{}') into cohorts from cohort c
    where c.id = any(cohorts) and (c.slug = in_cohort or folded(c.name) = folded(in_cohort));
  end if;
  if by_name <> '' then
    select coalesce(array_agg(p.id), '{}') into authors from persona p where p.cohort_id = any(cohorts) and holds(p.called, by_name);
  end if;
  if 'mine' = any(states) then
    authors := case when authors is null then my_personas() else array(select unnest(authors) intersect select unnest(my_personas())) end;
  end if;
  if on_topic <> '' then
    select coalesce(array_agg(x.id), '{}') into topics from topic x where x.cohort_id = any(cohorts) and holds(x.name, on_topic);
  end if;
  -- What stands side by side is there at all, and for that there is an index.
  if side_by_side is not null then
    asked := (case when asked is null then '' else '(' || asked::text || ') & ' end || plainto_tsquery('simple', searchable(array_to_string(phrases, ' ')))::text)::tsquery;
  end if;
  wants_file := 'file' = any(states);
  select string_agg('(' || one || ')', ' | ')::tsquery into unwanted
  from (select all_of(array[u])::text as one from unnest(without) u) x where one is not null;
  if asked is null and authors is null and unwanted is null and not wants_thread and not wants_file and since is null and before is null and in_cohort = '' then
    return;
  end if;

  -- A word that very many posts have is looked for in the newest weeks first, and further back only as long as too few have it.
  if asked is not null and side_by_side is null and unwanted is null and authors is null and not wants_thread and not wants_file and before is null then
    foreach weeks in array array[6, 40] loop
      select count(*) into many from unnest(cohorts) c(id) cross join lateral (
        select from post_words w where w.slot >= slot_of(c.id, now()) - weeks and w.slot < (c.id + 1) * 1048576 and w.words @@ asked limit judged_at_most) w;
      if many >= judged_at_most then
        from_week := slot_of(0, now()) - weeks;
        exit;
      end if;
    end loop;
  end if;

  return query
  with near as materialized (
    select w.* from unnest(cohorts) c(id) cross join lateral (
      select w.* from post_words w
      where w.cohort_id = c.id and w.slot >= c.id * 1048576 + from_week and w.slot < (c.id + 1) * 1048576
        and (asked is null or w.words @@ asked)
        and (authors is null or w.persona_id = any(authors))
        and (since is null or w.created_at >= since) and (before is null or w.created_at < before)
        and (not wants_file or exists (select from file f where f.cohort_id = w.cohort_id and f.thread_id = w.thread_id and f.number = w.number
          and f.quarantined_at is null))
        and (not wants_thread or exists (select from thread t where t.cohort_id = w.cohort_id and t.id = w.thread_id
          and (of_kind = '' or t.kind = of_kind) and (topics is null or t.topic_ids && topics)
          and (not 'unanswered' = any(states) or (t.kind = 'question' and t.accepted_number is null and t.closed_at is null and t.answer_count = 0))
          and (not 'open' = any(states) or (t.kind = 'question' and t.accepted_number is null and t.closed_at is null))
          and (not 'answered' = any(states) or t.accepted_number is not null or t.closed_at is not null)))
      order by w.created_at desc, w.thread_id, w.number limit 2000) w
  ), titled as (
    -- An old conversation with the words in its title is judged, however many newer posts have them.
    select w.* from thread t cross join lateral (
      select w.* from post_words w where w.cohort_id = t.cohort_id and w.thread_id = t.id order by w.number limit 1) w
    where asked is not null and side_by_side is null and not wants_thread and not wants_file and authors is null and since is null and before is null
      and (select count(*) from near) >= judged_at_most
      and t.id = any(array(select x.id from unnest(cohorts) c(id) cross join lateral (
        select y.id from thread y where y.cohort_id = c.id and to_tsvector('english', folded(y.title)) @@ asked order by y.last_post_at desc limit 50) x))
      and w.words @@ asked
  ), judged as (
    select w.cohort_id, w.thread_id, w.number, w.created_at, w.words,
      case when asked is null then 0 else ts_rank('{0.1,0.2,0.4,1}', w.words, asked, 1) end as score
    from (
      (select n.* from near n where (side_by_side is null or n.words @@ side_by_side) and (unwanted is null or not n.words @@ unwanted)
        order by n.created_at desc, n.thread_id, n.number limit judged_at_most)
      union select n.* from titled n where unwanted is null or not n.words @@ unwanted) w
  ), threads as (
    -- Without words the newest first: what they are ranked by is when.
    select j.cohort_id, j.thread_id, t.accepted_number, case when asked is null then extract(epoch from max(j.created_at))
      else max(j.score * case when j.number = t.accepted_number then 2 else 1 end) end::float8 as score
    from judged j join thread t on t.cohort_id = j.cohort_id and t.id = j.thread_id group by j.cohort_id, j.thread_id, t.accepted_number
  ), shown as (
    select * from threads x where after_thread is null or (x.score, x.thread_id) < (after_score, after_thread)
    order by x.score desc, x.thread_id desc limit least(most, 60)
  )
  select x.cohort_id, x.thread_id, x.score,
    (select (array_agg(j.number order by case when asked is null then 0 else ts_rank('{1,0,0,0}', j.words, asked) end
      * case when j.number = x.accepted_number then 2 else 1 end desc, j.number))[1:2]
      from judged j where j.cohort_id = x.cohort_id and j.thread_id = x.thread_id),
    case when any_word then 'some' else 'all' end
  from shown x order by x.score desc, x.thread_id desc;
  get diagnostics many = row_count;
  if many >= 3 or after_thread is not null or any_word or asked is null or phrases <> '{}' or without <> '{}' then return; end if;
  if many = 0 and cardinality(words) > 1 then
    return query select f.* from find_posts(words => words, phrases => phrases, without => without, most => most, any_word => true, in_cohort => in_cohort,
      by_name => by_name, on_topic => on_topic, of_kind => of_kind, since => since, before => before, states => states) f;
  end if;
  if wants_thread or wants_file or authors is not null or since is not null or before is not null then return; end if;
  return query select t.cohort_id, t.thread_id, t.score, '{}'::int[], 'title' from find_titles_like(array_to_string(words, ' ')) t where t.cohort_id = any(cohorts);
end $$;

-- Finds the conversations whose titles are spelled much like what somebody looks for, the nearest first.
create or replace function helpers.find_titles_like(words text) returns table (cohort_id bigint, thread_id bigint, score float8)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set plan_cache_mode = force_custom_plan
set enable_seqscan = off as $$
#variable_conflict use_column
declare
  asked text := searchable(left(words, 160));
begin
  perform set_config('pg_trgm' || '.strict_word_similarity_threshold', '0.4', true);
  return query
  select t.cohort_id, t.id, strict_word_similarity(asked, folded(t.title))::float8 as score
  from unnest(my_cohorts()) c(id) cross join lateral (
    select y.* from thread y where y.cohort_id = c.id and y.post_count > 0 and asked <<% folded(y.title) limit 200) t
  order by score desc, t.last_post_at desc limit 5;
end $$;

-- Finds the cohort's threads whose titles share most with the words of a new one, the best first; where few do, those that are
-- spelled much like it.
-- Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.
create or replace function verbs.similar_threads(cohort bigint, words text) returns table (number int, title text, kind text, posts int, answered boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set plan_cache_mode = force_custom_plan
set enable_seqscan = off as $$
declare
  asked tsquery;
begin
  if not (cohort = any(my_cohorts())) then return; end if;
  select to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) into asked
  from (select lexeme from unnest(to_tsvector('english', folded(left(words, 160)))) limit 12) x;
  return query
  with same as (
    select t.id, ts_rank(to_tsvector('english', folded(t.title)), asked)::float8 + 1 as score from thread t
    where t.cohort_id = cohort and t.post_count > 0 and to_tsvector('english', folded(t.title)) @@ asked
    order by score desc, t.last_post_at desc limit 5
  ), alike as (
    select l.thread_id, l.score from find_titles_like(words) l
    where (select count(*) from same) < 3 and l.cohort_id = cohort and not exists (select from same s where s.id = l.thread_id)
  )
  select t.number, t.title, t.kind, t.post_count, t.accepted_number is not null or t.closed_at is not null
  from (select * from same union all select * from alike) f join thread t on t.id = f.id order by f.score desc, t.last_post_at desc limit 5;
end $$;

-- Makes the words of a conversation's posts anew, with its title as it is now.
create or replace function jobs.find_by_title(thread bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform words_anew(w.cohort_id, w.thread_id, w.number) from (select * from post_words x where x.thread_id = find_by_title.thread order by x.number) w;
end $$;

-- Makes the words of so many posts at most, those after the last that were made, until all have been made in the present way. Returns
-- whether any are left. A post that is written or changed meanwhile has its words at once.
create or replace function jobs.make_words(at_most int) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
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
  on conflict (cohort_id, thread_id, number) do update set words = excluded.words;
  if ids = '{}' then
    update words_progress set made_by = words_version(), upto = 0, of = done, finished_at = now();
    return false;
  end if;
  update words_progress set upto = ids[cardinality(ids)], done = done + cardinality(ids);
  return true;
end $$;

-- Says how far the search has come through all posts, in percent; null where it is through.
-- Rows: a count. Words: none. When: now.
create or replace function verbs.words_made() returns int
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select case when coalesce(w.made_by, 0) <> words_version() then least(99, 100 * coalesce(w.done, 0) / greatest(w.of, 1))::int end
  from (select is_staff() as asks) me left join words_progress w on true where me.asks;
$$;
