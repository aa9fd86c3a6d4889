-- A document of a practice's manual that is reported as patient data, or one section of it: see patient_data.sql.

-- Whether the viewer sees a document where they sit, or in the manual of their own practice.
create or replace function helpers.sees_document(it document) returns boolean language sql stable as $$
  select coalesce(it.practice_id = verbs.my_practice(), false) or exists (select from document_share s where s.document_id = it.id and s.opened_at is not null
    and (s.cohort_id = any(verbs.my_seated_cohorts()) or (s.cohort_id is null and cardinality(verbs.my_seated_cohorts()) > 0)));
$$;

-- The documents that share their words with one: what was adopted from it, step by step, and what it was adopted from, where the viewer sees
-- that or `everywhere` is said.
create or replace function helpers.documents_akin(doc bigint, everywhere boolean) returns bigint[] language plpgsql stable as $$
declare
  found bigint[] := array[doc];
  more bigint[];
begin
  loop
    more := array(select a.document_id from adoption a where a.of_document = any(found) and a.document_id <> all(found)
      union select d.id from adoption a join document d on d.id = a.of_document
      where a.document_id = any(found) and d.id <> all(found) and (everywhere or helpers.sees_document(d)));
    exit when more = '{}';
    found := found || more;
  end loop;
  return found;
end $$;

-- What stands for a section in its report: not its key, which is made of the words of its heading.
create or replace function helpers.stands_for_section(doc bigint, section text) returns text language sql immutable as $$
  select md5(doc || '/' || section) where section <> '';
$$;

-- The lines of a text at which a section stands, from and to, by the list of its sections; all of them where list and text do not agree.
create or replace function helpers.lines_of_section(body text, sections jsonb, section text) returns int[]
language plpgsql immutable set search_path = public, verbs, helpers, pg_temp as $$
declare
  lines text[] := string_to_array(body, E'\n');
  heads int[] := '{}';
  fenced boolean := false;
  place int;
  lead int := case when (sections->0->>'depth')::int = 0 then 1 else 0 end;
begin
  select s.at into place from jsonb_array_elements(sections) with ordinality s (one, at) where s.one->>'key' = section limit 1;
  if place is null then return null; end if;
  for i in 1..cardinality(lines) loop
    if lines[i] ~ '^\s{0,3}(```|~~~)' then fenced := not fenced;
    elsif not fenced and lines[i] ~ '^\s{0,3}#{1,6}(\s|$)' then heads := heads || i; end if;
  end loop;
  if cardinality(heads) <> jsonb_array_length(sections) - lead then return array[1, cardinality(lines)]; end if;
  if place <= lead then return array[1, coalesce(heads[1] - 1, cardinality(lines))]; end if;
  return array[heads[place - lead], coalesce(heads[place - lead + 1] - 1, cardinality(lines))];
end $$;

