-- Documents into which words that are reported as patient data were taken. What a version says never changes, but for this.

-- The documents that words said in a cohort at a moment can have been taken into: those of practices that had a seat there since, those for
-- which something was suggested there, and whatever was adopted from one of these, wherever that stands.
create or replace function helpers.documents_reached(cohort bigint, moment timestamptz) returns bigint[] language sql stable as $$
  with recursive reached as (
    select d.id from document d join seat s on s.practice_id = d.practice_id where s.cohort_id = documents_reached.cohort and coalesce(s.until, 'infinity') >= moment
    union select g.document_id from document_suggestion g where g.cohort_id = documents_reached.cohort
    union select a.document_id from reached r join adoption a on a.of_document = r.id)
  select coalesce(array_agg(r.id order by r.id), '{}') from reached r;
$$;

-- The documents for which something was proposed out of a post, or of what came of its question, and what was adopted from them.
create or replace function helpers.documents_proposed_to(its_post post) returns bigint[] language sql stable as $$
  with recursive reached as (
    select g.document_id as id from document_suggestion g where g.cohort_id = its_post.cohort_id
      and (g.post_id = its_post.id or (g.of_kind = 'outcome' and g.thread_id = its_post.thread_id and its_post.number = 1))
    union select a.document_id from reached r join adoption a on a.of_document = r.id)
  select coalesce(array_agg(r.id order by r.id), '{}') from reached r;
$$;

-- Strips a line of the signs of a list, a heading, a quote or a table.
create or replace function helpers.bare(line text) returns text language sql immutable as $$
  select btrim(regexp_replace(line, '^(\s+|>|#{1,6}\s|[*+-]\s|\d{1,3}[.)]\s|\|)+', ''), E' \t\r|');
$$;

-- Replaces in the text of a document every line with a whole sentence of these, and every line that is one of those. What the line is, a
-- heading, a row, an item, it stays.
create or replace function helpers.without_lines(words text, sentences text[], lines text[]) returns text
language plpgsql immutable set search_path = public, verbs, helpers, pg_temp as $$
declare
  line text;
  sign text;
  made text[] := '{}';
  keys jsonb := keys_of(sentences);
  same jsonb := keys_of(lines);
begin
  foreach line in array string_to_array(words, E'\n') loop
    if same ? bare(line) or says_one_of(line, sentences, keys) then
      sign := substring(line from '^\s*(?:>\s*|#{1,6}\s+|[*+-]\s+|\d{1,3}[.)]\s+|\|\s*)*');
      line := sign || taken_out() || case when strpos(sign, '|') > 0 then ' |' else '' end;
      continue when made[cardinality(made)] = line;
    end if;
    made := made || line;
  end loop;
  return array_to_string(made, E'\n');
end $$;

-- Makes other anchors for sections of a document whose headings were taken out, wherever something points at them: an anchor is made of the
-- words of its heading.
create or replace function helpers.move_anchors_out(aside bigint, doc bigint, anchors text[]) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  one record;
  its_uid text := (select d.uid from document d where d.id = doc);
begin
  if anchors = '{}' then return; end if;
  for one in select t.cohort_id, t.thread_id from thread_document t where t.document_id = doc and t.section = any(anchors) loop
    perform move_out(aside => aside, source => 'thread_document', key => jsonb_build_object('cohort', one.cohort_id, 'thread', one.thread_id, 'document', doc),
      part => x.part, own => false, instead => '') from unnest(array['section', 'heading']) x (part);
  end loop;
  for one in select g.id from document_suggestion g where g.document_id = doc and g.section = any(anchors) loop
    perform move_out(aside => aside, source => 'document_suggestion', key => jsonb_build_object('id', one.id, 'document', doc), part => x.part, own => false,
      instead => x.instead) from (values ('section', 'taken-out-' || one.id), ('heading', taken_out())) x (part, instead);
  end loop;
  for one in select 'draft' as lies, jsonb_build_object('member', d.member_id, 'cohort', d.cohort_id, 'place', d.place) as key, d.about from draft d
      where starts_with(d.about, its_uid || '/') and split_part(d.about, '/', 3) = any(anchors)
      union all select 'pending_post', jsonb_build_object('id', w.id), w.about from pending_post w
      where starts_with(w.about, its_uid || '/') and split_part(w.about, '/', 3) = any(anchors) loop
    perform move_out(aside => aside, source => one.lies, key => one.key, part => 'about', own => false,
      instead => its_uid || '/' || split_part(one.about, '/', 2) || '/');
  end loop;
