-- What tables do by themselves when a row changes. Made before them.

-- Makes a transaction that moves a wall ask anew. Others ask when they begin.
create or replace function helpers.forget_walls() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform set_config(what, '', true) from unnest(array['app.seated', 'app.cohorts', 'app.rosters', 'app.facilitated', 'app.people', 'app.personas']) what;
  return null;
end $$;

-- Refuses every change of the audit log, also the owner's.
create or replace function helpers.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;

-- Refuses every change of what people have confirmed, also the owner's.
create or replace function helpers.record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what people have confirmed is append-only';
end $$;

-- Gives every cohort the topics it begins with: what owners of therapy practices ask each other about.
create or replace function helpers.begin_topics() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into topic (cohort_id, name, position)
  select new.id, name, position
  from unnest(array['Policies', 'Contracts', 'People', 'Billing', 'Compliance', 'Scheduling', 'Space and equipment',
    'Marketing', 'Technology', 'Buying and selling']) with ordinality as t (name, position);
  return null;
end $$;

-- Keeps the name that a cohort or practice had: whoever left knows it by that.
create or replace function helpers.keep_former_name() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into former_name (cohort_id, practice_id, name)
  values (case tg_table_name when 'cohort' then old.id end, case tg_table_name when 'practice' then old.id end, old.name);
  return null;
end $$;

-- Keeps the address that a cohort had, so that links to it go on leading there.
create or replace function helpers.keep_old_address() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into cohort_address (cohort_id, slug) values (old.id, old.slug)
  on conflict (cohort_id, slug) do update set left_at = now();
  return null;
end $$;

-- Calls the personas of a cohort anew whose names look like one that was added or changed.
create or replace function helpers.tell_personas_apart() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.name = old.name and new.practice_name = old.practice_name then return null; end if;
  update persona p set called = name_told_apart(p)
  where p.cohort_id = new.cohort_id and skeleton_of(p.name) in (skeleton_of(new.name), skeleton_of(old.name));
  return null;
end $$;

-- Takes news of a post that was removed out of inboxes, and puts it back with the post.
create or replace function helpers.withdraw_news() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  update notification n set withdrawn = new.removed_at is not null
  where n.cohort_id = new.cohort_id and n.subject_kind = 'post' and n.subject_id = new.id and n.kind in ('reply', 'mentioned', 'followed', 'accepted');
  return null;
end $$;

-- Puts news into the inbox row of their conversation, or of their subject.
create or replace function helpers.find_inbox_row() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  new.row_id := inbox_row_of(new.member_id, new.cohort_id, new.subject_kind, new.subject_id);
  return new;
end $$;

-- Counts anew the rows of the inbox that news belong to which were told, settled or withdrawn. Whoever comes second waits
-- for the first, and then counts what both did.
create or replace function helpers.keep_inbox_rows() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  touched bigint[];
begin
  if tg_op = 'INSERT' then
    touched := array(select distinct row_id from there order by 1);
  elsif tg_op = 'DELETE' then
    touched := array(select distinct row_id from before order by 1);
  else
    touched := array(select row_id from before union select row_id from there order by 1);
  end if;
  perform from inbox_row r where r.id = any(touched) order by r.id for update;
  update inbox_row r set
    waiting = (select count(*) from notification n where n.row_id = r.id and n.read_at is null and not n.withdrawn),
    told_by = coalesce(
      (select n.id from notification n where n.row_id = r.id and n.read_at is null and not n.withdrawn order by n.created_at desc, n.id desc limit 1),
      (select n.id from notification n where n.row_id = r.id and not n.withdrawn order by n.created_at desc, n.id desc limit 1)),
    told_at = (select max(n.created_at) from notification n where n.row_id = r.id and not n.withdrawn)
  where r.id = any(touched);
  return null;
end $$;

