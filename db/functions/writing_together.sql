-- Two people of a practice who write in one document.

-- Notes that the viewer has a document open to write in it, or has just left it. Returns the names of the others of the practice who had it open within the
-- last minute.
-- Rows: a document of the viewer's practice. Words: names of its people. When: within the last minute, for its owners and directors.
create or replace function verbs.note_writing(doc bigint, leaves boolean default false) returns text[]
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint := writers_of_manual_only();
begin
  if not exists (select from document d where d.id = doc and d.practice_id = practice) then
    perform refuse('RT404', 'There is no such document in your manual.');
  end if;
  if leaves then delete from document_writer w where w.document_id = doc and w.member_id = my_id();
  else
    insert into document_writer as w (document_id, practice_id, member_id) values (doc, practice, my_id())
    on conflict (document_id, member_id) do update set seen_at = now();
  end if;
  delete from document_writer w where w.document_id = doc and w.seen_at < now() - interval '1 hour';
  return (select coalesce(array_agg(p.name order by p.name), '{}') from document_writer w
    join person p on p.id = w.member_id join practice_member m on m.member_id = w.member_id and m.practice_id = practice
    where w.document_id = doc and w.member_id <> my_id() and w.seen_at > now() - interval '1 minute');
end $$;
