-- What everyone agrees to before they see a cohort.

-- Publishes the next version of a charter. From then on nobody sees the cohort who has not accepted it.
-- Rows: cohorts and seats, by staff. Words: none come back. When: now.
create or replace function verbs.publish_charter(cohort bigint, new_body text, new_html text, new_renderer int) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  next_version int;
begin
  perform staff_only();
  update cohort c set charter_version = c.charter_version + 1 where c.id = cohort returning c.charter_version into next_version;
  if next_version is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  insert into charter (cohort_id, version, body, html, renderer, published_by)
  values (cohort, next_version, new_body, new_html, new_renderer, my_id());
  perform audit('charter.published', cohort, null, null, 'version ' || next_version);
  return next_version;
end $$;

-- The charter that a person with a seat has to accept, or has accepted; null when they have no seat there.
-- Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
-- version, which has to be read before anything else there.
create or replace function verbs.my_charter(address text) returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
begin
  return (
    select jsonb_build_object('cohortId', c.id, 'cohort', c.name, 'slug', c.slug, 'version', ch.version, 'html', ch.html,
      'publishedAt', ch.published_at,
      'acceptedAt', (select accepted_at from charter_acceptance x
                     where x.member_id = my_id() and x.cohort_id = c.id and x.version = ch.version),
      'acceptedBefore', (select max(version) from charter_acceptance x where x.member_id = my_id() and x.cohort_id = c.id))
    from cohort c
    join charter ch on ch.cohort_id = c.id and ch.version = c.charter_version
    where c.slug = address and exists (select from attendee a join seat s on s.id = a.seat_id and s.until is null
      where a.cohort_id = c.id and a.member_id = my_id() and a.until is null)
  );
end $$;

-- Accepts the current version. The first acceptance gives the member their persona in the cohort.
-- Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
-- version, which has to be read before anything else there.
create or replace function verbs.accept_charter(address text, accepted_version int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
  it cohort;
  mine bigint;
begin
  select c.* into it from cohort c join attendee a on a.cohort_id = c.id and a.member_id = me and a.until is null
    join seat s on s.id = a.seat_id and s.until is null where c.slug = address;
  if it.id is null then perform refuse('RT404', 'There is no such cohort.'); end if;
  if it.charter_version <> accepted_version then
    perform refuse('RT409', 'The charter changed while you read it. Please read the new version.');
  end if;
  -- A step back waits for who signs, and they for it.
  perform from formation f where f.cohort_id = it.id and f.stage = 'charter' for update;
  insert into charter_acceptance (member_id, cohort_id, version) values (me, it.id, accepted_version) on conflict do nothing;
  if not found then return; end if;
  perform keep_persona(it.id, me);
  perform audit('charter.accepted', it.id, my_practice(), me, 'version ' || accepted_version);
  perform signed_in_formation(it.id);
end $$;
