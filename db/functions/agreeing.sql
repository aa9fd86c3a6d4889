-- Who agrees before a document is shared: with the whole network a moderator, with a cohort that asks for it who leads it.

-- Those who may agree that a practice shares with a cohort, or with the network where none is named. Nobody agrees to what their own
-- practice shares; only where all of the network's staff belong to it, one of them has to.
create or replace function helpers.who_agrees(cohort bigint, practice bigint) returns bigint[] language sql stable as $$
  with staff as materialized (
    select r.member_id, exists (select from practice_member p where p.member_id = r.member_id and p.practice_id = practice) as belongs
    from network_role r join account c on c.member_id = r.member_id and c.disabled_at is null and c.closed_at is null
    where cohort is null and helpers.has_second_factor(r.member_id))
  select coalesce(array_agg(m), '{}') from (
    select a.member_id as m from attendee a
    join seat s on s.id = a.seat_id and s.until is null and s.practice_id <> practice
    join account c on c.member_id = a.member_id and c.disabled_at is null and c.closed_at is null
    where a.cohort_id = cohort and a.until is null and a.facilitator
    union all
    select member_id from staff where not belongs or not exists (select from staff where not belongs)) them;
$$;

-- Tells whether what a practice shares waits first. With a cohort it does where its facilitators said so, as long as one of them is of
-- another practice: nothing waits where nobody could agree.
create or replace function helpers.share_waits(cohort bigint, practice bigint) returns boolean language sql stable as $$
  select cohort is null or ((select c.reviews_documents from cohort c where c.id = cohort) and helpers.who_agrees(cohort, practice) <> '{}');
$$;

-- Counts what waits to be shared with a cohort, or with the network where none is named, for a member to agree.
create or replace function helpers.shares_waiting(cohort bigint, m bigint) returns int language plpgsql stable as $$
begin
  return (
    select count(*)::int from (
      select from document_share s
      where s.opened_at is null and (s.cohort_id = cohort or (cohort is null and s.cohort_id is null))
        and s.practice_id is distinct from (select p.practice_id from practice_member p where p.member_id = m)
      limit 100) waiting
  );
end $$;

-- Settles news that a document waits to be shared, of everybody for whom it waits no more.
create or replace function helpers.nobody_waits_for(doc bigint) returns void language sql as $$
  update notification n set read_at = now()
  where n.about_document = doc and n.kind = 'share_asked' and n.read_at is null and not exists (select from document_share s
    where s.document_id = doc and s.opened_at is null and n.member_id = any(helpers.who_agrees(s.cohort_id, s.practice_id)));
$$;

-- Tells those who have to agree that a document waits to be shared; of a cohort who has accepted its charter, for others do not see it.
create or replace function helpers.tell_it_waits(doc bigint, cohort bigint, told bigint[]) returns void language sql as $$
  select helpers.notify_anew(m, 'share_asked', null, 'document', doc) from unnest(told) m
  where cohort is null or cohort = any(helpers.seated_cohorts_of(m));
$$;

-- Tells somebody who begins to lead a cohort, or opens it by accepting its charter, what waits to be shared there.
create or replace function helpers.tell_what_waits(m bigint, cohort bigint) returns void language sql as $$
  select helpers.tell_it_waits(s.document_id, cohort, array[m]) from (
    select x.document_id, x.practice_id from document_share x where x.cohort_id = cohort and x.opened_at is null order by x.id limit 30) s
  where m = any(helpers.who_agrees(cohort, s.practice_id)) and not exists (select from notification n
    where n.member_id = m and n.kind = 'share_asked' and n.about_document = s.document_id and n.read_at is null);
$$;

