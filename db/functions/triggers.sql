-- What tables do by themselves when a row changes. Made before them.

-- Makes a transaction that moves a wall ask anew. Others ask when they begin.
create or replace function helpers.forget_walls() returns trigger language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform set_config(what, '', true) from unnest(array['app.me', 'app.seated', 'app.cohorts', 'app.rosters', 'app.facilitated', 'app.people', 'app.personas']) what;
  return null;
end $$;

-- Refuses every change of the audit log, also the owner's.
create or replace function helpers.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;

-- Refuses every change of an entry of the audit log but that it loses its words while patient data is purged.
create or replace function helpers.audit_only_loses_words() returns trigger language plpgsql as $$
begin
  if current_setting('app.purging', true) is distinct from 'yes' or new.detail <> ''
    or to_jsonb(new) - 'detail' is distinct from to_jsonb(old) - 'detail' then
    raise exception 'the audit log is append-only';
  end if;
  return new;
end $$;

-- Refuses every change of what people have confirmed, also the owner's.
create or replace function helpers.record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what people have confirmed is append-only';
end $$;

-- Keeps since when a cohort runs: since five practices have signed its charter. From then on its members are asked before another one comes. A group that
-- is being formed runs once all is done that it waits for.
create or replace function helpers.begin_to_run() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform from cohort c where c.id = new.cohort_id and c.state <> 'forming' and c.runs_since is null for no key update;
  if found and (select count(distinct s.practice_id) from seat s join attendee a on a.seat_id = s.id
      join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = s.cohort_id where s.cohort_id = new.cohort_id) >= 5 then
    update cohort c set runs_since = new.accepted_at where c.id = new.cohort_id;
  end if;
  return null;
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
  -- A statement that may add or change calls this for both, and one that did nothing calls it too.
  if touched = '{}' then return null; end if;
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

