-- Pictures in documents: files of a practice, which a text links to where they stand. Their bytes are drawn anew, as those of posts are.

-- The pictures that a text shows and that are a practice's to show: those that it brought, and those of what it adopted.
create or replace function helpers.pictures_in(body text, practice bigint) returns setof bigint
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select f.id from (select distinct m[1] as uid from regexp_matches(body, '\]\(/files/([a-z0-9]{20})\)', 'g') m) named
  join file f on f.uid = named.uid and f.practice_id is not null and f.made_of is null and f.quarantined_at is null
  where f.practice_id = practice
    or exists (select from document_picture p join document d on d.id = p.document_id where p.file_id = f.id and d.practice_id = practice);
$$;

-- Keeps pictures that came with a file, each with its smaller sizes, for what is being written in a document.
create or replace function helpers.keep_pictures(doc bigint, practice bigint, pictures jsonb) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it jsonb;
  main bigint;
begin
  for it in select x from jsonb_array_elements(pictures) x loop
    insert into file (practice_id, uid, name, type, size, sha256, width, height)
    select practice, x.uid, x.name, x.type, x.size, x.sha256, x.width, x.height
    from jsonb_to_record(it) x (uid text, name text, type text, size bigint, sha256 text, width int, height int)
    returning id into main;
    insert into file (practice_id, uid, name, type, size, sha256, width, height, made_of)
    select practice, x.uid, x.name, x.type, x.size, x.sha256, x.width, x.height, main
    from jsonb_to_recordset(it -> 'smaller') x (uid text, name text, type text, size bigint, sha256 text, width int, height int);
    insert into document_picture (document_id, number, file_id) values (doc, 0, main);
  end loop;
end $$;

-- Notes which pictures a new version shows. Those of the draft that it does not show are let go of.
create or replace function helpers.pictures_published(doc bigint, version int, body text, practice bigint) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  insert into document_picture (document_id, number, file_id)
  select doc, version, id from pictures_in(body => pictures_published.body, practice => pictures_published.practice) id;
  delete from document_picture p where p.document_id = doc and p.number = 0;
$$;

-- Gives a document the pictures of the peer's version whose text was taken over, so that it has them when that is out of sight.
create or replace function helpers.take_pictures(doc bigint, from_document bigint, version int) returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  insert into document_picture (document_id, number, file_id)
  select doc, 0, p.file_id from document_picture p where p.document_id = from_document and p.number = version
  on conflict do nothing;
$$;

-- Tells whether the files of a practice, and of the network, leave room for so many bytes more.
create or replace function helpers.files_fit(practice bigint, bytes bigint, per_practice bigint, in_all bigint) returns boolean
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select bytes_of_practice(practice => files_fit.practice) + bytes <= per_practice and (select coalesce(sum(f.size), 0) from file f) + bytes <= in_all;
$$;

-- Tells whether there is room for the pictures of a file that is brought into the manual of the viewer's practice.
-- Rows: the viewer's own practice's. Words: none, only yes or no. When: now, for its owners and directors.
create or replace function verbs.pictures_fit(bytes bigint, per_practice bigint, in_all bigint) returns boolean
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select files_fit(practice => writers_of_manual_only(), bytes => pictures_fit.bytes, per_practice => pictures_fit.per_practice,
    in_all => pictures_fit.in_all);
$$;

-- Tells the same of a file that waits to be read.
create or replace function jobs.import_fits(import_id bigint, bytes bigint, per_practice bigint, in_all bigint) returns boolean
language sql stable set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce((select files_fit(practice => i.practice_id, bytes => import_fits.bytes, per_practice => import_fits.per_practice,
    in_all => import_fits.in_all) from document_import i where i.id = import_id), false);
$$;

-- Deletes pictures that no version of a document shows and none that is being written can show any more.
create or replace function helpers.drop_pictures() returns void
language sql security definer set search_path = public, verbs, helpers, pg_temp as $$
  delete from file f where f.practice_id is not null and f.made_of is null and f.quarantined_at is null and f.created_at < now() - interval '1 day'
    and not exists (select from document_picture p where p.file_id = f.id)
    and not exists (select from document_draft w where w.practice_id = f.practice_id and strpos(w.body, '](/files/' || f.uid || ')') > 0);
$$;
