-- Documents: written in a practice's manual, and opened from there to cohorts and to the network.

-- Refuses everyone but those who may write in the manual of their practice: its owners and directors. Returns the practice.
create or replace function helpers.writers_of_manual_only() returns bigint language plpgsql stable as $$
declare
  practice bigint;
begin
  select m.practice_id into practice from practice_member m where m.member_id = verbs.my_id() and m.role in ('owner', 'director');
  if practice is null then perform helpers.refuse('RT403', 'Only the owners and directors of a practice write in its manual.'); end if;
  return practice;
end $$;

-- Finds a document of the viewer's practice and makes it theirs until the transaction ends.
create or replace function helpers.own_document(doc bigint) returns document language plpgsql as $$
declare
  it document;
begin
  select * into it from document d where d.id = doc and d.practice_id = verbs.my_practice() for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such document in your manual.'); end if;
  perform helpers.writers_of_manual_only();
  return it;
end $$;

-- Begins a document in the manual of the viewer's practice: nobody else sees it.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.begin_document(new_kind text, new_title text, new_body text, new_fields jsonb default '[]', new_topics text[] default '{}',
  new_source text default '') returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := writers_of_manual_only();
  it document;
begin
  if (select count(*) from document d where d.practice_id = practice) >= 2000 then
    perform refuse('RT409', 'Your manual holds 2,000 documents, which is as many as it can. Remove drafts that you no longer need.');
  end if;
  insert into document (practice_id, kind, title, topics, source) values (practice, new_kind, new_title, new_topics, new_source) returning * into it;
  insert into document_draft (document_id, practice_id, title, body, fields, saved_by) values (it.id, practice, new_title, new_body, new_fields, my_id());
  return it.uid;
end $$;

-- Keeps what is being written for the next version, if nobody else has saved since the writer read it: `seen` is what they saw.
-- Returns the new count of savings, or null where somebody was quicker, and then nothing is changed.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.save_document(doc bigint, seen int, new_title text, new_body text, new_fields jsonb) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
  draft document_draft;
begin
  select * into draft from document_draft d where d.document_id = doc;
  if draft.document_id is null then
    if seen <> 0 then return null; end if;
    insert into document_draft (document_id, practice_id, title, body, fields, saved_by) values (doc, it.practice_id, new_title, new_body, new_fields, my_id());
    return 1;
  end if;
  if (draft.title, draft.body, draft.fields) = (new_title, new_body, new_fields) then return draft.save_count; end if;
  if draft.save_count <> seen then return null; end if;
  update document_draft d set title = new_title, body = new_body, fields = new_fields, save_count = d.save_count + 1, saved_by = my_id(), saved_at = now()
  where d.document_id = doc returning * into draft;
  if it.version = 0 then update document d set title = case when length(new_title) >= 3 then new_title else d.title end, changed_at = now() where d.id = doc; end if;
  return draft.save_count;
end $$;

-- Throws away what was being written for the next version.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.drop_document_draft(doc bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  if it.version = 0 then delete from document d where d.id = doc;
  else
    delete from document_draft d where d.document_id = doc;
    delete from document_picture p where p.document_id = doc and p.number = 0;
    update adoption a set taking = null where a.document_id = doc;
    -- What was taken into the draft waits again.
    update document_suggestion s set state = 'waits', decided_at = null where s.document_id = doc and s.state = 'taken';
  end if;
end $$;

-- Says what a document is: its kind, topics, states, review and licence.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.describe_document(doc bigint, new_kind text, new_topics text[], new_states text[], new_review_on date, new_review_reason text,
  new_licence text, new_source text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  update document d set kind = new_kind, topics = new_topics, states = new_states, review_on = new_review_on, review_reason = new_review_reason,
    -- What was taken over from a peer stays under the terms they set.
    licence = case when exists (select from adoption a where a.document_id = doc) then d.licence else new_licence end, source = new_source
  where d.id = it.id;
end $$;

-- Makes the draft a version: from now on it is what the document says. `seen` is the draft that the viewer saw: where somebody has
-- saved since, nothing is published. Returns the version's number.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.publish_document(doc bigint, seen int, new_html text, new_renderer int, new_sections jsonb, new_change text, new_summary text,
  given_credit text default '') returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
  draft document_draft;
begin
  select * into draft from document_draft d where d.document_id = doc;
  if draft.document_id is null or draft.save_count <> seen then
    perform refuse('RT409', 'Somebody changed the draft meanwhile. Look at it once more, then publish it.');
  end if;
  if it.status in ('superseded', 'withdrawn') then perform refuse('RT409', 'This document was withdrawn. Put it in force again first.'); end if;
  if draft.body = '' then perform refuse('RT409', 'There is nothing in it yet.'); end if;
  if exists (select from document_version v where v.document_id = doc and v.number = it.version and (v.title, v.body, v.fields) = (draft.title, draft.body, draft.fields)) then
    perform refuse('RT409', 'Nothing has changed since the last version.');
  end if;
  insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, fields, by_id, by_called, practice_called, credit)
  select doc, it.version + 1, new_change, new_summary, draft.title, draft.body, new_html, new_renderer, new_sections, draft.fields, p.id, p.name, pr.name,
    coalesce(nullif(given_credit, ''), thanks_of(doc => doc))
  from person p, practice pr where p.id = my_id() and pr.id = it.practice_id;
  update document d set version = d.version + 1, status = 'published', title = draft.title, changed_at = now() where d.id = doc;
  delete from document_draft d where d.document_id = doc;
  perform pictures_published(doc => it.id, version => it.version + 1, body => draft.body, practice => it.practice_id);
  -- What was taken over of the peer's newer version is what both have in common now.
  update adoption a set base_version = a.taking, base_body = v.body, of_title = v.title, taking = null
  from document_version v where a.document_id = doc and v.document_id = a.of_document and v.number = a.taking;
  perform suggestions_in_force(doc => doc);
  return it.version + 1;
end $$;

-- Opens a document to a cohort where the viewer sits, or lets it wait there for who leads it. Returns whether it is open.
-- Rows: a document of the viewer's practice, in a cohort where they sit. Words: none. When: now, for its owners and directors.
create or replace function verbs.share_document(doc bigint, cohort bigint) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  it document := own_document(doc);
begin
  return open_or_ask(it, cohort, persona);
end $$;

-- Takes a document out of a cohort's sight. Who adopted it keeps what they have.
-- Rows: a document of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.unshare_document(doc bigint, cohort bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  delete from document_share s where s.document_id = it.id and s.cohort_id is not distinct from cohort;
end $$;

-- Withdraws a document: nobody adopts it any more, and those who did are shown why.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.withdraw_document(doc bigint, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  if it.status = 'withdrawn' then return; end if;
  if it.status <> 'published' then perform refuse('RT409', 'Only what is in force can be withdrawn.'); end if;
  update document d set status = 'withdrawn', withdrawn_reason = why, changed_at = now() where d.id = it.id;
  delete from document_share s where s.document_id = it.id and s.opened_at is null;
end $$;

-- Puts a document that was withdrawn or replaced in force again, as its newest version has it.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.bring_back_document(doc bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  update document d set status = 'published', withdrawn_reason = '', superseded_by = null, changed_at = now()
  where d.id = it.id and d.status in ('withdrawn', 'superseded');
end $$;
