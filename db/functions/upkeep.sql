-- Who looks after a document of a manual, and when somebody looks at it again.

-- How many days before a review somebody is reminded of it, and once more when it is overdue: those of a day that have come by now.
create or replace function helpers.review_steps(review_on date) returns table (step int) language sql stable as $$
  select s from unnest(array[-1, 7, 30, 90]) s where review_on - (now() at time zone 'UTC')::date <= s;
$$;

-- Whom a document's review concerns: the one who looks after it, as long as they are of the practice; else its owners and directors.
create or replace function helpers.who_looks_after(doc bigint) returns setof bigint language sql stable as $$
  with open as (
    select m.member_id, m.role, m.member_id = u.looked_after_by as looks_after
    from document d left join upkeep u on u.document_id = d.id join practice_member m on m.practice_id = d.practice_id
    join account c on c.member_id = m.member_id and c.disabled_at is null and c.closed_at is null
    where d.id = doc)
  select o.member_id from open o where case when exists (select from open x where x.looks_after) then o.looks_after else o.role in ('owner', 'director') end
  order by o.member_id;
$$;

-- Tells of a document's review whom it concerns, and nobody else any more.
create or replace function helpers.tell_of_review(doc bigint, what text, on_day text) returns void language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  told bigint;
  new_id bigint;
begin
  delete from notification n where n.about_document = doc and n.kind in ('review_due', 'review_overdue');
  for told in select who_looks_after(doc => doc) loop
    insert into notification (member_id, kind, subject_kind, subject_id, detail) values (told, what, 'document', doc, on_day) returning id into new_id;
    perform jobs.enqueue('mail_notification', new_id);
  end loop;
end $$;

-- Says who of the practice looks after a document; null for nobody. What waits of its review is theirs from now on.
-- Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.set_looked_after(doc bigint, person bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc => doc);
  waits notification;
begin
  if person is not null and not exists (select from practice_member m where m.member_id = person and m.practice_id = it.practice_id) then
    perform refuse('RT404', 'There is no such person in your practice.');
  end if;
  if person is not distinct from (select u.looked_after_by from upkeep u where u.document_id = doc) then return; end if;
  insert into upkeep (document_id, practice_id, looked_after_by) values (doc, it.practice_id, person)
  on conflict (document_id) do update set looked_after_by = excluded.looked_after_by;
  select * into waits from notification n where n.about_document = doc and n.kind in ('review_due', 'review_overdue') and n.read_at is null
  order by n.id desc limit 1;
  if waits.id is not null then perform tell_of_review(doc => doc, what => waits.kind, on_day => waits.detail); end if;
end $$;

-- Notes that somebody looked at a document again and found nothing to change, and when that is done next. Pressed twice it is noted once.
-- Rows: of the viewer's practice. Words: none come back. When: now, for its owners and directors, and for the one who looks after it.
create or replace function verbs.review_document(doc bigint, next_day date) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document;
begin
  select * into it from document d where d.id = doc and d.practice_id = my_practice() for update;
  if it.id is null then perform refuse('RT404', 'There is no such document in your manual.'); end if;
  if not exists (select from upkeep u where u.document_id = doc and u.looked_after_by = my_id()) then perform writers_of_manual_only(); end if;
  if it.status <> 'published' then perform refuse('RT409', 'This document is not in force.'); end if;
  if coalesce(next_day <= (now() at time zone 'UTC')::date, true) then perform refuse('RT409', 'Choose a day that is still to come.'); end if;
  if it.review_on is not distinct from next_day
    and exists (select from document_review r where r.document_id = doc and r.by_id = my_id() and r.at > now() - interval '1 day') then
    return;
  end if;
  insert into document_review (document_id, practice_id, version, by_id, by_called, reason, next_on)
  select doc, it.practice_id, it.version, p.id, p.name, it.review_reason, next_day from person p where p.id = my_id();
  -- Why it was to be looked at was said of the day that is past.
  update document d set review_on = next_day, review_reason = '' where d.id = doc;
end $$;

-- Reminds of reviews that come or are overdue, whom they concern: once of each step, also when two processes run it at once.
create or replace function jobs.remind_of_reviews() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it record;
begin
  for it in
    select d.id, d.review_on, due.step from document d cross join lateral (select min(s.step) as step from review_steps(review_on => d.review_on) s) due
    where d.status = 'published' and d.review_on <= (now() at time zone 'UTC')::date + 90
      and not exists (select from review_reminder r where r.document_id = d.id and r.review_on = d.review_on and r.step = due.step)
    order by d.review_on, d.id limit 500 for update of d skip locked
  loop
    -- Another process may have told of it since these were looked for.
    insert into review_reminder (document_id, review_on, step) values (it.id, it.review_on, it.step) on conflict do nothing;
    continue when not found;
    insert into review_reminder (document_id, review_on, step) select it.id, it.review_on, s.step from review_steps(review_on => it.review_on) s on conflict do nothing;
    perform tell_of_review(doc => it.id, what => case when it.step < 0 then 'review_overdue' else 'review_due' end, on_day => it.review_on::text);
  end loop;
end $$;
