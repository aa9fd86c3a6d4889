-- Functions by the names that migrations call them and nobody else any more: made before the migrations run, and dropped
-- after them.

-- What `my_seated_cohorts` was called until 0008_words.
create or replace function verbs.my_tables() returns bigint[] language sql stable as $$
  select verbs.my_seated_cohorts();
$$;
