-- What a practice tells so that no two competitors sit together. Its owners and directors keep it; the network's staff see what is open.

-- Notes that the facts of a practice are others than before, so that whatever is judged by them is judged anew.
create or replace function helpers.facts_changed(practice bigint) returns void language sql as $$
  insert into practice_terms (practice_id) values (practice) on conflict do nothing;
  insert into judged_practice (practice_id, changed_at) values (practice, clock_timestamp())
  on conflict (practice_id) do update set changed_at = clock_timestamp();
  -- One that has said nothing yet, and is for review with everybody, waits for the next round.
  select jobs.enqueue_once(task => 'judge_practice', id => t.practice_id) from practice_terms t
  where t.practice_id = practice and (t.answered <> '{}' or exists (select from practice_site s where s.practice_id = practice));
$$;

-- Refuses everyone but the owners and directors of a practice, and lets them change its facts one after the other. Returns the practice.
create or replace function helpers.keepers_of_facts_only() returns bigint language plpgsql as $$
declare
  practice bigint := verbs.my_manual();
begin
  if practice is null then perform helpers.refuse('RT403', 'Only the owners and directors of a practice keep its facts.'); end if;
  perform helpers.facts_changed(practice);
  return practice;
end $$;

-- Today, the same for everybody.
create or replace function helpers.this_day() returns date language sql stable as $$
  select (now() at time zone 'UTC')::date;
$$;

-- Adds a site of the viewer's practice, or changes the one of that uid. The same site sent twice is one. Returns its uid. Refuses a 41st
-- site, a plan for a day that is past, and one that closes before it opens.
-- Rows: sites of the viewer's practice. Words: none come back. When: now, for its owners and directors.
create or replace function verbs.keep_site(site_uid text, new_kind text, new_address text, new_zip text, new_lat double precision, new_lng double precision,
  by_hand boolean, new_setting text, new_minutes int, new_zips text[], new_shares double precision[], new_opens_on date, new_closes_on date) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := keepers_of_facts_only();
  it practice_site;
begin
  if site_uid is null then
    select * into it from practice_site s where s.practice_id = practice and s.kind = new_kind and s.zip = new_zip
      and lower(s.address) = lower(new_address) and s.opens_on is not distinct from new_opens_on;
    if it.id is null and (select count(*) from practice_site s where s.practice_id = practice) >= 40 then
      perform refuse('RT409', 'A practice has forty sites at most here. Remove one first.');
    end if;
  else
    select * into it from practice_site s where s.practice_id = practice and s.uid = site_uid;
    if it.id is null then perform refuse('RT404', 'There is no such site in your practice.'); end if;
  end if;
  if new_opens_on < this_day() and new_opens_on is distinct from it.opens_on then
    perform refuse('RT409', 'That day is past. Leave it empty for a site that is open.');
  end if;
  if new_closes_on <= coalesce(new_opens_on, '-infinity') then perform refuse('RT409', 'It would close before it opens.'); end if;
  if it.id is null then
    insert into practice_site (practice_id, kind, address, zip, lat, lng, marker_moved, setting, minutes, zips, shares, opens_on, closes_on)
    values (practice, new_kind, new_address, new_zip, new_lat, new_lng, by_hand, new_setting, new_minutes, new_zips, new_shares, new_opens_on, new_closes_on)
    returning * into it;
  else
    update practice_site s set kind = new_kind, address = new_address, zip = new_zip, lat = new_lat, lng = new_lng, marker_moved = by_hand,
      setting = new_setting, minutes = new_minutes, zips = new_zips, shares = new_shares, opens_on = new_opens_on, closes_on = new_closes_on
    where s.id = it.id;
  end if;
  perform audit('facts.changed', null, practice, null, 'sites');
  return it.uid;
end $$;

