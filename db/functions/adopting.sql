-- Adopting what a peer shares, and taking over what they change in it.

-- The practice's own copy in which a shared document was adopted, if it has one.
create or replace function helpers.adopted_as(practice bigint, doc bigint) returns bigint language sql stable as $$
  select a.document_id from adoption a where a.practice_id = practice and a.of_document = doc;
$$;

-- Tells whether a document is open to the viewer as a member: shared with a cohort where they sit, or with the network. Who only looks
-- in takes nothing along.
create or replace function helpers.is_open_to_me(doc bigint) returns boolean language sql stable set search_path = public, verbs, helpers, pg_temp as $$
  select my_id() is not null and exists (select from document_share s where s.document_id = doc and s.opened_at is not null
    and ((s.cohort_id is null and is_admitted()) or s.cohort_id = any(my_seated_cohorts())));
$$;

-- Adopts a shared document: a draft in the manual of the viewer's practice, with where it comes from. Adopted once more, it is the one
-- that is there. Returns its uid.
-- Rows: a document that is open to the viewer, and their practice's copy. Words: what they may read. When: now, for owners and directors.
create or replace function verbs.adopt_document(doc bigint) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint;
  it document;
  v document_version;
  mine document;
begin
  if not is_open_to_me(doc) then perform refuse('RT404', 'There is no such document.'); end if;
  practice := writers_of_manual_only();
  select * into it from document d where d.id = doc for share;
  if it.practice_id = practice then perform refuse('RT409', 'This is your own document: it is in your manual already.'); end if;
  perform from practice p where p.id = practice for update;
  select * into mine from document d where d.id = adopted_as(practice, doc);
  if mine.id is not null then return mine.uid; end if;
  if it.status <> 'published' then perform refuse('RT409', 'This document was withdrawn, so it cannot be adopted any more.'); end if;
  select * into v from document_version x where x.document_id = doc and x.number = it.version;
  insert into document (practice_id, kind, title, topics, states, licence, source)
  values (practice, it.kind, v.title, it.topics, it.states, it.licence, left('Adapted from “' || v.title || '” by ' || v.practice_called || ', version ' || v.number, 300))
  returning * into mine;
  insert into document_draft (document_id, practice_id, title, body, fields, saved_by) values (mine.id, practice, v.title, v.body, v.fields, my_id());
  insert into adoption (document_id, practice_id, of_document, base_version, base_body, of_title, of_practice)
  values (mine.id, practice, doc, v.number, v.body, v.title, v.practice_called);
  insert into playbook_entry (document_id, practice_id, clause, counterparty)
  select mine.id, practice, e.clause, e.counterparty from playbook_entry e where e.document_id = it.id;
  perform take_pictures(doc => mine.id, from_document => it.id, version => v.number);
  return mine.uid;
end $$;

-- Keeps what the viewer's practice fills into blanks; an empty answer is taken away.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.fill_blanks(names text[], answers text[]) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := writers_of_manual_only();
begin
  if cardinality(names) > 200 then perform refuse('RT409', 'That is more than 200 blanks at once.'); end if;
  delete from blank_answer b where b.practice_id = practice and b.name in (select n from unnest(names, answers) x(n, a) where btrim(a) = '');
  insert into blank_answer as b (practice_id, name, answer) select practice, n, btrim(a) from unnest(names, answers) x(n, a) where btrim(a) <> ''
  on conflict (practice_id, name) do update set answer = excluded.answer, at = now() where b.answer <> excluded.answer;
  if (select count(*) from blank_answer b where b.practice_id = practice) > 1000 then
    perform refuse('RT409', 'Your practice has filled in 1,000 blanks, which is as many as can be remembered.');
  end if;
end $$;

-- Puts what was made of both sides into the draft of an adopted document: `seen` is the draft that the viewer saw, 0 for none. It is
-- published like any other. Returns the new count of savings, or null where somebody was quicker.
-- Rows: of the viewer's practice, and a version that is open to them. Words: their own. When: now, for its owners and directors.
create or replace function verbs.take_update(doc bigint, to_version int, seen int, new_title text, new_body text, new_fields jsonb) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
  theirs adoption;
  saved int;
begin
  select * into theirs from adoption a where a.document_id = doc for update;
  if theirs.document_id is null or not is_open_to_me(theirs.of_document)
    or not exists (select from document_version v where v.document_id = theirs.of_document and v.number = to_version and v.number > theirs.base_version) then
    perform refuse('RT404', 'There is no such update.');
  end if;
  saved := save_document(doc => doc, seen => seen, new_title => new_title, new_body => new_body, new_fields => new_fields);
  if saved is not null then
    update adoption a set taking = to_version where a.document_id = doc;
    perform take_pictures(doc => it.id, from_document => theirs.of_document, version => to_version);
    perform news_is_settled(array['document_updated', 'document_required'], null, 'document', doc);
  end if;
  return saved;
end $$;

-- Remembers that an update is not for the viewer's practice.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.pass_update(doc bigint, to_version int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform own_document(doc);
  update adoption a set passed_version = greatest(a.passed_version, to_version)
  where a.document_id = doc and exists (select from document_version v where v.document_id = a.of_document and v.number = to_version);
  if not found then perform refuse('RT404', 'There is no such update.'); end if;
  perform news_is_settled(array['document_updated', 'document_required'], null, 'document', doc);
end $$;
