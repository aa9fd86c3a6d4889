-- Conversations about a shared document, and whom it helped.

-- Finds what a new conversation of a cohort is about: "uid/version/section" of a document that is shared with it at this moment, which
-- it stays until the transaction ends. Refuses what is not, whether it is there or not.
create or replace function helpers.subject_of_talk(cohort bigint, about text)
returns table (document_id bigint, version int, section text, title text, heading text, stamp text) language plpgsql as $$
declare
  part text[] := regexp_match(about, '^([a-z0-9]{14})/([0-9]{1,9})/([^/]{0,100})$');
  v document_version;
  its jsonb;
begin
  if about = '' then return; end if;
  select x.* into v from document d join document_version x on x.document_id = d.id and x.number = part[2]::int where d.uid = part[1];
  perform from document_share s where s.document_id = v.document_id and s.from_version <= v.number and s.opened_at is not null
    and (s.cohort_id = cohort or s.cohort_id is null) for share;
  if not found then
    perform helpers.refuse('RT409', 'That document is not shared here any more. Take away the tick beside its name to post this without it.');
  end if;
  select s.each into its from jsonb_array_elements(v.sections) s(each) where s.each->>'key' = part[3];
  if part[3] <> '' and its is null then perform helpers.refuse('RT404', 'There is no such section.'); end if;
  return query select v.document_id, v.number, part[3], v.title, left(coalesce(its->>'heading', ''), 300), coalesce(its->>'stamp', '');
end $$;

-- Ties a new conversation to the document that it is about.
create or replace function helpers.tie_to_document(cohort bigint, thread bigint, about text) returns void language sql as $$
  insert into thread_document (cohort_id, thread_id, document_id, version, section, title, heading, stamp)
  select cohort, thread, s.document_id, s.version, s.section, s.title, s.heading, s.stamp from helpers.subject_of_talk(cohort => cohort, about => about) s;
$$;

-- What became of documents that a cohort sees: which practices that sit there have adopted one, and which it has helped, by name; how
-- many practices of the network did either or opened it; and what the viewer's own practice did.
-- Rows: documents shared with a cohort that the viewer may read. Words: names of practices that sit there, never of those that only opened
-- one. When: now.
create or replace function verbs.regard_in(cohort bigint, docs bigint[])
returns table (document_id bigint, adopters text[], adoptions int, helpful text[], helped int, opened int, opened_by_us boolean, helped_us boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ours bigint := my_practice();
begin
  if not (cohort = any(my_cohorts())) then perform refuse('RT404', 'There is no such cohort.'); end if;
  return query
  with here as materialized (select p.id, p.name from seat s join practice p on p.id = s.practice_id where s.cohort_id = cohort and s.until is null)
  select d.id,
    coalesce((select array_agg(h.name order by h.name) from adoption a join here h on h.id = a.practice_id where a.of_document = d.id), '{}'),
    (select count(*)::int from adoption a where a.of_document = d.id),
    coalesce((select array_agg(h.name order by h.name) from document_helped x join here h on h.id = x.practice_id where x.document_id = d.id), '{}'),
    (select count(*)::int from document_helped x where x.document_id = d.id),
    (select count(*)::int from document_opened x where x.document_id = d.id),
    exists (select from document_opened x where x.document_id = d.id and x.practice_id = ours),
    exists (select from document_helped x where x.document_id = d.id and x.practice_id = ours)
  from document d
  where d.id = any(docs) and exists (select from document_share s where s.document_id = d.id and s.opened_at is not null
    and (s.cohort_id = cohort or s.cohort_id is null));
end $$;

-- How many practices have opened a document of the viewer's own manual, adopted it and been helped by it.
-- Rows: of the viewer's practice. Words: none, only numbers. When: now.
create or replace function verbs.regard_of(doc bigint) returns table (opened int, adoptions int, helped int)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return query
  select (select count(*)::int from document_opened x where x.document_id = d.id), (select count(*)::int from adoption a where a.of_document = d.id),
    (select count(*)::int from document_helped x where x.document_id = d.id)
  from document d where d.id = doc and d.practice_id = my_practice();
end $$;

-- Counts the viewer's practice among those that have opened a peer's document; once, whoever of it came first.
-- Rows: a document that is open to the viewer. Words: none. When: now, for members of a practice.
create or replace function verbs.note_opened(doc bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into document_opened (document_id, practice_id)
  select d.id, my_practice() from document d where d.id = doc and d.practice_id <> my_practice() and is_open_to_me(doc => doc)
  on conflict do nothing;
end $$;

-- Says for the viewer's practice that a peer's document helped it, or takes that back.
-- Rows: a document that is open to the viewer. Words: none. When: now, for members of a practice.
create or replace function verbs.say_helpful(doc bigint, helps boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  ours bigint := my_practice();
begin
  if not is_open_to_me(doc => doc) then perform refuse('RT404', 'There is no such document.'); end if;
  if ours is null then perform refuse('RT403', 'Practices say what helped them.'); end if;
  if exists (select from document d where d.id = doc and d.practice_id = ours) then perform refuse('RT409', 'This is your own document.'); end if;
  if helps then insert into document_helped (document_id, practice_id) values (doc, ours) on conflict do nothing;
  else delete from document_helped x where x.document_id = doc and x.practice_id = ours;
  end if;
end $$;