-- Bounds invitations, for they go to people who have never heard of the network: a practice, the network for its staff, and the network
-- for those who apply, sends so many within a day. Who asks for one themselves is bounded where they ask.
create or replace function helpers.bound_invitations() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if new.applies and new.invited_by is null then return new; end if;
  if (select count(*) from invitation i where i.practice_id is not distinct from new.practice_id and i.applies = new.applies
      and i.invited_by is not null and i.created_at > now() - interval '1 day') >= 60 then
    perform refuse('RT429', case when new.applies then 'Sixty people were asked to apply within a day. Please go on tomorrow.'
      when new.practice_id is null then 'Sixty people were invited into the network''s staff within a day. Please go on tomorrow.'
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
  -- As in words_anew. A new post has none yet.
  if tg_op = 'UPDATE' then
    perform from post_words w where w.cohort_id = new.cohort_id and w.thread_id = new.thread_id and w.number = new.number for update;
  end if;
  insert into post_words (cohort_id, thread_id, number, persona_id, created_at, slot, words)
  select new.cohort_id, new.thread_id, new.number, new.persona_id, new.created_at, slot_of(new.cohort_id, new.created_at),
    words_of(slot_of(new.cohort_id, new.created_at), t.title, new.body || case when t.contract = '' then '' else said_beside(new) end)
  from thread t where t.cohort_id = new.cohort_id and t.id = new.thread_id
  on conflict (cohort_id, thread_id, number) do update set words = excluded.words;
  if with_files then perform jobs.enqueue('find_by_files', new.id); end if;
  return null;
end $$;

-- Makes the words of a post anew when what it says of a contract changes: what was said before is not found any more, also while those of
-- its files follow in a job. As in words_anew, a post that was removed meanwhile gets none.
create or replace function helpers.keep_words_of_facts() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_post post;
begin
  if tg_table_name = 'contract_answer' then
    select p.* into its_post from post p where p.cohort_id = coalesce(new.cohort_id, old.cohort_id) and p.id = coalesce(new.post_id, old.post_id);
  elsif tg_table_name = 'contract_question' then
    select p.* into its_post from post p where p.cohort_id = new.cohort_id and p.thread_id = new.thread_id and p.number = 1;
  else
    select p.* into its_post from contract_question q join post p on p.cohort_id = q.cohort_id and p.thread_id = q.thread_id and p.number = 1
    where q.cohort_id = new.cohort_id and q.id = new.question_id;
  end if;
  if its_post.id is null then return null; end if;
  if exists (select from file f where f.cohort_id = its_post.cohort_id and f.thread_id = its_post.thread_id and f.number = its_post.number) then
    perform from post_words w where w.cohort_id = its_post.cohort_id and w.thread_id = its_post.thread_id and w.number = its_post.number for update;
    update post_words w set words = words_of(w.slot, t.title, its_post.body || said_beside(its_post)) from thread t
    where w.cohort_id = its_post.cohort_id and w.thread_id = its_post.thread_id and w.number = its_post.number
      and t.cohort_id = its_post.cohort_id and t.id = its_post.thread_id;
    perform jobs.enqueue('find_by_files', its_post.id);
  else perform words_anew(its_post.cohort_id, its_post.thread_id, its_post.number);
  end if;
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

-- Takes news of a practice's manual, and of what it was asked about seats, out of the inbox of somebody who
-- leaves it. Of reviews of what they looked after its owners and directors hear the next time that these are looked for.
create or replace function helpers.forget_news_of_manual() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from notification n using document d where n.member_id = old.member_id and d.id = n.about_document and d.practice_id = old.practice_id;
  delete from inbox_row r using document d where r.member_id = old.member_id and d.id = r.about_document and d.practice_id = old.practice_id;
  delete from notification n using waiver_answer a where n.member_id = old.member_id and a.waiver_id = n.about_waiver and a.practice_id = old.practice_id;
  delete from inbox_row r using waiver_answer a where r.member_id = old.member_id and a.waiver_id = r.about_waiver and a.practice_id = old.practice_id;
  delete from notification n using move_offer o where n.member_id = old.member_id and o.id = n.about_move_offer and o.practice_id = old.practice_id;
  delete from inbox_row r using move_offer o where r.member_id = old.member_id and o.id = r.about_move_offer and o.practice_id = old.practice_id;
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
  if tg_table_name = 'network_role' then
    update notification n set read_at = now() where n.member_id = old.member_id and n.read_at is null
      and n.kind in ('waiver_answered', 'waiver_ends_soon', 'waiver_over');
    -- Whoever sits in a cohort hears of it as a whole, but not what its moderators are told.
    delete from notification n where n.member_id = old.member_id and n.subject_kind = 'cohort' and n.kind not in ('cohort_archived', 'cohort_open_again');
  end if;
  return null;
end $$;

-- Settles news of an offer to the network's playbook that does not wait any more.
create or replace function helpers.settle_offered() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform news_is_settled(array['entry_offered'], null, 'playbook_offer', new.id);
  return null;
end $$;

-- Takes news of an offer out of the inbox when its document goes.
create or replace function helpers.forget_news_of_offer() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  delete from notification n where n.about_playbook_offer = old.id;
  delete from inbox_row r where r.about_playbook_offer = old.id;
  return old;
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

-- Says of a held post that is gone before it was decided, taken back or with its author, that nobody needs to look at it any more.
create or replace function helpers.end_holding() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update held_post h set decided_at = now(), decision = 'gone' where h.cohort_id = old.cohort_id and h.id = old.held_id and h.decided_at is null;
  update notification n set read_at = now()
  where n.cohort_id = old.cohort_id and n.kind in ('post_held', 'held_waits') and n.subject_kind = 'held_post' and n.subject_id = old.held_id and n.read_at is null;
  return null;
end $$;

-- When an asker is asked what came of it: two weeks after they had to decide, by day where people are; else a month after they asked.
create or replace function helpers.when_to_ask(needed_by date, asked timestamptz) returns timestamptz language sql immutable as $$
  select coalesce((needed_by + 14 + time '14:00') at time zone 'UTC', asked + interval '30 days');
$$;

-- Keeps when the asker of a contract question is asked what came of it: anew when they have to decide on another day, as long as that is open.
create or replace function helpers.ask_later() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  insert into contract_outcome (cohort_id, question_id, ask_at)
  values (new.cohort_id, new.id, when_to_ask(needed_by => new.decision_needed_by, asked => new.asked_at))
  on conflict (cohort_id, question_id) do update set ask_at = excluded.ask_at, asked_at = null, reminded_at = null
    where contract_outcome.result in ('', 'open');
  return null;
end $$;

-- Keeps beside the facts of a contract question whether it is settled.
create or replace function helpers.keep_settled() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update contract_question q set settled = new.accepted_number is not null or new.closed_at is not null
  where q.cohort_id = new.cohort_id and q.thread_id = new.id;
  return null;
end $$;

-- Withdraws the evidence in which a question was counted that was taken away.
create or replace function helpers.withdraw_evidence() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update evidence e set until = now()
  where e.cohort_id = new.cohort_id and e.until is null and exists (
    select from evidence_part p join contract_question q on q.cohort_id = p.cohort_id and q.id = p.question_id
    where p.cohort_id = e.cohort_id and p.evidence_id = e.id and q.thread_id = new.thread_id);
  return null;
end $$;

-- Keeps beside an entry when it was last looked through.
create or replace function helpers.entry_reviewed() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update playbook_entry e set reviewed_at = new.at where e.document_id = new.document_id;
  return null;
end $$;

-- What a practice does, for whom and where is judged as well: its facts have changed when that has.
create or replace function helpers.facts_follow_practice() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.name, new.state, new.disciplines, new.specialties, new.age_groups, new.size_band)
      is not distinct from (old.name, old.state, old.disciplines, old.specialties, old.age_groups, old.size_band) then return null; end if;
  end if;
  perform facts_changed(new.id);
  return null;
