-- The playbook of the whole network: a practice offers words of an entry, a moderator of the network releases them or declines.

-- Counts the offers that wait for one of the staff: not those of their own practice.
create or replace function helpers.offers_waiting(m bigint) returns int language plpgsql stable as $$
begin
  return (
    select count(*)::int from (select from playbook_offer o where o.state = 'waits'
      and o.practice_id is distinct from (select p.practice_id from practice_member p where p.member_id = m) limit 100) waiting
  );
end $$;

-- Finds an offer for one of the staff to decide, and makes it theirs until the transaction ends. Nobody decides on their own practice's,
-- unless all of the staff belong to it.
create or replace function helpers.offer_to_decide(offer bigint) returns playbook_offer language plpgsql as $$
declare
  it playbook_offer;
begin
  if not verbs.is_staff() then perform helpers.refuse('RT404', 'There is no such offer.'); end if;
  select * into it from playbook_offer o where o.id = offer for update;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such offer.'); end if;
  if not (verbs.my_id() = any(helpers.who_agrees(null, it.practice_id))) then
    perform helpers.refuse('RT403', 'Somebody of another practice decides on this one.');
  end if;
  return it;
end $$;

-- Takes the copy of an offer out of everybody's sight.
create or replace function helpers.nobody_reads(offer bigint, becomes text, why text default '') returns void language plpgsql as $$
declare
  copy bigint;
begin
  -- Locked, for it may be released at this moment.
  select o.entry_id into copy from playbook_offer o where o.id = offer for update;
  update playbook_offer o set state = becomes, entry_id = null, words = why, decided_at = now(), decided_by = verbs.my_id() where o.id = offer;
  delete from network_entry e where e.id = copy;
end $$;

-- Tells those who write in the manual of a practice what became of its offer.
create or replace function helpers.tell_offerers(it playbook_offer, what text, words text) returns void language sql as $$
  select helpers.notify_anew(m.member_id, what, null, 'document', it.document_id, words) from practice_member m
  where m.practice_id = it.practice_id and m.role in ('owner', 'director') and m.member_id <> verbs.my_id() order by m.member_id;
$$;

-- Offers words of an entry of the viewer's practice for the playbook of the whole network, in the place of what waits of it. Those who can
-- release it hear of it.
-- Rows: an entry of the viewer's practice. Words: their own. When: now, for its owners and directors, of what is in force.
create or replace function verbs.offer_entry(doc bigint, at_version int, new_body text, new_html text, new_renderer int) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
  its_entry playbook_entry;
  offer bigint;
begin
  select * into its_entry from playbook_entry e where e.document_id = it.id;
  if its_entry.document_id is null then perform refuse('RT404', 'There is no such entry.'); end if;
  if it.status <> 'published' or it.version <> at_version then
    perform refuse('RT409', 'The entry has changed meanwhile. Look once more, then offer it.');
  end if;
  update playbook_offer o set state = 'withdrawn', decided_at = now(), decided_by = my_id() where o.document_id = it.id and o.state = 'waits';
  insert into playbook_offer (document_id, practice_id, version, clause, counterparty, body, html, renderer, offered_by)
  values (it.id, it.practice_id, at_version, its_entry.clause, its_entry.counterparty, new_body, new_html, new_renderer, my_id())
  returning id into offer;
  perform notify(m, 'entry_offered', null, 'playbook_offer', offer) from unnest(who_agrees(null, it.practice_id)) m where m <> my_id() order by m;
end $$;

-- Takes an offer of the viewer's practice back, also after it was released.
-- Rows: an entry of the viewer's practice. Words: none. When: now, for its owners and directors.
create or replace function verbs.withdraw_offer(doc bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document := own_document(doc);
begin
  -- The newest first, as who releases it locks them.
  perform nobody_reads(x.id, 'withdrawn') from (select o.id from playbook_offer o where o.document_id = it.id and o.state in ('waits', 'released')
    order by o.id desc for update) x;
end $$;

-- Releases what is offered to everybody in the network, word by word as it was offered and without whose it is, in the place of what was
-- released of the same entry before.
-- Rows: an offer that waits, of another practice than the viewer's. Words: none. When: now, for the network's staff.
create or replace function verbs.release_offer(offer bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it playbook_offer := offer_to_decide(offer);
  copy bigint;
begin
  if it.state <> 'waits' then perform refuse('RT409', 'This does not wait any more.'); end if;
  perform nobody_reads(o.id, 'replaced') from playbook_offer o where o.document_id = it.document_id and o.state = 'released';
  insert into network_entry (clause, counterparty, body, html, renderer, released_on)
  values (it.clause, it.counterparty, it.body, it.html, it.renderer, (now() at time zone 'UTC')::date) returning id into copy;
  update playbook_offer o set state = 'released', entry_id = copy, words = '', decided_at = now(), decided_by = my_id() where o.id = it.id;
  perform tell_offerers(it, 'entry_released', '');
  perform audit('playbook.released', practice => it.practice_id);
end $$;

-- Declines an offer, or takes out what was released of it, with a word to whose it is.
-- Rows: an offer that waits or was released, of another practice than the viewer's. Words: none. When: now, for the network's staff.
create or replace function verbs.decline_offer(offer bigint, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it playbook_offer := offer_to_decide(offer);
begin
  if it.state not in ('waits', 'released') then perform refuse('RT409', 'This does not wait any more.'); end if;
  perform nobody_reads(it.id, 'declined', why);
  perform tell_offerers(it, case it.state when 'waits' then 'entry_declined' else 'entry_taken_out' end, why);
  perform audit(case it.state when 'waits' then 'playbook.declined' else 'playbook.taken_out' end, practice => it.practice_id);
end $$;