-- Moves one section out of every version that has it, by what stands for it. Its words are kept beside, for the moderator who looks: of the rest of the document
-- they see nothing.
create or replace function helpers.move_section_out(aside bigint, doc bigint, stands text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  one document_version;
  at int[];
  lines text[];
  words text;
  its_section text;
begin
  for one in select * from document_version v where v.document_id = doc order by v.number loop
    its_section := (select s->>'key' from jsonb_array_elements(one.sections) s where stands_for_section(doc, s->>'key') = stands limit 1);
    at := lines_of_section(one.body, one.sections, its_section);
    continue when at is null;
    lines := string_to_array(one.body, E'\n');
    words := array_to_string(lines[at[1]:at[2]], E'\n');
    insert into set_aside_text (set_aside_id, source, key, part, own, was, instead)
    values (aside, 'section', jsonb_build_object('document', doc, 'number', one.number), 'body', true, words, '');
    perform move_out(aside => aside, source => 'document_version', key => jsonb_build_object('document', doc, 'number', one.number), part => 'body', own => false,
      instead => array_to_string(lines[:at[1] - 1] || coalesce(substring(lines[at[1]] from '^\s*#{1,6}\s+'), '') || array[taken_out(), ''] || lines[at[2] + 1:], E'\n'));
    perform move_headings_out(aside => aside, its_version => one, sentences => '{}', lines => '{}', anchor => its_section);
  end loop;
end $$;

-- Moves a whole document out: every version and all that is said beside it, what is being written, and what other tables call it.
create or replace function helpers.move_whole_document_out(aside bigint, it document) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  one record;
begin
  perform move_anchors_out(aside => aside, doc => it.id, anchors => array(select distinct s->>'key' from document_version v, jsonb_array_elements(v.sections) s
    where v.document_id = it.id));
  for one in
    select 'document_version' as lies, jsonb_build_object('document', v.document_id, 'number', v.number) as key, x.part, x.instead, x.own
    from document_version v cross join (values ('title', taken_out(), true), ('summary', taken_out(), true), ('body', taken_out(), true), ('fields', '[]', false),
      ('sections', '[]', false)) x (part, instead, own) where v.document_id = it.id
    union all
    select 'document', jsonb_build_object('id', it.id, 'document', it.id), x.part, x.instead, x.own
    from (values ('title', taken_out(), true), ('source', '', true), ('review_reason', '', false), ('withdrawn_reason', '', false)) x (part, instead, own)
    union all
    select 'document_draft', jsonb_build_object('document', d.document_id), x.part, x.instead, false
    from document_draft d cross join (values ('title', taken_out()), ('body', taken_out()), ('fields', '[]')) x (part, instead) where d.document_id = it.id
    union all
    select 'adoption', jsonb_build_object('document', a.document_id), x.part, taken_out(), false
    from adoption a cross join unnest(array['of_title', 'base_body']) x (part) where a.document_id = it.id
    union all
    select 'document_suggestion', jsonb_build_object('id', g.id, 'document', g.document_id), x.part, x.instead, false
    from document_suggestion g cross join (values ('heading', taken_out()), ('was', taken_out()), ('body', taken_out()), ('fields', '[]'), ('words', '')) x (part, instead)
    where g.document_id = it.id
    union all
    select 'thread_document', jsonb_build_object('cohort', t.cohort_id, 'thread', t.thread_id, 'document', t.document_id), 'title', taken_out(), false
    from thread_document t where t.document_id = it.id
    union all
    select 'share_sent_back', jsonb_build_object('id', b.id, 'document', b.document_id), 'words', taken_out(), false from share_sent_back b where b.document_id = it.id
    union all
    select 'document_review', jsonb_build_object('id', r.id, 'document', r.document_id), 'reason', '', false from document_review r where r.document_id = it.id
    union all
    select 'document_import', jsonb_build_object('id', i.id, 'document', i.document_id), 'name', 'taken out', false from document_import i where i.document_id = it.id
    union all
    select 'playbook_offer', jsonb_build_object('id', o.id, 'document', o.document_id), x.part, x.instead, false
    from playbook_offer o cross join (values ('body', taken_out()), ('html', ''), ('words', '')) x (part, instead) where o.document_id = it.id
    union all
    select 'network_entry', jsonb_build_object('id', o.entry_id, 'document', o.document_id), x.part, x.instead, false
    from playbook_offer o cross join (values ('body', taken_out()), ('html', '')) x (part, instead) where o.document_id = it.id and o.entry_id is not null
    union all
    select 'notification', jsonb_build_object('id', n.id), 'detail', '', false from notification n where n.about_document = it.id and n.kind not like 'review_%'
  loop
    perform move_out(aside => aside, source => one.lies, key => one.key, part => one.part, own => one.own, instead => one.instead);
  end loop;
end $$;

-- Moves what a document says, or one section of it, out of all rows: its own, those of its kin, what quotes it where it was shared, its
-- pictures and reports, and mail with its title.
create or replace function helpers.move_document_out(its_aside set_aside, it document, everywhere boolean) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside constant bigint := its_aside.id;
  docs bigint[] := documents_akin(it.id, everywhere);
  known bigint[] := documents_in(aside);
  said text[];
  sentences text[];
  titles text[];
  one record;
begin
  if its_aside.only_section is null then perform move_whole_document_out(aside, it);
  else perform move_section_out(aside, it.id, its_aside.only_section); end if;
  for one in select i.id from document_import i where i.document_id = it.id loop
    perform move_out(aside => aside, source => 'document_import', key => jsonb_build_object('id', one.id, 'document', it.id), part => x.part, own => false, instead => '[]')
    from unnest(array['warnings', 'blanks']) x (part);
  end loop;
  for one in select f.id from file f where f.id = any(its_aside.files) loop
    perform move_out(aside => aside, source => 'file', key => jsonb_build_object('id', one.id), part => x.part, own => true, instead => x.instead)
    from (values ('name', 'taken out'), ('caption', ''), ('words', '')) x (part, instead);
  end loop;
  for one in select i.id from moderation_item i where i.about_document = it.id and i.about_section is not distinct from its_aside.only_section loop
    perform move_out(aside => aside, source => 'moderation_item', key => jsonb_build_object('id', one.id), part => x.part, own => false, instead => '')
    from unnest(array['note', 'decision_note', 'resolved_note']) x (part);
  end loop;
  said := array(select distinct l from set_aside_text x, string_to_table(x.was, E'\n') l
    where x.set_aside_id = aside and x.own and x.source in ('document_version', 'section', 'document'));
  sentences := sentences_of(array_to_string(said, E'\n'));
  perform move_out_of_documents(aside => aside, docs => docs, closely => docs, sentences => sentences, since => '-infinity',
    lines => array(select distinct bare(l) from unnest(said) l where length(bare(l)) >= 4 and bare(l) ~ '[[:alpha:]]' and bare(l) <> taken_out()));
  for one in select distinct c.cohort from (select s.cohort_id as cohort from document_share s where s.document_id = any(docs) and s.cohort_id is not null
      union select t.cohort_id from thread_document t where t.document_id = any(docs)
      -- Where it was not shown, a moderator has looked first.
      union select s.cohort_id from seat s join document d on d.practice_id = s.practice_id where everywhere and d.id = any(docs)) c order by 1 loop
    -- A quote of some words that a long text has as well is none of it: whole sentences alone.
    perform move_sentences_out(aside => aside, cohort => one.cohort, since => it.created_at, source => '', sentences => sentences, author => chr(1));
  end loop;
  titles := array(select distinct x.was from set_aside_text x where x.set_aside_id = aside and x.own and x.part = 'title');
  perform move_mail_out(aside => aside, titles => titles, since => it.created_at, at => it.uid);
  perform render_anew(quoting(aside));
  perform tell_writers_of_words(docs => array(select d from unnest(documents_in(aside)) d where d <> all(known)), what => 'words_set_aside');
end $$;

-- Reports a document as patient data, or with `section` one section of it: out of everybody's sight at once, in every version and copy.
-- Ten times within a day. A second report by the same member changes nothing while the first one waits.
-- Rows: a document in force that the viewer sees where they sit, or of their own practice. Words: none come back. When: now.
create or replace function verbs.report_document(doc bigint, section text, words text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
declare
  it document;
  item moderation_item;
  aside set_aside;
begin
  perform pg_advisory_xact_lock(hashtext('set aside'), 0);
  select * into it from document d where d.id = doc for update;
  if my_id() is null or it.id is null or it.version = 0 or not sees_document(it) then perform refuse('RT404', 'There is no such document.'); end if;
  if (select count(*) from moderation_item i where i.raised_by_id = my_id() and i.created_at > now() - interval '1 day') >= 10 then
    perform refuse('RT429', 'You have reported patient data ten times within a day. Please write to a moderator about this one.');
  end if;
  if section <> '' and not exists (select from document_version v, jsonb_array_elements(v.sections) s
      where v.document_id = doc and v.number = it.version and s->>'key' = section) then
    perform refuse('RT404', 'There is no such section.');
  end if;
  insert into moderation_item (kind, subject_kind, subject_id, raised_by_id, reason, note, about_section)
  values ('report', 'document', doc, my_id(), 'patient', words, stands_for_section(doc, section)) on conflict do nothing returning * into item;
  if item.id is null then return; end if;
  -- What a moderator has put back is not set aside again, unless it says something else since.
  if not exists (select from set_aside s where s.about_document = doc and s.only_section is not distinct from item.about_section
      and (s.ended_at is null or (s.outcome = 'put_back' and s.ended_at > (select max(v.at) from document_version v where v.document_id = doc)))) then
    insert into set_aside (subject_kind, subject_id, only_section, files)
    select 'document', doc, item.about_section, coalesce(array_agg(f.id), '{}') from file f
    where f.quarantined_at is null and coalesce(f.made_of, f.id) in (select p.file_id from document_picture p join file q on q.id = p.file_id
      where p.document_id = doc and (section = '' or exists (select from document_version v
        where v.document_id = doc and strpos(array_to_string((string_to_array(v.body, E'\n'))[(lines_of_section(v.body, v.sections, section))[1]:
          (lines_of_section(v.body, v.sections, section))[2]], E'\n'), q.uid) > 0)))
    returning * into aside;
    update file f set quarantined_at = now() where f.id = any(aside.files);
    update document d set set_aside_at = now() where d.id = doc;
    perform move_document_out(aside, it, false);
    perform audit('patient.reported_document', practice => it.practice_id, subject_kind => 'document', subject_id => doc);
  end if;
  perform go_on_to_network(item);
end $$;

-- Ends what was set aside of a document: nothing of it is any more, where nothing else waits.
create or replace function helpers.end_aside_of_document(aside set_aside, how text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform end_aside(aside, how);
  update document d set set_aside_at = null where d.id = aside.about_document
    and not exists (select from set_aside s where s.about_document = d.id and s.ended_at is null);
end $$;

-- Puts a document back that held no patient data, and what was moved out of others with it.
create or replace function helpers.put_document_back(aside set_aside) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  docs bigint[] := documents_in(aside.id);
  quoted bigint[] := quoting(aside.id);
begin
  perform put_texts_back(aside.id);
  update file f set quarantined_at = null where f.id = any(aside.files);
  perform render_anew(quoted);
  perform tell_writers_of_words(docs => docs, what => 'words_put_back');
  perform end_aside_of_document(aside, 'put_back');
end $$;

-- Purges what was set aside of a document, also what it was adopted from, and words of the log that repeat it. Returns by which names the
-- bytes of its pictures lie.
create or replace function helpers.purge_document(aside set_aside) returns text[]
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  it document;
  docs bigint[];
  names text[];
  mailed jsonb;
begin
  select * into it from document d where d.id = aside.about_document for update;
  perform move_document_out(aside, it, true);
  docs := documents_in(aside.id);
  select s.mailed into mailed from set_aside s where s.id = aside.id;
  perform set_config('app.purging', 'yes', true);
  -- No note of a report: it is in no entry, and whoever reports could write there what somebody else gave as a reason.
  update audit_entry e set detail = '' where e.practice_id = it.practice_id and e.detail <> '' and e.at >= it.created_at and ((e.subject_kind = 'document' and e.subject_id = it.id)
    or e.detail in (select x.was from set_aside_text x where x.set_aside_id = aside.id and (x.own or x.source = 'share_sent_back')));
  perform set_config('app.purging', '', true);
  names := array(select f.uid from file f where f.id = any(aside.files));
  delete from file f where f.id = any(aside.files);
  delete from set_aside_text x where x.set_aside_id = aside.id;
  perform notify_anew(m.member, 'document_mail_named', null, 'practice', it.practice_id)
  from (select distinct (x->>'member')::bigint as member from jsonb_array_elements(mailed) x) m order by m.member;
  perform words_of_documents_purged(docs);
  perform end_aside_of_document(aside, 'purged');
  -- A name could be guessed from what stands for it.
  if aside.only_section is not null then
    update moderation_item i set about_section = 'purged-' || aside.id where i.about_document = it.id and i.about_section = aside.only_section;
    update set_aside s set only_section = 'purged-' || aside.id where s.about_document = it.id and s.only_section = aside.only_section;
  end if;
  return names;
end $$;