-- Removes a site of the viewer's practice.
-- Rows: sites of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.remove_site(site_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := keepers_of_facts_only();
begin
  delete from practice_site s where s.practice_id = practice and s.uid = site_uid;
  if not found then perform refuse('RT404', 'There is no such site in your practice.'); end if;
  perform audit('facts.changed', null, practice, null, 'sites');
end $$;

-- The kinds of organisations and people that a step asks for, each with how many are named at most.
create or replace function helpers.parties_of_step(step text) returns table (kind text, at_most int) language sql immutable as $$
  select k.kind, k.at_most from (values ('contracts', 'hospital', 30), ('contracts', 'district', 60), ('contracts', 'early-intervention', 30),
    ('private', 'competitor', 30), ('private', 'referrer', 10), ('private', 'owner', 20), ('private', 'parent', 1),
    ('ties', 'customer', 20), ('ties', 'vendor', 20), ('ties', 'landlord', 10), ('ties', 'employer', 10)) k (step, kind, at_most)
  where k.step = parties_of_step.step;
$$;

-- Keeps whom a step of the viewer's practice names, in place of those it named before: a list of kind, name, held, partOf and share.
-- None is an answer. Refuses too many, and a practice that names itself.
-- Rows: of the viewer's practice. Words: none come back. When: now, for its owners and directors.
create or replace function verbs.keep_parties(step text, parties jsonb) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  practice bigint := keepers_of_facts_only();
  kinds text[] := array(select p.kind from parties_of_step(keep_parties.step) p);
begin
  if kinds = '{}' then perform refuse('RT404', 'There is no such step.'); end if;
  if exists (select from jsonb_to_recordset(parties) x (kind text) join parties_of_step(keep_parties.step) p on p.kind = x.kind
      group by x.kind, p.at_most having count(*) > p.at_most) then
    perform refuse('RT409', 'Those are more than we can keep. Leave out the ones that matter least.');
  end if;
  if exists (select from jsonb_to_recordset(parties) x (name text) join practice own on own.id = practice and folded(own.name) = folded(x.name)) then
    perform refuse('RT409', 'Your own practice is among them. Name others alone.');
  end if;
  delete from practice_party p where p.practice_id = practice and p.kind = any(kinds)
    and not exists (select from jsonb_to_recordset(parties) x (kind text, name text) where x.kind = p.kind and lower(x.name) = lower(p.name));
  insert into practice_party (practice_id, kind, name, held, part_of, share)
  select practice, x.kind, x.name, coalesce(x.held, true), coalesce(x.part_of, ''), coalesce(x.share, '') from (
    select distinct on (e.it ->> 'kind', lower(e.it ->> 'name')) e.n, e.it ->> 'kind' as kind, e.it ->> 'name' as name,
      (e.it ->> 'held')::boolean as held, e.it ->> 'partOf' as part_of, e.it ->> 'share' as share
    from jsonb_array_elements(parties) with ordinality e (it, n) where e.it ->> 'kind' = any(kinds)
    order by e.it ->> 'kind', lower(e.it ->> 'name'), e.n) x
  order by x.n
  on conflict (practice_id, kind, lower(name)) do update
    set name = excluded.name, held = excluded.held, part_of = excluded.part_of, share = excluded.share;
  perform step_answered(practice, keep_parties.step);
end $$;

-- Notes that a practice has answered a step.
create or replace function helpers.step_answered(practice bigint, step text) returns void language plpgsql as $$
begin
  update practice_terms t set answered = array(select distinct a from unnest(t.answered || step) a order by a) where t.practice_id = practice;
  perform verbs.audit('facts.changed', null, practice, null, step);
end $$;

-- Keeps how the viewer's practice is paid, how large and old it is, and what it hopes for.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.keep_terms(new_payment text, new_revenue_band text, new_opened_year int, new_time_zone text, new_goals text[],
  new_recruiting_minutes int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := keepers_of_facts_only();
begin
  update practice_terms t set payment = new_payment, revenue_band = new_revenue_band, opened_year = new_opened_year, time_zone = new_time_zone,
    goals = new_goals, recruiting_minutes = new_recruiting_minutes where t.practice_id = practice;
  perform step_answered(practice, 'terms');
end $$;

-- Tells whether a practice has said all that somebody could confirm: what it does and for whom, a site, and each step.
create or replace function helpers.facts_are_complete(practice bigint) returns boolean language sql stable as $$
  select exists (select from practice p join practice_terms t on t.practice_id = p.id where p.id = practice
    and p.disciplines <> '{}' and p.age_groups <> '{}' and t.answered @> array['contracts', 'private', 'ties', 'terms']
    and exists (select from practice_site s where s.practice_id = p.id));
$$;

-- Notes that all the facts of the viewer's practice are still so, and settles what reminded of it. Refuses while something is missing.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.confirm_facts() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := keepers_of_facts_only();
begin
  if not facts_are_complete(practice) then
    perform refuse('RT409', 'Something is missing still. Fill in each step first, also where the answer is none.');
  end if;
  perform news_is_settled(array['facts_due', 'facts_questioned'], null, 'practice', practice);
  -- Pressed twice it is noted once.
  if exists (select from practice_terms t where t.practice_id = practice and t.confirmed_at > now() - interval '1 minute' and t.confirmed_by = my_id()) then return; end if;
  update practice_terms t set confirmed_at = now(), confirmed_by = my_id() where t.practice_id = practice;
  perform audit('facts.confirmed', null, practice, null, '');
end $$;

-- Shows a moderator what a practice said for matching alone: its planned sites, and everybody it names but for contracts. Each look stands in
-- the log with its reason, and the practice sees it. Not for people who themselves belong to a practice: until their practice is
-- judged against this one, the verdict is not clear.
-- Rows: of one practice, for staff without a practice. Words: what the practice said for matching alone. When: now, by a look that is logged.
create or replace function verbs.look_at_private_facts(practice bigint, reason text) returns jsonb
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
begin
  perform staff_only();
  if not exists (select from practice p where p.id = practice) then perform refuse('RT404', 'There is no such practice.'); end if;
  if my_practice() is not null then
    perform refuse('RT409', 'You belong to a practice yourself, so you cannot look. Ask another moderator.');
  end if;
  perform audit('facts.looked', null, practice, null, reason);
  return jsonb_build_object(
    'sites', (select coalesce(jsonb_agg(jsonb_build_object('uid', s.uid, 'kind', s.kind, 'address', s.address, 'zip', s.zip, 'lat', s.lat, 'lng', s.lng,
        'markerMoved', s.marker_moved, 'setting', s.setting, 'minutes', s.minutes, 'zips', s.zips, 'shares', s.shares,
        'opensOn', s.opens_on, 'closesOn', s.closes_on) order by s.opens_on, s.id), '[]')
      from practice_site s where s.practice_id = practice and s.opens_on > this_day()),
    'parties', (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'held', p.held, 'partOf', p.part_of, 'share', p.share)
        order by p.kind, lower(p.name)), '[]')
      from practice_party p where p.practice_id = practice and p.kind not in ('hospital', 'district', 'early-intervention')));
