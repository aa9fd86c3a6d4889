-- What a list and a page of news ask for beside the threads themselves.

-- Notes that I have come to a cohort, and returns when I was here before: on my last visit, half an hour or more ago.
create function visit(cohort bigint) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := my_id();
  it cohort_visit;
begin
  if not (cohort = any(tables_of(me))) then return null; end if;
  select * into it from cohort_visit v where v.member_id = me and v.cohort_id = cohort;
  if it.member_id is null then
    insert into cohort_visit (member_id, cohort_id) values (me, cohort) on conflict do nothing;
  elsif it.last_at < now() - interval '30 minutes' then
    update cohort_visit v set before_at = v.last_at, last_at = now() where v.member_id = me and v.cohort_id = cohort;
    return it.last_at;
  elsif it.last_at < now() - interval '1 minute' then
    update cohort_visit v set last_at = now() where v.member_id = me and v.cohort_id = cohort;
  end if;
  return it.before_at;
end $$;

create index thread_title_words on thread using gin (to_tsvector('english', title));

-- The cohort's threads whose titles share most with the words of a new one, the best first. In a function of the owner's,
-- because under row-level security a text search uses no index.
create function similar_threads(cohort bigint, words text) returns table (number int, title text, kind text, post_count int, answered boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked tsquery;
begin
  if not (cohort = any(my_cohorts())) then return; end if;
  select to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) into asked
  from (select lexeme from unnest(to_tsvector('english', left(words, 160))) limit 12) x;
  if asked is null then return; end if;
  return query select t.number, t.title, t.kind, t.post_count, t.accepted_number is not null or t.closed_at is not null
    from thread t
    where t.cohort_id = cohort and t.post_count > 0 and to_tsvector('english', t.title) @@ asked
    order by ts_rank(to_tsvector('english', t.title), asked) desc, t.last_post_at desc limit 5;
end $$;

-- Practices that wait for me to join them. The link is in the mail.
create function my_invitations() returns table (practice text, invited_by text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, w.name, i.expires_at from invitation i
  join account a on a.email = i.email and a.member_id = my_id()
  join practice p on p.id = i.practice_id join person w on w.id = i.invited_by
  where i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  order by i.id desc limit 5;
$$;

grant execute on function visit(bigint), similar_threads(bigint, text), my_invitations() to roundtable_app;
