-- The first steps of a network, which tick themselves.

-- Tells how far the network has come: whether mail went out, what there is, and where to go on.
create or replace function helpers.first_steps_taken() returns jsonb language plpgsql stable as $$
begin
  return (
    select jsonb_build_object(
      'mailed', exists (select from (select state from mail order by id desc limit 100) m where state = 'sent'),
      'practice', exists (select from practice),
      'cohort', c.slug, 'charter', coalesce(c.charter_version > 0, false), 'capacity', coalesce(c.capacity, 0),
      'seats', (select count(*) from seat where until is null),
      'asked', exists (select from thread))
    from (select) one left join lateral (select slug, charter_version, capacity from cohort order by id limit 1) c on true
  );
end $$;

-- Shows the network's first steps.
-- Rows: whether there are any of each, for administrators. Words: the address of the first cohort. When: now.
create or replace function verbs.first_steps() returns jsonb
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  return first_steps_taken() || jsonb_build_object('away', (select first_steps_away_at is not null from network));
end $$;

-- Puts the first steps away, so that home shows them to administrators no more, or brings them back.
-- Rows: the network itself, by administrators. Words: none. When: now.
create or replace function verbs.put_first_steps_away(away boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  update network set first_steps_away_at = case when away then now() end;
end $$;
