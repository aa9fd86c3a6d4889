-- What news, reports and the audit log are about: see can_be_about in walls.sql.

-- The numbers by which people name a subject of a cohort where it stands now: of a post its conversation's and its own.
create or replace function helpers.numbers_of(cohort bigint, kind text, subject bigint) returns int[] language sql stable as $$
  select case kind
    when 'post' then (select array[t.number, p.number] from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
      where p.cohort_id = cohort and p.id = subject)
    when 'thread' then (select array[t.number] from thread t where t.cohort_id = cohort and t.id = subject)
    -- Its address is what it has.
    when 'document' then (select '{}'::int[] from document d where d.id = subject and cohort is null)
    -- Its name is what it has.
    when 'cohort' then (select '{}'::int[] from cohort c where c.id = subject and cohort is null)
  end;
$$;
