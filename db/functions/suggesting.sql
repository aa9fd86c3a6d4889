-- Sections that a practice suggests to the author of a document that it adopted.

-- Suggests sections of the viewer's copy to its author, in a conversation of a cohort where both sit and the document is shared: `sections`
-- are [{section, heading, was, body, fields}] as they stand in that version and in the copy. Its owners and
-- directors who sit there hear of it. Returns the conversation's number.
-- Rows: the viewer's copy of a document that is shared with a cohort where they sit. Words: their own. When: now, for owners and directors.
create or replace function verbs.suggest_sections(cohort bigint, doc bigint, at_version int, sections jsonb, named boolean, form_key text, new_title text, new_body text,
  new_html text, new_excerpt text, new_renderer int) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  persona bigint := seated_persona(cohort);
  mine document := own_document(doc => doc);
  theirs document;
  thread_at int;
begin
  select d.* into theirs from adoption a join document d on d.id = a.of_document where a.document_id = mine.id;
  if theirs.id is null then perform refuse('RT404', 'That document was not adopted.'); end if;
  if not exists (select from seat s where s.cohort_id = cohort and s.practice_id = theirs.practice_id and s.until is null) then
    perform refuse('RT409', 'Its author does not sit in that cohort any more.');
  end if;
  if jsonb_array_length(sections) not between 1 and 10 then perform refuse('RT409', 'Choose one to ten sections.'); end if;
  select t.thread_number into thread_at from start_thread(cohort => cohort, new_kind => 'discussion', new_title => new_title, topics => '{}', form_key => form_key,
    new_body => new_body, new_html => new_html, new_excerpt => new_excerpt, new_renderer => new_renderer,
    about => theirs.uid || '/' || at_version || '/' || case jsonb_array_length(sections) when 1 then sections->0->>'section' else '' end) t;
  insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, fields, persona_id, practice_id, by_called, practice_called, named)
  select cohort, t.id, theirs.id, at_version, s.each->>'section', left(s.each->>'heading', 300), s.each->>'was', s.each->>'body', coalesce(s.each->'fields', '[]'),
    persona, mine.practice_id, p.called, pr.name, suggest_sections.named
  from jsonb_array_elements(sections) s(each), thread t, persona p, practice pr
  where t.cohort_id = cohort and t.number = thread_at and p.id = persona and pr.id = mine.practice_id
  on conflict do nothing;
  if found then
    perform notify(m => m.member_id, what => 'suggested', cohort => cohort, subject_kind => 'thread', subject_id => t.id)
    from practice_member m, thread t where m.practice_id = theirs.practice_id and m.role in ('owner', 'director') and t.cohort_id = cohort and t.number = thread_at
    order by m.member_id;
  end if;
  return thread_at;
end $$;

-- Finds a suggestion to the viewer's practice in a cohort where they sit, and makes it theirs until the transaction ends.
create or replace function helpers.suggestion_to_us(suggestion bigint) returns document_suggestion language plpgsql as $$
declare
  it document_suggestion;
begin
  select s.* into it from document_suggestion s join document d on d.id = s.document_id and d.practice_id = verbs.my_practice()
  where s.id = suggestion and s.cohort_id = any(verbs.my_seated_cohorts())
    -- It goes with the post in which it was made.
    and not exists (select from post_removal r where r.cohort_id = s.cohort_id and r.thread_id = s.thread_id and r.number = 1)
    and helpers.still_proposed(s) for update of s;
  if it.id is null then perform helpers.refuse('RT404', 'There is no such suggestion.'); end if;
  perform helpers.writers_of_manual_only();
  if it.state not in ('waits', 'not_now') then perform helpers.refuse('RT409', 'It was taken in already.'); end if;
  return it;
end $$;

-- The text of a section that was changed, of a suggestion to the viewer's practice: as it was when that practice's document was adopted.
-- Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own practice's. When: now, for owners and directors.
create or replace function verbs.text_before_suggestion(suggestion bigint) returns text
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  was text;
begin
  select s.was into was from document_suggestion s join document d on d.id = s.document_id and d.practice_id = my_practice()
  where s.id = suggestion and s.cohort_id = any(my_seated_cohorts());
  if was is null then perform refuse('RT404', 'There is no such suggestion.'); end if;
  perform writers_of_manual_only();
  return was;
end $$;

-- Puts a suggested section into the draft of the next version: `seen` is the draft that the viewer saw, 0 for none. Nothing is published.
-- Returns the new count of savings, or null where somebody was quicker.
-- Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own. When: now, for owners and directors.
create or replace function verbs.take_suggestion(suggestion bigint, seen int, new_title text, new_body text, new_fields jsonb) returns int
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document_suggestion := suggestion_to_us(suggestion => suggestion);
  saved int;
begin
  saved := save_document(doc => it.document_id, seen => seen, new_title => new_title, new_body => new_body, new_fields => new_fields);
  if saved is not null then update document_suggestion s set state = 'taken', words = '', decided_at = now() where s.id = it.id; end if;
  return saved;
end $$;

-- Tells who made a suggestion what became of it.
create or replace function helpers.tell_suggester(it document_suggestion, what text) returns void language sql as $$
  select helpers.notify(m => o.member_id, what => what, cohort => it.cohort_id, subject_kind => 'thread', subject_id => it.thread_id)
  from persona_owner o where o.cohort_id = it.cohort_id and o.persona_id = it.persona_id and o.member_id <> verbs.my_id();
$$;

-- Puts a suggestion aside, with a word of thanks that its conversation shows, and tells who made it. It can be taken in later.
-- Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own. When: now, for owners and directors.
create or replace function verbs.put_suggestion_aside(suggestion bigint, thanks text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document_suggestion := suggestion_to_us(suggestion => suggestion);
begin
  update document_suggestion s set state = 'not_now', words = thanks, decided_at = now() where s.id = it.id;
  if it.state = 'waits' then perform tell_suggester(it, 'suggestion_aside'); end if;
end $$;

-- The practices whose suggestions stand in the draft of a document and that want to be named, for the credit of its next version.
create or replace function helpers.thanks_of(doc bigint) returns text language sql stable as $$
  select coalesce(left(string_agg(x.practice_called, ', ' order by x.practice_called), 200), '')
  from (select distinct s.practice_called from document_suggestion s where s.document_id = doc and s.state = 'taken' and s.named) x;
$$;

-- Marks the suggestions in the draft of a document as in force, and tells who made them.
create or replace function helpers.suggestions_in_force(doc bigint) returns void language plpgsql as $$
declare
  it document_suggestion;
begin
  for it in update document_suggestion s set state = 'in_force', decided_at = now() where s.document_id = doc and s.state = 'taken' returning s.* loop
    perform helpers.tell_suggester(it, 'suggestion_taken');
  end loop;
end $$;
