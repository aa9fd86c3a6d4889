-- Files that a practice brings into its manual: sent by a request, read by a job, each as a draft.

-- Notes a file to be read into the manual of the viewer's practice; its bytes lie in the file store. Returns 'added', or what the same bytes
-- are already, 'waiting' or 'read', and then nothing is changed. What could not be read before is read once more.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.bring_file(called text, hash text, stored text) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := writers_of_manual_only();
  it document_import;
begin
  perform pg_advisory_xact_lock(hashtextextended('document_import ' || practice, 0));
  select * into it from document_import i where i.practice_id = practice and i.sha256 = hash and not i.is_version;
  if it.state in ('waiting', 'read') then return it.state; end if;
  if (select count(*) from document_import i where i.practice_id = practice and i.state = 'waiting') >= 40 then
    perform refuse('RT409', 'Forty files wait to be read. Send the others once these are through.');
  end if;
  if (select count(*) from document_import i where i.practice_id = practice and i.state = 'refused') >= 200 then
    perform refuse('RT409', 'There are 200 files here that could not be read. Put some away first.');
  end if;
  insert into document_import (practice_id, by_id, name, sha256, bytes_at) values (practice, my_id(), called, hash, stored)
  on conflict (practice_id, sha256) where not is_version do update
    set state = 'waiting', by_id = my_id(), name = called, bytes_at = stored, taken = 0, taken_at = null, trouble = '', at = now()
  returning * into it;
  perform jobs.enqueue('read_imports', it.id);
  return 'added';
end $$;

-- Notes what was found in a file that became the next version's draft, and keeps its pictures.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.note_brought_version(doc bigint, called text, hash text, noticed jsonb, to_fill jsonb, pictures jsonb default '[]') returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  insert into document_import (practice_id, by_id, name, sha256, state, warnings, blanks, document_id, is_version)
  values (it.practice_id, my_id(), called, hash, 'read', noticed, to_fill, it.id, true)
  on conflict (document_id, is_version) do update
    set by_id = my_id(), name = called, sha256 = hash, warnings = noticed, blanks = to_fill, checked_at = null, at = now();
  perform keep_pictures(doc => it.id, practice => it.practice_id, pictures => note_brought_version.pictures);
end $$;

-- Notes that what was found in a document's file was looked over.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.check_import(doc bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  update document_import i set checked_at = now() where i.document_id = it.id and i.checked_at is null;
end $$;

-- Puts a file that could not be read off the list.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.put_import_away(import_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := writers_of_manual_only();
begin
  delete from document_import i where i.uid = import_uid and i.practice_id = practice and i.state = 'refused';
  if not found then perform refuse('RT404', 'It is not on the list.'); end if;
end $$;

-- Takes the next file to be read. One whose process was ended is taken again after three minutes; one that ended three of them is refused.
create or replace function jobs.take_import() returns table (import_id bigint, file_name text, stored text)
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  update document_import i set state = 'refused', bytes_at = null,
    trouble = 'This file takes too long to look into. Save it again or as a PDF, and choose that.'
  where i.state = 'waiting' and i.taken >= 3 and i.taken_at < now() - interval '3 minutes';
  return query
    update document_import i set taken_at = now(), taken = i.taken + 1
    where i.id = (select w.id from document_import w
      where w.state = 'waiting' and (w.taken_at is null or w.taken_at < now() - interval '3 minutes')
      order by w.id limit 1 for update skip locked)
    returning i.id, i.name, i.bytes_at;
end $$;

-- Notes why a file cannot be read.
create or replace function jobs.refuse_import(import_id bigint, why text) returns void
language sql set search_path = public, verbs, helpers, pg_temp as $$
  update document_import i set state = 'refused', bytes_at = null, trouble = left(why, 500) where i.id = import_id and i.state = 'waiting';
$$;

-- Makes a file that was read a draft in the manual of its practice, as whoever brought it, and keeps its pictures. Who writes there no more
-- brings nothing. Tells whether it became one.
create or replace function jobs.import_read(import_id bigint, new_kind text, new_title text, new_body text, new_fields jsonb, new_topics text[], noticed jsonb,
  to_fill jsonb, pictures jsonb default '[]') returns boolean language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document_import;
  made text;
  doc bigint;
begin
  select * into it from document_import i where i.id = import_id and i.state = 'waiting' for update;
  if it.id is null then return false; end if;
  perform set_config('app.viewer', it.by_id::text, true);
  if my_practice() is distinct from it.practice_id then
    perform jobs.refuse_import(it.id, 'Whoever sent it no longer writes in this manual.');
    return false;
  end if;
  begin
    made := begin_document(new_kind, new_title, new_body, new_fields, new_topics);
    doc := (select d.id from document d where d.uid = made);
    perform keep_pictures(doc => doc, practice => it.practice_id, pictures => import_read.pictures);
    update document_import i set state = 'read', bytes_at = null, warnings = noticed, blanks = to_fill, document_id = doc where i.id = it.id;
    return true;
  exception when sqlstate 'RT403' or sqlstate 'RT409' then
    perform jobs.refuse_import(it.id, sqlerrm);
    return false;
  end;
end $$;