-- Bounds invitations, for they go to people who have never heard of the network: a practice, and the network itself,
-- sends so many within a day.
create or replace function helpers.bound_invitations() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if (select count(*) from invitation i
      where i.practice_id is not distinct from new.practice_id and i.created_at > now() - interval '1 day') >= 60 then
    perform refuse('RT429', case when new.practice_id is null then 'Sixty people were invited into the network''s staff within a day. Please go on tomorrow.'
      else 'Sixty people were invited into this practice within a day. Please go on tomorrow.' end);
  end if;
  return new;
end $$;

-- Ends the invitations of someone who may no longer let people in, at their practice or in the network: an invitation
-- lends out its maker's right.
create or replace function helpers.invitations_end_with_the_right() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  update invitation i set revoked_at = now()
  where i.invited_by = old.member_id and i.accepted_at is null and i.revoked_at is null
    and not exists (select from network_role r where r.member_id = i.invited_by and (i.network_role is null or r.role = 'administrator'))
    and not (i.network_role is null and exists (select from practice_member p
      where p.member_id = i.invited_by and p.practice_id = i.practice_id and p.role = 'owner'));
  return null;
end $$;

-- Keeps the words by which a post is found beside it. What was removed is found no more. Those of its files follow in a job: a long
-- one takes half a second to take apart, and the conversation is locked meanwhile.
create or replace function helpers.keep_words_of_post() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  with_files boolean := exists (select from file f where f.cohort_id = new.cohort_id and f.thread_id = new.thread_id and f.number = new.number);
begin
  if new.removed_at is not null then
    delete from post_words w where w.cohort_id = new.cohort_id and w.thread_id = new.thread_id and w.number = new.number;
    return null;
  end if;
  -- As in words_anew.
  perform from post_words w where w.cohort_id = new.cohort_id and w.thread_id = new.thread_id and w.number = new.number for update;
  insert into post_words (cohort_id, thread_id, number, persona_id, created_at, slot, words)
  values (new.cohort_id, new.thread_id, new.number, new.persona_id, new.created_at, slot_of(new.cohort_id, new.created_at),
    case when with_files then (select words_of(slot_of(new.cohort_id, new.created_at), t.title, new.body) from thread t where t.cohort_id = new.cohort_id and t.id = new.thread_id)
      else words_of_post(new.cohort_id, new.thread_id, new.number) end)
  on conflict (cohort_id, thread_id, number) do update set words = excluded.words;
  if with_files then perform jobs.enqueue('find_by_files', new.id); end if;
  return null;
end $$;

-- Makes the words of a conversation's posts anew when its title changes; of a long one, and of one with files, in a job: those of a
-- long file take a second to take apart.
create or replace function helpers.keep_words_of_title() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if new.post_count > 200 or exists (select from file f where f.cohort_id = new.cohort_id and f.thread_id = new.id and f.number is not null) then
    perform jobs.enqueue('find_by_title', new.id);
  else perform jobs.find_by_title(thread => new.id);
  end if;
  return null;
end $$;

-- Tells of a new version: by mail as well, unless it is minor.
create or replace function helpers.tell_adopters() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform tell_who_adopted(new.document_id, case new.change when 'required' then 'document_required' else 'document_updated' end, new.change <> 'minor');
  return null;
end $$;

-- Tells that a document is withdrawn, or that another has taken over: what was adopted of it stays.
create or replace function helpers.tell_withdrawn() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform tell_who_adopted(new.id, case new.status when 'superseded' then 'document_replaced' else 'document_withdrawn' end, true);
  return null;
end $$;

-- Takes news of a document out of all inboxes, before it goes.
create or replace function helpers.forget_news_of_document() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from notification n where n.about_document = old.id;
  delete from inbox_row r where r.about_document = old.id;
  return old;
end $$;

-- Takes news of a practice's manual out of the inbox of somebody who leaves it. Of reviews of what they looked after its owners and
-- directors hear the next time that these are looked for.
create or replace function helpers.forget_news_of_manual() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from notification n using document d where n.member_id = old.member_id and d.id = n.about_document and d.practice_id = old.practice_id;
  delete from inbox_row r using document d where r.member_id = old.member_id and d.id = r.about_document and d.practice_id = old.practice_id;
  delete from review_reminder r using upkeep u where u.document_id = r.document_id and u.looked_after_by = old.member_id and u.practice_id = old.practice_id;
  return null;