end $$;

-- Lists who has looked at what the viewer's practice said for matching alone, the newest first: moderators' names are not theirs to read otherwise.
-- Rows: looks at the viewer's practice. Words: moderators' names and the reasons they gave to be read by these. When: the last twenty, for its
-- owners and directors of now.
create or replace function verbs.looks_at_my_facts() returns table (moderator text, reason text, looked_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query
  select p.name, e.detail, e.at from audit_entry e join person p on p.id = e.actor_id
  where e.practice_id = my_manual() and e.action = 'facts.looked' order by e.id desc limit 20;
end $$;

-- Everything that is known of a practice, private parts too, as PracticeFacts of app/matching/facts.ts with its days as text. `answered` holds the
-- steps that were saved: one that was saved with nothing in it says "none". For whoever judges, and never for a request.
create or replace function helpers.facts_of(practice bigint) returns jsonb
language sql stable set search_path = public, verbs, helpers, pg_temp as $$
  select jsonb_build_object('id', p.id::text, 'name', p.name, 'state', p.state, 'disciplines', p.disciplines, 'specialties', p.specialties, 'ages', p.age_groups,
    'size', p.size_band, 'payment', coalesce(t.payment, ''), 'revenue', coalesce(t.revenue_band, ''), 'goals', coalesce(t.goals, '{}'),
    'years', case when t.opened_year is not null then greatest(0, extract(year from this_day())::int - t.opened_year) end, 'timeZone', coalesce(t.time_zone, ''),
    'recruiting', t.recruiting_minutes, 'confirmedAt', t.confirmed_at, 'answered', coalesce(t.answered, '{}'),
    'sites', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'zip', s.zip, 'at', jsonb_build_object('lat', s.lat, 'lng', s.lng),
        'setting', s.setting, 'minutes', s.minutes, 'opens', s.opens_on, 'closes', s.closes_on,
        'serves', (select coalesce(jsonb_agg(jsonb_build_object('zip', z.zip, 'share', z.share) order by z.zip), '[]') from unnest(s.zips, s.shares) z (zip, share)))
        order by s.id), '[]') from practice_site s where s.practice_id = p.id),
    'contracts', (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name, 'parent', x.part_of, 'held', x.held) order by x.id), '[]')
      from practice_party x where x.practice_id = p.id and x.kind in ('hospital', 'district', 'early-intervention')),
    'referrers', parties_named(p.id, array['referrer']), 'declared', parties_named(p.id, array['competitor']), 'owners', parties_named(p.id, array['owner']),
    'parent', coalesce(parties_named(p.id, array['parent']) ->> 0, ''),
    'ties', (select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name) order by x.id), '[]')
      from practice_party x where x.practice_id = p.id and x.kind in ('customer', 'vendor', 'landlord', 'employer')))
  from practice p left join practice_terms t on t.practice_id = p.id where p.id = facts_of.practice;
