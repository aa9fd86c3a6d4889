-- How the network's moderators see inside a cohort.

-- Opens a moderator's look into a cohort for four hours, for a matter that was handed on from there if one is named. Not for
-- people who themselves belong to a practice: until their practice is judged against the cohort's, the verdict is not clear.
-- Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
create or replace function verbs.open_look(cohort bigint, why text, item bigint default null) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  new_id bigint;
begin
  perform staff_only();
  if not exists (select from cohort c where c.id = cohort) then perform refuse('RT404', 'There is no such cohort.'); end if;
  if my_practice() is not null then
    perform refuse('RT409', 'You belong to a practice yourself, so you cannot look into a cohort. Ask another moderator.');
  end if;
  if cohort = any(looked_into_by(my_id())) then
    perform refuse('RT409', 'You already have a look open into this cohort.');
  end if;
  insert into look (cohort_id, member_id, reason) values (cohort, my_id(), why) returning id into new_id;
  perform audit('look.opened', cohort, null, null, why);
  perform look_into_matter(cohort, item, new_id);
  return new_id;
end $$;

-- Closes the viewer's open look into a cohort.
-- Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
create or replace function verbs.close_look(cohort bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update look set closed_at = now() where cohort_id = cohort and member_id = my_id() and closed_at is null and expires_at > now();
  if found then perform audit('look.closed', cohort, null, null, ''); end if;
end $$;

-- Lists the looks into a cohort with who opened them, for its facilitators: the moderators' names are not theirs to read
-- otherwise.
-- Rows: the looks into a cohort, for who leads it. Words: moderators' names and the reasons they gave to be read by
-- these. When: whoever leads the cohort now sees the last twenty, for the cohort is looked into and not a person.
create or replace function verbs.looks_into(cohort bigint) returns table (moderator text, reason text, opened_at timestamptz, ended_at timestamptz, is_open boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query
  select p.name, l.reason, l.opened_at, coalesce(l.closed_at, l.expires_at), l.closed_at is null and l.expires_at > now()
  from look l join person p on p.id = l.member_id
  where l.cohort_id = cohort and cohort = any(my_facilitated()) order by l.id desc limit 20;
end $$;
