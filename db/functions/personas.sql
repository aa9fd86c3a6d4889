-- Who a member is inside one cohort.

-- Makes or refreshes the named persona of a member in a cohort: the name that their posts carry.
create or replace function helpers.keep_persona(cohort bigint, m bigint) returns bigint language plpgsql as $$
declare
  persona_id bigint;
begin
  insert into persona (cohort_id, kind, name, title, practice_name, person_id, person_uid, photo)
    select cohort, 'named', p.name, p.title, coalesce(pr.name, ''), p.id, p.uid, coalesce(f.uid, '')
    from person p left join file f on f.id = p.photo_id and f.quarantined_at is null left join practice_member pm on pm.member_id = p.id left join practice pr on pr.id = pm.practice_id
    where p.id = m
  on conflict (cohort_id, person_id) where kind = 'named'
  do update set name = excluded.name, title = excluded.title, practice_name = excluded.practice_name,
    person_uid = excluded.person_uid, photo = excluded.photo
  returning id into persona_id;
  insert into persona_owner (cohort_id, persona_id, member_id) values (cohort, persona_id, m) on conflict do nothing;
  return persona_id;
end $$;

-- Cuts the way from a persona to its person once they no longer attend. The name that the posts carry stays.
create or replace function helpers.let_go_of_persona(cohort bigint, m bigint) returns void language sql as $$
  update persona set person_uid = '', photo = '' where cohort_id = cohort and person_id = m;
$$;

-- Carries my new name, title or photo into the cohorts where I still sit. Elsewhere posts keep the old one.
-- Rows: the viewer's names in cohorts where they sit now. Words: none come back. When: now; where they left, posts
-- keep the name of then.
create or replace function verbs.refresh_my_personas() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  cohort bigint;
begin
  foreach cohort in array seated_cohorts_of(my_id()) loop
    perform keep_persona(cohort, my_id());
  end loop;
end $$;

-- The name that the viewer's posts carry in a cohort.
create or replace function verbs.my_persona(cohort bigint) returns bigint language sql stable as $$
  select p.id from persona_owner o join persona p on p.cohort_id = o.cohort_id and p.id = o.persona_id
  where o.cohort_id = cohort and o.member_id = (select verbs.my_id()) and p.kind = 'named';
$$;

-- Makes a name that stands for the viewer in one conversation, and tells nobody whose it is. Its id is drawn by lot: the ids of
-- other names follow each other.
create or replace function helpers.new_alias(cohort bigint) returns bigint language plpgsql as $$
declare
  alias bigint;
begin
  insert into persona (id, cohort_id, kind, name) overriding system value
  values ((1125899906842624 + floor(random() * 4503599627370496))::bigint, cohort, 'alias', 'Anonymous member') returning id into alias;
  insert into persona_owner (cohort_id, persona_id, member_id) values (cohort, alias, verbs.my_id());
  return alias;
end $$;

-- The alias under which the viewer began a conversation; null where they did not, or did so by name.
create or replace function helpers.my_alias_in(it thread) returns bigint language sql stable as $$
  select p.id from persona p where p.cohort_id = it.cohort_id and p.id = it.starter_id and p.kind = 'alias' and p.id = any(verbs.my_personas());
$$;

-- The name under which the viewer writes into a conversation. Who began it without their name goes on so unless they say
-- otherwise; nobody else can.
create or replace function helpers.persona_for_reply(it thread, naming text) returns bigint language plpgsql stable as $$
declare
  named bigint := helpers.seated_persona(it.cohort_id);
  alias bigint := helpers.my_alias_in(it);
begin
  if naming = 'unnamed' and alias is null then
    perform helpers.refuse('RT409', 'Only who began this conversation without their name can go on without it. Your words are kept below.');
  end if;
  return case when naming = 'named' then named else coalesce(alias, named) end;
end $$;

-- The day of a moment, from noon to noon: a whole day in which no hour is told.
create or replace function helpers.day_only(at timestamptz) returns timestamptz language sql stable as $$
  select date_bin('1 day', at, timestamptz '2020-01-01 12:00:00+00');
$$;

-- The moment by which a conversation stands in the lists after a post. An alias's own hour is not told: it stands just
-- above whatever was newest, and that is all that anyone learns.
create or replace function helpers.listed_at(cohort bigint, persona bigint, moment timestamptz) returns timestamptz language sql stable as $$
  select case when p.kind <> 'alias' then moment else greatest(helpers.day_only(moment),
    (select t.last_post_at + interval '1 millisecond' from thread t where t.cohort_id = cohort order by t.last_post_at desc limit 1)) end
  from persona p where p.cohort_id = cohort and p.id = persona;
$$;

-- The name by which a persona is called in sentences, where its practice does not stand beside it: with the practice
-- where someone else of the cohort, now or before, has a name that looks the same.
create or replace function helpers.name_told_apart(p persona) returns text language sql stable as $$
  select verbs.isolated(p.name) || case when p.practice_name <> '' and exists (
      select from persona o where o.cohort_id = p.cohort_id and o.id <> p.id and helpers.skeleton_of(o.name) = helpers.skeleton_of(p.name))
    then ' (' || verbs.isolated(p.practice_name) || ')' else '' end;
$$;

-- Tells whether the viewer leads a cohort that they sit in. A moderator's look reads and does not write.
-- Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
-- accepted charters and open looks.
create or replace function verbs.leads(cohort bigint) returns boolean language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
begin
  return exists (select from attendee a where a.member_id = me and a.cohort_id = cohort and a.until is null and a.facilitator)
    and cohort = any(seated_cohorts_of(me));
end $$;

-- The viewer's name in a cohort where they sit; refuses everyone else as if there were no such cohort.
create or replace function helpers.seated_persona(cohort bigint) returns bigint language plpgsql stable as $$
declare
  persona bigint := verbs.my_persona(cohort);
begin
  if persona is null or not (cohort = any(verbs.my_seated_cohorts())) then perform helpers.refuse('RT404', 'There is no such conversation.'); end if;
  return persona;
end $$;

-- Refuses everyone who does not lead a cohort while sitting there.
create or replace function helpers.leaders_only(cohort bigint) returns bigint language plpgsql stable as $$
declare
  persona bigint := helpers.seated_persona(cohort);
begin
  if not verbs.leads(cohort) then perform helpers.refuse('RT403', 'Only the cohort''s facilitators can do this.'); end if;
  return persona;
end $$;
