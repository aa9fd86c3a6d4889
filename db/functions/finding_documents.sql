-- Finding documents, beside finding what was written: see finding.sql.

-- The slot of documents that a cohort sees.
create or replace function helpers.slot_of_cohort(cohort bigint) returns bigint language sql immutable parallel safe as $$ select cohort * 4 + 1 $$;

-- The slot of documents in the manual of a practice.
create or replace function helpers.slot_of_manual(practice bigint) returns bigint language sql immutable parallel safe as $$ select practice * 4 + 2 $$;

-- The slot of documents that the whole network sees.
create or replace function helpers.slot_of_network() returns bigint language sql immutable parallel safe as $$ select 3::bigint $$;

-- Makes the words of a document anew, in each slot in which it is seen now: in its own manual, and, while it is published, where it is
-- shared. It is found by its newest version, and by what is being written as long as it has none.
create or replace function helpers.make_document_words(doc bigint) returns void language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document;
  own bigint;
  slots bigint[];
  its_title text;
  its_body text;
  made tsvector;
begin
  select * into it from document d where d.id = doc;
  if it.id is null then return; end if;
  own := slot_of_manual(it.practice_id);
  slots := array[own] || array(select coalesce(slot_of_cohort(s.cohort_id), slot_of_network()) from document_share s
    where s.document_id = doc and s.opened_at is not null and it.status = 'published');
  if it.version > 0 then
    select v.title, v.body into its_title, its_body from document_version v where v.document_id = doc and v.number = it.version;
  else
    select w.title, w.body into its_title, its_body from document_draft w where w.document_id = doc;
  end if;
  delete from document_words w where w.document_id = doc and (its_body is null or w.slot <> all(slots));
  if its_body is null then return; end if;
  made := words_of(own, coalesce(nullif(its_title, ''), it.title), its_body);
  -- Made once: the words of another slot are the same behind another number.
  insert into document_words (document_id, slot, words, words_of_title, made_at)
  select doc, s, m.words, ts_filter(m.words, '{a}'), clock_timestamp()
  from unnest(slots) s cross join lateral (select replace(' ' || made::text, ' ''' || own || '.', ' ''' || s || '.')::tsvector as words) m
  on conflict (document_id, slot) do update set words = excluded.words, words_of_title = excluded.words_of_title, made_at = excluded.made_at;
end $$;

-- Finds the documents with what somebody looks for, the best first: of their own manual, and of what is shared where they may read. Like
-- find_posts it takes no cohort's id and asks itself where that is. Of a word that very many have, those that changed last are judged,
-- and those that have it in their title.
-- Rows: documents that the viewer may see. Words: none, only ids, which are read again behind the walls. When: now.
create or replace function verbs.find_documents(words text[], phrases text[], without text[], most int, typing boolean default false)
returns table (document_id bigint, score float8)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  asked tsquery := all_of(words, typing);
  side_by_side tsquery := all_phrases(phrases);
  unwanted tsquery;
  slots bigint[];
begin
  if my_id() is null or (asked is null and side_by_side is null) then return; end if;
  slots := array(select slot_of_cohort(c) from unnest(my_cohorts()) c);
  if is_admitted() then slots := slots || slot_of_network(); end if;
  if my_practice() is not null then slots := slots || slot_of_manual(my_practice()); end if;
  asked := case when asked is null then side_by_side when side_by_side is null then asked else asked && side_by_side end;
  select string_agg('(' || one || ')', ' | ')::tsquery into unwanted
  from (select all_of(array[u])::text as one from unnest(without) u) x where one is not null;
  return query
  with here as materialized (select s, asked_in(s, asked) as has, asked_in(s, unwanted) as lacks from unnest(slots) s),
  near as (
    (select w.lies from here cross join lateral (select x.ctid as lies, x.made_at from document_words x where x.words @@ here.has
      and (here.lacks is null or not x.words @@ here.lacks)) w order by w.made_at desc limit 100)
    union
    (select w.lies from here cross join lateral (select x.ctid as lies, x.made_at from document_words x where x.words_of_title @@ here.has
      and (here.lacks is null or not x.words @@ here.lacks)) w order by w.made_at desc limit 50)
  )
  select w.document_id, max(ts_rank('{0.1,0.2,0.4,1}', w.words, here.has, 1))::float8 as score
  from document_words w join here on here.s = w.slot where w.ctid = any(array(select lies from near))
  group by w.document_id order by score desc, w.document_id desc limit least(most, 60);
end $$;

-- Finds the entries of a cohort's playbook that have all of some words, of which the last is only begun; or, with `in_title`, those whose
-- title has any of them, the best first. Also those that the whole network sees. So many at most: a playbook has a few dozen.
-- Rows: entries that the viewer may see in this cohort. Words: none, only ids, which are read again behind the walls. When: now.
create or replace function verbs.find_entries(cohort bigint, words text[], in_title boolean default false) returns table (document_id bigint, score float8)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  asked tsquery := all_of(words, not in_title, in_title);
begin
  if asked is null or not cohort = any(my_cohorts()) then return; end if;
  return query
  with here as materialized (select s, asked_in(s, asked) as has from unnest(array[slot_of_cohort(cohort), slot_of_network()]) s),
  near as (
    select w.* from here cross join lateral (select x.document_id, 0::float8 as score from document_words x where not in_title and x.words @@ here.has) w
    union all
    select w.* from here cross join lateral (select x.document_id, ts_rank(x.words_of_title, here.has)::float8 from document_words x
      where in_title and x.words_of_title @@ here.has) w
  )
  select n.document_id, max(n.score) from near n join playbook_entry e on e.document_id = n.document_id
  group by n.document_id order by max(n.score) desc, n.document_id limit 500;
end $$;
