-- Who hears of what becomes of a document that they adopted.

-- Tells the owners and directors of the practices that adopted a document, as far as they can still see it: of their own copy, since
-- that is theirs to see whatever becomes of the peer's. Earlier news of it give way. Without mail it is in the inbox alone.
create or replace function helpers.tell_who_adopted(doc bigint, what text, mailed boolean) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  told record;
  new_id bigint;
begin
  for told in
    select m.member_id, a.document_id from adoption a
    join practice_member m on m.practice_id = a.practice_id and m.role in ('owner', 'director')
    join account c on c.member_id = m.member_id and c.disabled_at is null and c.closed_at is null
    where a.of_document = doc and exists (select from document_share s where s.document_id = doc and s.opened_at is not null
      and (s.cohort_id is null or s.cohort_id = any(seated_cohorts_of(m.member_id))))
    order by m.member_id, a.document_id
  loop
    delete from notification n where n.member_id = told.member_id and n.about_document = told.document_id
      and n.kind in ('document_updated', 'document_required', 'document_withdrawn', 'document_replaced');
    insert into notification (member_id, kind, subject_kind, subject_id) values (told.member_id, what, 'document', told.document_id)
    returning id into new_id;
    if mailed then perform jobs.enqueue('mail_notification', new_id); end if;
  end loop;
end $$;
