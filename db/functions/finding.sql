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

-- The slots in which posts of these cohorts stand, each with its age: 0 for the newest quarter of a year, 1 for the one before.
create or replace function helpers.slots_between(cohorts bigint[], since timestamptz, before timestamptz) returns table (slot bigint, age int)
language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query select s, greatest(slot_of(0, now()) - s % 1024, 0)::int
  from unnest(cohorts) c(id)
  cross join lateral (select min(w.slot) as first, max(w.slot) as last from post_words w where w.slot >= c.id * 1024 and w.slot < (c.id + 1) * 1024) x
  cross join lateral generate_series(greatest(x.first, slot_of(c.id, since)), least(x.last, slot_of(c.id, before))) s;
end $$;

-- Finds the newest 150 posts of these cohorts that have all that is asked for, and returns where they lie in post_words. It looks at
-- the newest quarter of a year first, and further back only as long as there are too few.
-- Rows: of cohorts that verbs.find_posts has found the viewer may read. Words: none. When: now.
create or replace function helpers.newest_posts(cohorts bigint[], asked tsquery, side_by_side tsquery, unwanted tsquery, authors bigint[],
  threads bigint[], with_file boolean, since timestamptz, before timestamptz) returns tid[]
language plpgsql stable set search_path = public, verbs, helpers, pg_temp set enable_seqscan = off as $$
declare
  judged_at_most constant int := 150;
  found_all tid[] := '{}';
  found_now tid[];
  slots bigint[];
  ages int[];
  youngest int := 0;
  oldest int;
  -- What is gone through: the fewest that are known beforehand, else the posts with the words, else all, the newest first.
  go_through text;
begin
  go_through := case
    when authors is not null and (select count(*) < 2000 from (select from post_words w where w.persona_id = any(authors) limit 2000) x) then 'authors'
    when with_file then 'files'
    when threads is not null and (select coalesce(sum(t.post_count), 0) < 5000 from thread t where t.id = any(threads)) then 'threads'
    when asked is not null then 'words' else 'all' end;
  select array_agg(s.slot), array_agg(s.age) into slots, ages from slots_between(cohorts, since, before) s;
  foreach oldest in array array[0, 3, 11, 1023] loop
    with here as materialized (
      select s.slot, asked_in(s.slot, asked) as has, asked_in(s.slot, side_by_side) as beside, asked_in(s.slot, unwanted) as lacks
      from unnest(slots, ages) s(slot, age) where s.age between youngest and oldest
    ), near as (
      select w.* from here cross join lateral (select x.ctid as lies, x.* from post_words x where go_through = 'words' and x.words @@ here.has) w
      union all
      select w.ctid, w.* from post_words w where go_through = 'authors' and w.persona_id = any(authors)
      union all
      select w.ctid, w.* from (select distinct f.cohort_id, f.thread_id, f.number from file f
        where go_through = 'files' and f.cohort_id = any(cohorts) and f.number is not null and f.quarantined_at is null) f
      join post_words w on w.thread_id = f.thread_id and w.number = f.number and w.cohort_id = f.cohort_id
      union all
      select w.ctid, w.* from unnest(threads) t(id) join post_words w on w.thread_id = t.id where go_through = 'threads'
      union all
      select w.* from here cross join lateral (select x.ctid as lies, x.* from post_words x where go_through = 'all' and x.slot = here.slot) w
    )
    select array_agg(n.lies) into found_now from (
      select w.lies from near w join here on here.slot = w.slot
      where (asked is null or go_through = 'words' or w.words @@ here.has) and (authors is null or w.persona_id = any(authors))
        and (side_by_side is null or w.words @@ here.beside) and (unwanted is null or not w.words @@ here.lacks)
        and (threads is null or w.thread_id in (select unnest(threads)))
        and (not with_file or exists (select from file f where f.cohort_id = w.cohort_id and f.thread_id = w.thread_id and f.number = w.number
          and f.quarantined_at is null))
        and (since is null or w.created_at >= since) and (before is null or w.created_at < before)
      order by w.created_at desc, w.thread_id, w.number limit judged_at_most - cardinality(found_all)) n;
    found_all := found_all || coalesce(found_now, '{}');
    exit when cardinality(found_all) >= judged_at_most;
    youngest := oldest + 1;
  end loop;
  return found_all;