$$;

-- The names that a practice gives of some kinds, as a list.
create or replace function helpers.parties_named(practice bigint, kinds text[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(x.name order by x.id), '[]') from practice_party x where x.practice_id = practice and x.kind = any(kinds);
$$;

-- Tells whether nobody needs any more what a practice told for matching: it has no seat, comes with no group and is asked about no waiver,
-- and nobody is left in it, or it was never admitted and has no application under way.
create or replace function helpers.facts_are_unneeded(practice bigint) returns boolean language sql stable as $$
  select not exists (select from seat s where s.practice_id = practice and s.until is null)
    and not exists (select from formation f join formation_place p on p.formation_id = f.id and p.practice_id = practice and p.dropped_at is null
      where f.stage not in ('active', 'dropped'))
    and not exists (select from waiver w where practice in (w.low_id, w.high_id) and w.ended_at is null and coalesce(w.expires_at, 'infinity') > now())
    and (not exists (select from practice_member m where m.practice_id = practice)
      or (exists (select from practice p where p.id = practice and p.admitted_at is null)
        and exists (select from application a where a.practice_id = practice)
        and not exists (select from application a where a.practice_id = practice and a.state in ('filling', 'waiting', 'offered'))));
$$;

-- Erases what a practice told for matching, what was kept of it each time that it was judged, and what verdicts said and worked out of it in
-- confidence. A verdict stays, with the reasons that others may read; the next judgement knows nothing of the practice.
create or replace function helpers.forget_facts(practice bigint) returns void language plpgsql as $$
begin
  -- As a judgement does, which would write down once more what it knew.
  perform pg_advisory_xact_lock(hashtext('judging'));
  perform from practice p where p.id = practice for no key update;
  -- A seat may have been given, or a group begun, while it waited.
  if not helpers.facts_are_unneeded(practice) then return; end if;
  delete from practice_site s where s.practice_id = practice;
  delete from practice_party x where x.practice_id = practice;
  delete from practice_terms t where t.practice_id = practice;
  delete from meeting_key k where k.practice_id = practice;
  update practice_facts f set facts = '{}', until = coalesce(f.until, now()) where f.practice_id = practice;
  update verdict_secret s set said = '{}', inputs = '{}' from verdict v where v.id = s.verdict_id and practice in (v.low_id, v.high_id);
  update application a set hopes = '', focus = '' where a.practice_id = practice and a.state not in ('filling', 'waiting', 'offered');
  perform helpers.facts_changed(practice);
end $$;

-- Erases the facts of practices that nobody has needed for ninety days: whoever comes back within them finds what was there.
create or replace function helpers.forget_unneeded_facts() returns void language plpgsql as $$
declare
  due bigint;
begin
  update practice_terms t set unneeded_since = case when t.unneeded_since is null then now() end
  where (t.unneeded_since is not null) <> (helpers.facts_are_unneeded(t.practice_id)
    and (t.answered <> '{}' or exists (select from practice_site s where s.practice_id = t.practice_id)
      or exists (select from practice_party x where x.practice_id = t.practice_id)));
  for due in select t.practice_id from practice_terms t where t.unneeded_since < now() - interval '90 days' order by t.practice_id loop
    perform helpers.forget_facts(due);
  end loop;
end $$;

-- Reminds the owners and directors of practices whose facts nobody has confirmed for twelve months: once, and again after each further two.
-- A practice that has said nothing yet is not reminded; its own page says so.
create or replace function jobs.remind_of_facts() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  due bigint;
  told bigint;
begin
  for due in
    select t.practice_id from practice_terms t
    where coalesce(t.confirmed_at, t.created_at) < now() - interval '12 months' and coalesce(t.reminded_at, '-infinity') < now() - interval '2 months'
      and (t.confirmed_at is not null or t.answered <> '{}')
    order by t.practice_id limit 500 for update skip locked
  loop
    update practice_terms t set reminded_at = now() where t.practice_id = due;
    for told in
      select m.member_id from practice_member m join account a on a.member_id = m.member_id and a.disabled_at is null and a.closed_at is null
      where m.practice_id = due and m.role in ('owner', 'director') order by m.member_id
    loop
      perform notify_anew(told, 'facts_due', null, 'practice', due);
    end loop;
  end loop;
end $$;
