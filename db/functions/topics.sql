-- What a cohort's conversations are sorted by.

-- Adds a topic to a cohort's list, or brings back one of that name.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.add_topic(cohort bigint, new_name text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform leaders_only(cohort);
  if (select count(*) from topic t where t.cohort_id = cohort and t.retired_at is null) >= 30 then
    perform refuse('RT409', 'Thirty topics are as many as anyone can choose from. Retire one first.');
  end if;
  insert into topic (cohort_id, name, position)
    select cohort, new_name, coalesce(max(position), 0) + 1 from topic t where t.cohort_id = cohort
  on conflict (cohort_id, folded(name)) do update set retired_at = null;
  perform audit('topic.added', cohort, null, null, new_name);
end $$;

-- Gives a topic another name. Refuses one that there is already.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.rename_topic(cohort bigint, topic bigint, new_name text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform leaders_only(cohort);
  if exists (select from topic t where t.cohort_id = cohort and folded(t.name) = folded(new_name) and t.id <> topic) then
    perform refuse('RT409', 'There is a topic of this name already.');
  end if;
  update topic t set name = new_name where t.cohort_id = cohort and t.id = topic;
  if not found then perform refuse('RT404', 'There is no such topic.'); end if;
  perform audit('topic.renamed', cohort, null, null, new_name);
end $$;

-- Takes a topic off the list, or puts it back. Threads keep what they had.
-- Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
-- who decided first. When: now.
create or replace function verbs.retire_topic(cohort bigint, topic bigint, retires boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_name text;
begin
  perform leaders_only(cohort);
  update topic t set retired_at = case when retires then now() end where t.cohort_id = cohort and t.id = topic returning name into its_name;
  if not found then perform refuse('RT404', 'There is no such topic.'); end if;
  perform audit(case when retires then 'topic.retired' else 'topic.added' end, cohort, null, null, its_name);
end $$;