end $$;

-- Finds the conversations with what somebody looks for, the best first, each with the numbers of its best posts; those from a score
-- on, without so many of that score. Words in a title weigh most, then those of an accepted answer. Of a word that very many posts have, the newest are
-- judged. Where nothing has all the words, what has some of them; where little is found, titles that are spelled much like it: `how`
-- says which. Postgres finds by words only past row-level security, so this is a function of the owner's; it takes no cohort's id
-- and asks itself where the viewer may read.
-- Rows: posts in cohorts that the viewer may read, none that was removed. Words: none, only ids and numbers, which are read
-- again behind the walls. When: now, for whoever may read there now.
create or replace function verbs.find_posts(words text[], phrases text[], without text[], most int, typing boolean default false,
  any_word boolean default false, in_cohort text default '', by_name text default '', on_topic text default '', of_kind text default '',
  since timestamptz default null, before timestamptz default null, states text[] default '{}', after_score float8 default null,
  after_many int default 0)
returns table (cohort_id bigint, thread_id bigint, score float8, numbers int[], how text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  cohorts bigint[] := my_cohorts();
  asked tsquery := all_of(words, typing, any_word);
  side_by_side tsquery := all_phrases(phrases);
  unwanted tsquery;
  authors bigint[];
  topics bigint[];
  threads bigint[];
  wants_file boolean := 'file' = any(states);
  wants_thread boolean := on_topic <> '' or of_kind <> '' or states && array['unanswered', 'open', 'answered'];
  wants_words_alone boolean := not wants_thread and not wants_file and by_name = '' and not 'mine' = any(states) and since is null and before is null;
  near tid[];
  many int;
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
  if wants_thread then
    select coalesce(array_agg(t.id), '{}') into threads from thread t
    where t.cohort_id = any(cohorts) and (of_kind = '' or t.kind = of_kind) and (topics is null or t.topic_ids && topics)
      and (not 'unanswered' = any(states) or (t.kind = 'question' and t.accepted_number is null and t.closed_at is null and t.answer_count = 0))
      and (not 'open' = any(states) or (t.kind = 'question' and t.accepted_number is null and t.closed_at is null))
      and (not 'answered' = any(states) or t.accepted_number is not null or t.closed_at is not null);
  end if;
  -- What stands side by side is there at all, and for that there is an index.
  if side_by_side is not null then
    asked := (case when asked is null then '' else '(' || asked::text || ') & ' end || plainto_tsquery('simple', searchable(array_to_string(phrases, ' ')))::text)::tsquery;
  end if;
  select string_agg('(' || one || ')', ' | ')::tsquery into unwanted
  from (select all_of(array[u])::text as one from unnest(without) u) x where one is not null;
  if asked is null and unwanted is null and wants_words_alone and in_cohort = '' then
    return;
  end if;
  near := newest_posts(cohorts, asked, side_by_side, unwanted, authors, threads, wants_file, since, before);

  -- An old conversation with the words in its title is judged, however many newer posts have them.
  if asked is not null and side_by_side is null and wants_words_alone and cardinality(near) >= 150 then
    near := near || array(select w.lies from unnest(cohorts) c(id) cross join lateral (
      select t.id from thread t where words_in(t.cohort_id, to_tsvector('english', folded(t.title))) @@ asked_in(c.id, asked)
      order by t.last_post_at desc limit 50) t
    cross join lateral (select x.ctid as lies from post_words x where x.thread_id = t.id order by x.number limit 1) w);
  end if;

  return query
  with here as materialized (
    select s.slot, asked_in(s.slot, asked) as has, asked_in(s.slot, unwanted) as lacks from slots_between(cohorts, null, null) s
  ), judged as (
    select w.cohort_id, w.thread_id, w.number, w.created_at, w.words, a.has, case when asked is null then 0 else ts_rank('{0.1,0.2,0.4,1}', w.words, a.has, 1) end as score
    from post_words w join here a on a.slot = w.slot
    where w.ctid = any(near) and (asked is null or w.words @@ a.has) and (unwanted is null or not w.words @@ a.lacks)
  ), threads as (
    -- Without words the newest first: what they are ranked by is when.
    select j.cohort_id, j.thread_id, t.accepted_number, case when asked is null then extract(epoch from max(j.created_at))
      else max(j.score * case when j.number = t.accepted_number then 2 else 1 end) end::float8 as score
    from judged j join thread t on t.cohort_id = j.cohort_id and t.id = j.thread_id group by j.cohort_id, j.thread_id, t.accepted_number
  ), shown as (
    select * from threads x where after_score is null or x.score <= after_score
    order by x.score desc, x.thread_id desc offset after_many limit least(most, 60)
  )
  select x.cohort_id, x.thread_id, x.score,
    (select (array_agg(j.number order by case when asked is null then 0 else ts_rank('{1,0,0,0}', j.words, j.has) end
      * case when j.number = x.accepted_number then 2 else 1 end desc, j.number))[1:2]
      from judged j where j.cohort_id = x.cohort_id and j.thread_id = x.thread_id),
    case when any_word then 'some' else 'all' end
  from shown x order by x.score desc, x.thread_id desc;
  get diagnostics many = row_count;
  if many >= 3 or after_score is not null or any_word or asked is null or phrases <> '{}' or without <> '{}' then return; end if;
  if many = 0 and cardinality(words) > 1 then
    return query select f.* from find_posts(words => words, phrases => phrases, without => without, most => most, any_word => true, in_cohort => in_cohort,
      by_name => by_name, on_topic => on_topic, of_kind => of_kind, since => since, before => before, states => states) f;
  end if;
  if not wants_words_alone then return; end if;
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
  any_of tsquery;
  every_one tsquery;
begin
  if not (cohort = any(my_cohorts())) then return; end if;
  select asked_in(cohort, to_tsquery('english', string_agg(quote_literal(lexeme), ' | '))), asked_in(cohort, to_tsquery('english', string_agg(quote_literal(lexeme), ' & ')))
  into any_of, every_one from (select lexeme from unnest(to_tsvector('english', folded(left(words, 160)))) limit 12) x;
  return query
  -- Ranking a title takes longer than finding it. So of very many that have any of the words the newest are ranked, and those with all of
  -- them however old they are; an old one with most of them is passed over then.
  with near as (
    (select t.id from thread t where words_in(t.cohort_id, to_tsvector('english', folded(t.title))) @@ every_one and t.post_count > 0
      order by t.last_post_at desc limit 50)
    union
    (select t.id from thread t where words_in(t.cohort_id, to_tsvector('english', folded(t.title))) @@ any_of and t.post_count > 0
      order by t.last_post_at desc limit 100)
  ), same as (
    select t.id, ts_rank(words_in(t.cohort_id, to_tsvector('english', folded(t.title))), any_of)::float8 + 1 as score
    from near join thread t on t.id = near.id order by score desc, t.last_post_at desc limit 5
  ), alike as (
    select l.thread_id, l.score from find_titles_like(words) l
    where (select count(*) from same) < 3 and l.cohort_id = cohort and not exists (select from same s where s.id = l.thread_id)
  )
  select t.number, t.title, t.kind, t.post_count, t.accepted_number is not null or t.closed_at is not null
  from (select * from same union all select * from alike) f join thread t on t.id = f.id order by f.score desc, t.last_post_at desc limit 5;
end $$;