end $$;

-- Keeps the words by which a document is found: of the version that is its newest now.
create or replace function helpers.keep_words_of_version() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if exists (select from document d where d.id = new.document_id and d.version = new.number) then perform make_document_words(new.document_id); end if;
  return null;
end $$;

-- Keeps the words of a document that was published or withdrawn.
create or replace function helpers.keep_words_of_document() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform make_document_words(new.id);
  return null;
end $$;

-- Keeps the words of a document that is seen somewhere else than before.
create or replace function helpers.keep_words_of_share() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform make_document_words(coalesce(new.document_id, old.document_id));
  return null;
end $$;

-- Keeps the words of a draft that has no version yet. A long one is saved every few seconds while somebody writes: its words follow twice a minute.
create or replace function helpers.keep_words_of_draft() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if exists (select from document d where d.id = new.document_id and d.version = 0) and (length(new.body) < 60000 or not exists (
      select from document_words w where w.document_id = new.document_id and w.made_at > clock_timestamp() - interval '30 seconds')) then
    perform make_document_words(new.document_id);
  end if;
  return null;
end $$;

-- Asks the people of a practice to read a version that is not minor, where its writers have asked for that.
create or replace function helpers.ask_readers() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  practice bigint;
begin
  update upkeep u set asked_version = new.number, asked_at = now()
  where u.document_id = new.document_id and u.asks and (new.change <> 'minor' or u.asked_version is null) returning u.practice_id into practice;
  if practice is not null then perform ask_to_read(doc => new.document_id); end if;
  return null;
end $$;

-- Asks whoever joins a practice to read what all its people are asked to read: the newest hundred stand in the inbox, all in the manual.
create or replace function helpers.ask_newcomer() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform ask_to_read(doc => x.document_id, newcomer => new.member_id)
  from (select u.document_id from upkeep u join document d on d.id = u.document_id
    where u.practice_id = new.practice_id and u.asked_version is not null and d.status = 'published' order by u.asked_at desc limit 100) x;
  return null;
end $$;

-- Begins to count the days to a review anew when its day changes. Whoever sets a day knows of it: of what is past by then nobody is
-- reminded, and what was said of the day before is settled.
create or replace function helpers.review_moved() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.review_on is not distinct from old.review_on then return null; end if;
  insert into review_reminder (document_id, review_on, step) select new.id, new.review_on, s.step from review_steps(review_on => new.review_on) s on conflict do nothing;
  if tg_op = 'UPDATE' then
    perform news_is_settled(kinds => array['review_due', 'review_overdue'], cohort => null, about_kind => 'document', about => new.id);
  end if;
  return null;
end $$;

-- Settles what somebody was asked about a document that is not in force any more.
create or replace function helpers.asks_nobody() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform news_is_settled(kinds => array['reading_asked', 'reading_reminded', 'review_due', 'review_overdue'], cohort => null, about_kind => 'document', about => new.id);
  return null;
end $$;

-- Settles news that a document waits to be shared, of everybody for whom it waits no more.
create or replace function helpers.settle_asked() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform nobody_waits_for(old.document_id);
  return null;
end $$;

-- Settles such news of somebody who does not lead a cohort any more, or does not run the network.
create or replace function helpers.forget_asked() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform nobody_waits_for(n.about_document) from notification n where n.member_id = old.member_id and n.kind = 'share_asked' and n.read_at is null;
  return null;
end $$;

-- Tells somebody who begins to lead a cohort, or accepts its charter, what waits to be shared there.
create or replace function helpers.tell_new_leader() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform tell_what_waits(new.member_id, new.cohort_id);
  return null;
end $$;

-- Lets nothing of a practice wait any more to be shared with a cohort that it leaves.
create or replace function helpers.leave_waiting() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from document_share s where s.cohort_id = new.cohort_id and s.practice_id = new.practice_id and s.opened_at is null;
  return null;
end $$;