-- Opens a document to a cohort, or to the network where none is named; or lets it wait there, and tells who has to agree. Shared there
-- already, it stays as it is. Returns whether it is open.
create or replace function helpers.open_or_ask(it document, cohort bigint, persona bigint) returns boolean language plpgsql as $$
declare
  -- What was taken out does not come back unseen, also where documents are not looked at first.
  waits boolean := helpers.share_waits(cohort, it.practice_id) or (helpers.who_agrees(cohort, it.practice_id) <> '{}' and exists (
    select from share_sent_back b where b.document_id = it.id and b.cohort_id is not distinct from cohort and b.was_open));
begin
  if it.version = 0 then perform helpers.refuse('RT409', 'Publish a first version before you share it.'); end if;
  if it.status = 'superseded' then perform helpers.refuse('RT409', 'Another document has replaced this one. Share that.'); end if;
  if it.status <> 'published' then perform helpers.refuse('RT409', 'This document was withdrawn.'); end if;
  if waits and (select count(*) from document_share s where s.practice_id = it.practice_id and s.opened_at is null) >= 30 then
    perform helpers.refuse('RT409', 'Thirty documents of your practice wait to be shared already. Please let those be looked at first.');
  end if;
  insert into document_share (document_id, practice_id, cohort_id, persona_id, from_version, opened_at)
  values (it.id, it.practice_id, cohort, persona, it.version, case when not waits then now() end)
  on conflict (document_id, cohort_id) do nothing;
  if found then
    delete from share_sent_back b where b.document_id = it.id and b.cohort_id is not distinct from cohort;
    perform helpers.news_is_settled(array['share_sent_back', 'share_taken_out'], null, 'document', it.id);
    if waits then perform helpers.tell_it_waits(it.id, cohort, helpers.who_agrees(cohort, it.practice_id)); end if;
  end if;
  return (select s.opened_at is not null from document_share s where s.document_id = it.id and s.cohort_id is not distinct from cohort);
end $$;

-- Asks for a document to be shared with the whole network: a moderator looks at it first.
-- Rows: a document of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.share_with_network(doc bigint) returns boolean
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  return open_or_ask(own_document(doc), null, null);
end $$;

-- Finds a share for who may agree to it, and makes its document theirs until the transaction ends. What waits ends with its cohort: an archiving
-- that is under way comes first.
create or replace function helpers.share_to_judge(share bigint) returns document_share language plpgsql as $$
declare
  it document_share;
begin
  select * into it from document_share s where s.id = share;
  if it.id is null or not coalesce(verbs.my_id() = any(helpers.who_agrees(it.cohort_id, it.practice_id)), false)
    or not (case when it.cohort_id is null then verbs.is_staff() else it.cohort_id = any(verbs.my_seated_cohorts()) end) then
    perform helpers.refuse('RT404', 'It does not wait any more.');
  end if;
  perform from document d where d.id = it.document_id for update;
  perform from cohort c where c.id = it.cohort_id for key share;
  select * into it from document_share s where s.id = share;
  if it.id is null then perform helpers.refuse('RT409', 'Somebody else was quicker, or its practice has taken it back.'); end if;
  return it;
end $$;

-- Tells the owners and directors of the practice what became of a share: of one with a cohort those who sit there, for the words come
-- from behind its walls.
create or replace function helpers.tell_who_shared(it document_share, what text, words text) returns void language sql as $$
  select helpers.notify_anew(m.member_id, what, null, 'document', it.document_id, words) from practice_member m
  join account c on c.member_id = m.member_id and c.disabled_at is null and c.closed_at is null
  where m.practice_id = it.practice_id and m.role in ('owner', 'director')
    and (it.cohort_id is null or it.cohort_id = any(helpers.seated_cohorts_of(m.member_id)));
$$;

