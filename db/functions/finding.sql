-- Finding conversations.

-- Finds the cohort's threads whose titles share most with the words of a new one, the best first. In a function of the
-- owner's, because under row-level security a text search uses no index.
-- Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.
create or replace function verbs.similar_threads(cohort bigint, words text) returns table (number int, title text, kind text, posts int, answered boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  asked tsquery;
begin
  if not (cohort = any(my_cohorts())) then return; end if;
  select to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) into asked
  from (select lexeme from unnest(to_tsvector('english', folded(left(words, 160)))) limit 12) x;
  if asked is null then return; end if;
  return query select t.number, t.title, t.kind, t.post_count, t.accepted_number is not null or t.closed_at is not null
    from thread t
    where t.cohort_id = cohort and t.post_count > 0 and to_tsvector('english', folded(t.title)) @@ asked
    order by ts_rank(to_tsvector('english', folded(t.title)), asked) desc, t.last_post_at desc limit 5;
end $$;