end $$;

-- Moves headings out of the list of a version's sections, with their anchors: those with these words, or the one of that anchor. The rest of the list is made anew as the version is rendered.
create or replace function helpers.move_headings_out(aside bigint, its_version document_version, sentences text[], lines text[], anchor text default null) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  anchors text[];
  mended jsonb;
begin
  select coalesce(array_agg(x.one->>'key') filter (where x.hit), '{}'), coalesce(jsonb_agg(case when x.hit
      then x.one || jsonb_build_object('heading', taken_out(), 'key', 'taken-out-' || x.at, 'stamp', '') else x.one end order by x.at), '[]')
    into anchors, mended
  from (select s.one, s.at, (s.one->>'depth')::int > 0 and (s.one->>'key' = anchor or bare(s.one->>'heading') = any(lines)
      or exists (select from unnest(sentences) w where strpos(s.one->>'heading', w) > 0)) as hit
    from jsonb_array_elements(its_version.sections) with ordinality s (one, at)) x;
  if anchors = '{}' then return; end if;
  perform move_out(aside => aside, source => 'document_version',
    key => jsonb_build_object('document', its_version.document_id, 'number', its_version.number), part => 'sections', own => false, instead => mended::text);
  perform move_anchors_out(aside => aside, doc => its_version.document_id, anchors => anchors);
end $$;

-- Moves words out of documents, in every version since a moment, in what is being written, in what was adopted, suggested or offered, and
-- in what the whole network reads of it: lines with a whole sentence, and in `closely` also lines that are the same.
create or replace function helpers.move_out_of_documents(aside bigint, docs bigint[], closely bigint[], sentences text[], lines text[], since timestamptz) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  one record;
  mended text;
begin
  if sentences = '{}' and lines = '{}' then return; end if;
  for one in
    select x.* from (
      select 'document' as lies, d.id as doc, jsonb_build_object('id', d.id, 'document', d.id) as key, 'title' as part, d.title as words, 160 as most
      from document d where d.id = any(docs) and d.changed_at >= since
      union all
      select 'document_version', v.document_id, jsonb_build_object('document', v.document_id, 'number', v.number), y.part, y.words, y.most
      from document_version v cross join lateral (values ('title', v.title, 160), ('summary', v.summary, 500), ('body', v.body, 400000)) y (part, words, most)
      where v.document_id = any(docs) and v.at >= since
      union all
      select 'document_draft', d.document_id, jsonb_build_object('document', d.document_id), y.part, y.words, y.most
      from document_draft d cross join lateral (values ('title', d.title, 160), ('body', d.body, 400000)) y (part, words, most)
      where d.document_id = any(docs) and d.saved_at >= since
      union all
      select 'adoption', a.document_id, jsonb_build_object('document', a.document_id), y.part, y.words, y.most
      from adoption a cross join lateral (values ('of_title', a.of_title, 160), ('base_body', a.base_body, 400000)) y (part, words, most)
      where a.document_id = any(docs) and exists (select from document_version v where v.document_id = a.of_document and v.number = a.base_version and v.at >= since)
      union all
      select 'document_suggestion', g.document_id, jsonb_build_object('id', g.id, 'document', g.document_id), y.part, y.words, y.most
      from document_suggestion g cross join lateral (values ('heading', g.heading, 1000), ('was', g.was, 40000), ('body', g.body, 40000)) y (part, words, most)
      where g.document_id = any(docs) and g.at >= day_only(since)
      union all
      select 'playbook_offer', o.document_id, jsonb_build_object('id', o.id, 'document', o.document_id), 'body', o.body, 20000
      from playbook_offer o where o.document_id = any(docs) and o.offered_at >= since
      union all
      select 'network_entry', o.document_id, jsonb_build_object('id', e.id, 'document', o.document_id), 'body', e.body, 20000
      from playbook_offer o join network_entry e on e.id = o.entry_id where o.document_id = any(docs) and o.offered_at >= since
    ) x
    where exists (select from unnest(sentences || case when x.doc = any(closely) then lines else '{}' end) s where strpos(x.words, s) > 0)
    order by x.doc, x.lies, x.key, x.part
  loop
    mended := left(without_lines(words => one.words, sentences => sentences, lines => case when one.doc = any(closely) then lines else '{}' end), one.most);
    continue when mended = one.words;
    perform move_out(aside => aside, source => one.lies, key => one.key, part => one.part, own => false, instead => mended);
    if one.lies = 'document_version' and one.part = 'body' then
      perform move_headings_out(aside => aside, its_version => v, sentences => sentences, lines => case when one.doc = any(closely) then lines else '{}' end)
      from document_version v where v.document_id = one.doc and v.number = (one.key->>'number')::int;
    elsif one.lies in ('playbook_offer', 'network_entry') then
      perform move_out(aside => aside, source => one.lies, key => one.key, part => 'html', own => false, instead => '');
    end if;
  end loop;
  perform documents_anew(aside);
