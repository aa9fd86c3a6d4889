-- When a document takes the place of another.

-- Says that a document of the viewer's practice is replaced by another of theirs: nobody adopts it any more, what waits to be shared of
-- it waits no longer, and those who adopted it are told.
-- Rows: two documents of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.replace_document(doc bigint, by_uid text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
  next document;
begin
  select * into next from document d where d.uid = by_uid and d.practice_id = it.practice_id and d.id <> it.id for update;
  if next.id is null or next.status <> 'published' then perform refuse('RT409', 'Choose a document of your manual that is in force.'); end if;
  if it.status = 'superseded' then
    if it.superseded_by = next.id then return; end if;
    perform refuse('RT409', 'Another document has replaced it already. Put it in force again first.');
  end if;
  if it.status <> 'published' then perform refuse('RT409', 'Only what is in force can be replaced.'); end if;
  update document d set status = 'superseded', superseded_by = next.id, changed_at = now() where d.id = it.id;
  delete from document_share s where s.document_id = it.id and s.opened_at is null;
end $$;
