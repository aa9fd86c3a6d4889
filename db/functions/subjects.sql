-- What news, reports and the audit log are about: see can_be_about in walls.sql.

-- The numbers by which people name a subject of a cohort where it stands now: of a post its conversation's and its own.
create or replace function helpers.numbers_of(cohort bigint, kind text, subject bigint) returns int[] language sql stable as $$
  select case kind
    when 'post' then (select array[t.number, p.number] from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
      where p.cohort_id = cohort and p.id = subject)
    when 'thread' then (select array[t.number] from thread t where t.cohort_id = cohort and t.id = subject)
    when 'held_post' then (select array[h.id::int] from held_post h where h.cohort_id = cohort and h.id = subject)
    -- Its address is what it has.
    when 'document' then (select '{}'::int[] from document d where d.id = subject and cohort is null)
    when 'playbook_offer' then (select '{}'::int[] from playbook_offer o where o.id = subject and cohort is null)
    -- They lie in no cohort, though they are about one.
    when 'waiver' then (select '{}'::int[] from waiver w where w.id = subject)
    when 'conflict_case' then (select '{}'::int[] from conflict_case c where c.id = subject)
    when 'move_offer' then (select '{}'::int[] from move_offer o where o.id = subject)
    when 'formation' then (select '{}'::int[] from formation f where f.id = subject and cohort is null)
    -- Its name is what it has.
    when 'practice' then (select '{}'::int[] from practice p where p.id = subject and cohort is null)
    when 'cohort' then (select '{}'::int[] from cohort c where c.id = subject and cohort is null)
  end;
$$;