end $$;

-- Lets documents that words were moved out of, or put back into, be rendered and found anew. Who has a draft of one open is told before they
-- save over it.
create or replace function helpers.documents_anew(aside bigint) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  docs bigint[] := documents_in(aside);
begin
  if docs = '{}' then return; end if;
  update document_version v set html = '', renderer = 0 from set_aside_text x
  where x.set_aside_id = aside and x.source = 'document_version' and x.part = 'body'
    and v.document_id = (x.key->>'document')::bigint and v.number = (x.key->>'number')::int;
  update document_draft d set save_count = d.save_count + 1 from set_aside_text x
  where x.set_aside_id = aside and x.source = 'document_draft' and d.document_id = (x.key->>'document')::bigint;
  update playbook_offer o set renderer = 0 from set_aside_text x
  where x.set_aside_id = aside and x.source = 'playbook_offer' and o.id = (x.key->>'id')::bigint;
  update network_entry e set renderer = 0 from set_aside_text x
  where x.set_aside_id = aside and x.source = 'network_entry' and e.id = (x.key->>'id')::bigint;
  perform make_document_words(doc => d) from unnest(docs) d;
  perform jobs.enqueue('rerender', 0);
end $$;

-- The documents out of which words were moved.
create or replace function helpers.documents_in(aside bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(distinct (x.key->>'document')::bigint), '{}') from set_aside_text x where x.set_aside_id = aside and x.key ? 'document'
    and x.source in ('document', 'document_version', 'document_draft', 'adoption', 'playbook_offer', 'network_entry');
$$;

-- Tells those who write in the manuals of these documents what became of words in them.
create or replace function helpers.tell_writers_of_words(docs bigint[], what text) returns void
language sql set search_path = public, verbs, helpers, pg_temp as $$
  delete from notification n where n.about_document = any(docs) and n.kind in ('words_set_aside', 'words_put_back', 'words_purged') and n.kind <> what;
  select notify_anew(m.member_id, what, null, 'document', d.id) from document d
  join practice_member m on m.practice_id = d.practice_id and m.role in ('owner', 'director')
  join account c on c.member_id = m.member_id and c.disabled_at is null and c.closed_at is null
  where d.id = any(docs) order by m.member_id, d.id;
$$;

-- Moves what a post says out of documents: its sentences wherever its cohort's practices could have taken them, and where something was
-- proposed out of it, each of its lines.
create or replace function helpers.move_post_out_of_documents(aside bigint, its_post post) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  said text;
  known bigint[] := documents_in(aside);
begin
  -- Of a proposal that is its words, and not the section of the entry that it goes on.
  select string_agg(y.words, E'\n') into said from set_aside_text x left join document_suggestion g on x.source = 'document_suggestion' and g.id = (x.key->>'id')::bigint
  cross join lateral (select case when g.id is null then x.was when g.was <> '' and starts_with(x.was, g.was) then substr(x.was, length(g.was) + 1)
    else regexp_replace(x.was, '^## [^\n]*\n', '') end as words) y
  where x.set_aside_id = aside and x.own and (x.part = 'body' or x.source in ('contract_question', 'contract_answer', 'contract_outcome'));
  if said is null then return; end if;
  perform move_out_of_documents(aside => aside, docs => documents_reached(its_post.cohort_id, its_post.created_at), closely => documents_proposed_to(its_post),
    sentences => sentences_of(said), since => its_post.created_at,
    lines => array(select distinct bare(l) from regexp_split_to_table(said, E'\n') l where length(bare(l)) >= 12));
  perform tell_writers_of_words(docs => array(select d from unnest(documents_in(aside)) d where d <> all(known)), what => 'words_set_aside');
end $$;

-- Writes down of each of these documents that words in it were purged, since what a version says otherwise never changes, and tells those who
-- write it.
create or replace function helpers.words_of_documents_purged(docs bigint[]) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform audit('patient.purged_document', practice => d.practice_id, subject_kind => 'document', subject_id => d.id) from document d where d.id = any(docs) order by d.id;
  perform tell_writers_of_words(docs => docs, what => 'words_purged');
end $$;