end $$;

-- Refuses a seat beside a practice with which the new one is in conflict, unless that is waived; and beside one to be reviewed
-- without a note why it is right; and where a waiver holds to which its practice has not agreed. Of two that are given at the same moment the second waits for the first and sees it, and so does a verdict
-- that is on its way.
create or replace function helpers.seats_without_conflict() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  seated bigint;
  between_them text;
begin
  if new.until is not null then return new; end if;
  perform hold_for_seats(array[new.cohort_id], array[new.practice_id]);
  for seated in select s.practice_id from seat s where s.cohort_id = new.cohort_id and s.until is null and s.practice_id <> new.practice_id
    order by s.practice_id loop
    between_them := verdict_between(new.practice_id, seated);
    if between_them = 'conflict' and not is_waived(new.cohort_id, new.practice_id, seated) then
      perform refuse('RT409', 'This practice is in conflict with one that sits here, and nobody has waived that.');
    end if;
    if between_them = 'review' and not exists (select from review_note n where n.cohort_id = new.cohort_id
        and n.low_id = least(new.practice_id, seated) and n.high_id = greatest(new.practice_id, seated)) then
      perform refuse('RT409', 'Whether this practice competes with one that sits here has to be looked at first. Write down why it does not.');
    end if;
  end loop;
  if exists (select from waiver w where w.cohort_id = new.cohort_id and w.granted_at is not null and w.ended_at is null and w.expires_at > now()
      and not exists (select from waiver_answer a where a.waiver_id = w.id and a.practice_id = new.practice_id and a.agrees)) then
    perform refuse('RT409', 'Two practices sit here by a waiver, and this one has not agreed to it. Ask for its agreement first.');
  end if;
  return new;
end $$;

-- Refuses what would be added to a cohort that is archived. It waits for an archiving that is under way, and that for whatever was asked before.
create or replace function helpers.refuse_if_archived(cohort bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  closed timestamptz;
begin
  select c.archived_at into closed from cohort c where c.id = cohort for key share;
  if closed is not null then
    perform refuse('RT409', 'This cohort is archived. It can be read, and nothing is added any more. What you wrote is kept here.');
  end if;
end $$;

-- Takes what is written into a cohort as long as that is open. A file that was sent and stands nowhere yet is for one.
create or replace function helpers.only_while_open() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_cohort bigint := new.cohort_id;
begin
  if tg_table_name = 'file' then its_cohort := coalesce(new.cohort_id, new.for_cohort); end if;
  if its_cohort is not null then perform refuse_if_archived(its_cohort); end if;
  return new;
end $$;

-- Keeps since when few practices sit in a cohort that runs, and forgets it once there are enough. Two that leave at once are counted one after the
-- other.
create or replace function helpers.keep_few_since() returns trigger language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform count_few(coalesce(new.cohort_id, old.cohort_id));
  return null;
end $$;
