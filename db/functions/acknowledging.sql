-- The people of a practice confirm that they have read what its manual says.

-- The newest version that is not minor, which is the one to be read: who has read it, or one after it, has read the document.
create or replace function helpers.version_to_read(doc bigint) returns int language sql stable as $$
  select coalesce(max(v.number) filter (where v.change <> 'minor'), min(v.number)) from document_version v where v.document_id = doc;
$$;

-- Lists the people of a practice who have not yet read a document as they are asked to, and whose accounts are open.
create or replace function helpers.not_read_by(doc bigint) returns setof bigint language sql stable as $$
  select m.member_id from upkeep u join practice_member m on m.practice_id = u.practice_id
  join account c on c.member_id = m.member_id and c.disabled_at is null and c.closed_at is null
  where u.document_id = doc and u.asked_version is not null and not exists (
    select from acknowledgement a where a.document_id = doc and a.person_id = m.member_id and a.version >= u.asked_version)
  order by m.member_id;
$$;

-- Puts into somebody's inbox that a document waits for them to read it, in the place of what they heard of that before. With mail
-- where it is said so.
create or replace function helpers.tell_reader(m bigint, what text, doc bigint, mailed boolean) returns void language plpgsql as $$
declare
  new_id bigint;
begin
  delete from notification n where n.member_id = m and n.about_document = doc and n.kind in ('reading_asked', 'reading_reminded');
  insert into notification (member_id, kind, subject_kind, subject_id) values (m, what, 'document', doc) returning id into new_id;
  if mailed then perform jobs.enqueue('mail_notification', new_id); end if;
end $$;

-- Asks the people of a practice to read a document, or somebody who is new there. Whoever acts sees it before them. However many
-- documents are put in force within a day, only the first of them comes by mail.
create or replace function helpers.ask_to_read(doc bigint, newcomer bigint default null) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  reader bigint;
begin
  for reader in select r from not_read_by(doc => doc) r where case when newcomer is null then r is distinct from my_id() else r = newcomer end loop
    perform tell_reader(m => reader, what => 'reading_asked', doc => doc, mailed => newcomer is null and not exists (
      select from notification n where n.member_id = reader and n.kind = 'reading_asked' and n.about_document <> doc and n.created_at >= date_trunc('day', now())));
  end loop;
end $$;

-- Says whether the people of the practice are asked to confirm that they have read a document, and from which day its newest version
-- holds. Asked anew, they are asked for the newest version that is not minor; who has read that one is not asked again.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.set_reading(doc bigint, asks_people boolean, from_day date) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc => doc);
  asked_before boolean := coalesce((select u.asks from upkeep u where u.document_id = doc), false);
  to_read int := case when asks_people then version_to_read(doc => doc) end;
begin
  insert into upkeep (document_id, practice_id, asks, holds_from, asked_version, asked_at)
  values (doc, it.practice_id, asks_people, from_day, to_read, case when to_read is not null then now() end)
  on conflict (document_id) do update set asks = excluded.asks, holds_from = excluded.holds_from, asked_version = excluded.asked_version,
    asked_at = case when upkeep.asked_version is not distinct from excluded.asked_version then upkeep.asked_at else excluded.asked_at end;
  if not asks_people then
    perform news_is_settled(kinds => array['reading_asked', 'reading_reminded'], cohort => null, about_kind => 'document', about => doc);
  elsif to_read is not null and not asked_before and it.status = 'published' then perform ask_to_read(doc => doc);
  end if;
end $$;

-- Notes that the viewer has read a version of a document of their practice. False, and nothing noted, where a newer one is to be read.
-- Rows: of the viewer's practice, and their own. Words: none come back. When: now; their name of now stays.
create or replace function verbs.acknowledge_document(doc bigint, seen int) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document;
  to_read int;
begin
  select * into it from document d where d.id = doc and d.practice_id = my_practice() for share;
  if it.id is null then perform refuse('RT404', 'There is no such document in your manual.'); end if;
  to_read := (select u.asked_version from upkeep u where u.document_id = doc);
  if to_read is null or it.status <> 'published' then perform refuse('RT409', 'Nobody is asked to confirm this document just now.'); end if;
  if seen not between to_read and it.version then return false; end if;
  insert into acknowledgement (document_id, version, practice_id, person_id, called)
  select doc, seen, it.practice_id, p.id, p.name from person p where p.id = my_id() and not exists (
    select from acknowledgement a where a.document_id = doc and a.person_id = p.id and a.version >= to_read)
  on conflict do nothing;
  update notification n set read_at = now()
  where n.member_id = my_id() and n.about_document = doc and n.kind in ('reading_asked', 'reading_reminded') and n.read_at is null;
  return true;
end $$;

-- Reminds those who have not read a document, or one of them, in the inbox and by mail: nobody twice within a day, nor whoever asks
-- for it. Returns how many were reminded.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.remind_readers(doc bigint, only_person bigint default null) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc => doc);
  reader bigint;
  reminded int := 0;
begin
  if it.status <> 'published' then perform refuse('RT409', 'This document is not in force.'); end if;
  for reader in select r from not_read_by(doc => doc) r where r <> my_id() and r = coalesce(only_person, r) loop
    insert into reading_reminder as x (document_id, practice_id, person_id) values (doc, it.practice_id, reader)
    on conflict (document_id, person_id) do update set at = now() where x.at <= now() - interval '1 day';
    if found then
      reminded := reminded + 1;
      perform tell_reader(m => reader, what => 'reading_reminded', doc => doc, mailed => true);
    end if;
  end loop;
  return reminded;
end $$;