-- Agrees that a document is shared, in the version that the viewer saw: earlier ones stay its practice's own. Refuses where there is a
-- newer one by now.
-- Rows: a document that waits for the viewer. Words: none. When: now, for who leads the cohort, or for moderators; not of its practice.
create or replace function verbs.agree_to_share(share bigint, seen int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document_share := share_to_judge(share);
  doc document;
begin
  if it.opened_at is not null then return; end if;
  select * into doc from document d where d.id = it.document_id;
  if doc.version <> seen then perform refuse('RT409', 'Its practice has published a newer version meanwhile. Look at that first.'); end if;
  update document_share s set opened_at = now(), from_version = doc.version where s.id = it.id;
  perform tell_who_shared(it, 'share_opened', '');
  perform audit('document.shared', it.cohort_id, it.practice_id);
end $$;

-- Sends a document back that waits to be shared, or takes out one that is, with words for its practice. Who adopted it keeps their copy.
-- Refuses to take out what somebody else has shared since the viewer looked at it as waiting: `as_open` is how they saw it.
-- Rows: a share that the viewer may agree to. Words: theirs. When: now, for who leads the cohort, or for moderators; not of its practice.
create or replace function verbs.refuse_share(share bigint, why text, as_open boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document_share := share_to_judge(share);
  opened boolean := it.opened_at is not null;
begin
  if opened and not as_open then perform refuse('RT409', 'Somebody else has agreed meanwhile, and it is shared. Open this page again to take it out.'); end if;
  delete from document_share s where s.id = it.id;
  insert into share_sent_back as b (document_id, practice_id, cohort_id, was_open, words, by_called)
  select it.document_id, it.practice_id, it.cohort_id, opened, why, coalesce(
    (select p.called from persona p where p.cohort_id = it.cohort_id and p.id = my_persona(it.cohort_id)), (select p.name from person p where p.id = my_id()))
  on conflict (document_id, cohort_id) do update set was_open = excluded.was_open, words = excluded.words, by_called = excluded.by_called, at = now();
  perform tell_who_shared(it, case when opened then 'share_taken_out' else 'share_sent_back' end, why);
  perform audit(case when opened then 'document.taken_out' else 'document.sent_back' end, it.cohort_id, it.practice_id);
end $$;

-- Says whether documents are looked at before they are shared with a cohort. What waits goes on waiting.
-- Rows: a cohort that the viewer leads. Words: none. When: now.
create or replace function verbs.review_documents(cohort bigint, reviews boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform leaders_only(cohort);
  perform refuse_if_archived(cohort);
  update cohort c set reviews_documents = reviews where c.id = cohort and c.reviews_documents <> reviews;
  if found then perform audit(case when reviews then 'documents.reviewed' else 'documents.not_reviewed' end, cohort); end if;
end $$;

-- Lists what waits for the viewer to agree, the oldest first: with cohorts that they lead, and for moderators with the network; or
-- what is shared with the network, for moderators, the newest first; or of one document both, also with those cohorts. Nothing of their
-- own practice.
-- Rows: shares that the viewer may agree to. Words: the name of the practice and the title, which they may read. When: now.
create or replace function verbs.shares_to_judge(open boolean, before_id bigint, at_most int, only_uid text default null) returns table (id bigint,
  uid text, kind text, title text, topics text[], practice text, cohort text, asked_at timestamptz, opened_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  me bigint := my_id();
  staff boolean := is_staff();
  led bigint[] := (select coalesce(array_agg(a.cohort_id), '{}') from attendee a where a.member_id = me and a.until is null and a.facilitator
    and a.cohort_id = any(my_seated_cohorts()));
begin
  return query
  select s.id, d.uid, d.kind, d.title, d.topics, p.name, c.name, s.asked_at, s.opened_at
  from document_share s join document d on d.id = s.document_id join practice p on p.id = s.practice_id left join cohort c on c.id = s.cohort_id
  where (s.cohort_id = any(led) or (s.cohort_id is null and staff)) and me = any(who_agrees(s.cohort_id, s.practice_id))
    and case when only_uid is not null then d.uid = only_uid
      when shares_to_judge.open then s.opened_at is not null and s.cohort_id is null and s.id < before_id
      else s.opened_at is null end
  order by case when shares_to_judge.open then -s.id else s.id end limit at_most;
end $$;
