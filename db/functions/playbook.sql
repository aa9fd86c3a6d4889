-- The playbook of clauses, whose entries are documents.

-- Begins an entry as a draft in the manual of the viewer's practice: nobody else sees it until it is shared.
-- Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
create or replace function verbs.begin_playbook_entry(of_clause text, with_whom text, new_title text, new_body text, new_fields jsonb default '[]') returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  entry text := begin_document(new_kind => 'playbook', new_title => new_title, new_body => new_body, new_fields => new_fields);
begin
  insert into playbook_entry (document_id, practice_id, clause, counterparty) select d.id, d.practice_id, of_clause, with_whom from document d where d.uid = entry;
  return entry;
end $$;

-- Says that an entry of the viewer's practice came from a contract conversation, or takes that off again. Said twice it changes nothing.
-- Rows: an entry of the viewer's practice that is open in a cohort where they sit, and a conversation there that still stands. Words: none.
-- When: now, for owners and directors.
create or replace function verbs.say_origin(cohort bigint, doc bigint, thread bigint, came_from boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
declare
  persona bigint := seated_persona(cohort);
  it document := own_document(doc);
  its_thread thread := thread_for_change(cohort, thread);
begin
  if it.status <> 'published' or not exists (select from playbook_entry e where e.document_id = doc)
    or not exists (select from document_share s where s.document_id = doc and s.opened_at is not null and (s.cohort_id is null or s.cohort_id = cohort)) then
    perform refuse('RT404', 'There is no such entry.');
  end if;
  if not came_from then
    delete from entry_origin o where o.cohort_id = cohort and o.document_id = doc and o.thread_id = thread;
    return;
  end if;
  if its_thread.contract = '' or exists (select from post_removal r where r.cohort_id = cohort and r.thread_id = thread and r.number = 1) then
    perform refuse('RT404', 'There is no such question about a contract.');
  end if;
  if (select count(*) from entry_origin o where o.cohort_id = cohort and o.document_id = doc) >= 50 then
    perform refuse('RT409', 'An entry names fifty conversations at most. Take one off first.');
  end if;
  insert into entry_origin (cohort_id, document_id, thread_id) values (cohort, doc, thread) on conflict do nothing;
end $$;
