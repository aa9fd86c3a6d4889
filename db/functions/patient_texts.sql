-- The texts in which reported patient data lie, and what is put in their place.

-- What stands where words were taken out, in a sentence of its own.
create or replace function helpers.taken_out() returns text language sql immutable as $$
  select 'Taken out: reported as patient data.'::text;
$$;

-- The condition, in SQL, by which the row of a text is found: a version by its post, since posts move.
create or replace function helpers.where_it_lies(source text, key jsonb) returns text language sql immutable as $$
  select case source
    when 'post_version' then format('(t.cohort_id, t.thread_id, t.number) = (select p.cohort_id, p.thread_id, p.number from post p where p.id = %s) and t.version = %s',
      (key->>'post')::bigint, (key->>'version')::int)
    when 'contract_answer' then format('t.post_id = %s', (key->>'id')::bigint)
    when 'document_version' then format('t.document_id = %s and t.number = %s', (key->>'document')::bigint, (key->>'number')::int)
    when 'document_draft' then format('t.document_id = %s', (key->>'document')::bigint)
    when 'adoption' then format('t.document_id = %s', (key->>'document')::bigint)
    when 'thread_document' then format('t.cohort_id = %s and t.thread_id = %s', (key->>'cohort')::bigint, (key->>'thread')::bigint)
    when 'draft' then format('t.member_id = %s and t.cohort_id = %s and t.place = %L', (key->>'member')::bigint, (key->>'cohort')::bigint, key->>'place')
    else format('t.id = %s', (key->>'id')::bigint) end;
$$;

-- The type of a column in which a text lies: what is stated of a contract and not sent yet is JSON, and so are lists.
create or replace function helpers.kind_of_part(part text) returns text language sql immutable as $$
  select case when part in ('facts', 'sections', 'fields', 'warnings', 'blanks') then 'jsonb' else 'text' end;
$$;

-- Moves one text out of its row, and puts another in its place. One that is empty, or moved already, stays.
create or replace function helpers.move_out(aside bigint, source text, key jsonb, part text, own boolean, instead text) returns void language plpgsql as $$
declare
  was text;
begin
  execute format('select t.%I from %I t where %s for update', part, source, helpers.where_it_lies(source, key)) into was;
  if coalesce(was, '') = '' or was = instead then return; end if;
  execute format('update %I t set %I = $1::%s where %s', source, part, helpers.kind_of_part(part), helpers.where_it_lies(source, key)) using instead;
  insert into set_aside_text (set_aside_id, source, key, part, own, was, instead) values (aside, source, key, part, own, was, instead);
end $$;

-- Puts every text back that was moved out, where what was put in its place still stands. A list of sections is made anew as its version is
-- rendered, and comes back for the anchors in it.
create or replace function helpers.put_texts_back(aside bigint) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  it set_aside_text;
begin
  for it in select * from set_aside_text x where x.set_aside_id = aside and x.source <> 'section' order by x.id loop
    execute format('update %1$I t set %2$I = $1::%3$s where (t.%2$I = $2::%3$s or %2$L = ''sections'') and %4$s', it.source, it.part, helpers.kind_of_part(it.part),
      helpers.where_it_lies(it.source, it.key)) using it.was, it.instead;
  end loop;
  perform documents_anew(aside);
  delete from set_aside_text x where x.set_aside_id = aside;
end $$;

-- Lets the posts that quote something be rendered anew: until then pages make their HTML from their words.
create or replace function helpers.render_anew(posts bigint[]) returns void language plpgsql as $$
begin
  if posts = '{}' then return; end if;
  update post p set html = '', excerpt = '', renderer = 0 where p.id = any(posts) and p.set_aside_at is null;
  perform jobs.enqueue('rerender', 0);
end $$;

-- The posts whose words were taken out as somebody's quote.
create or replace function helpers.quoting(aside bigint) returns bigint[] language sql stable as $$
  select coalesce(array_agg(distinct (x.key->>'id')::bigint), '{}') from set_aside_text x where x.set_aside_id = aside and x.source = 'post' and not x.own;
$$;

-- The sentences of a text that are long enough to be nobody else's by chance.
create or replace function helpers.sentences_of(words text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct btrim(s)), '{}') from regexp_split_to_table(words, '[.!?]\s+|\n') s where length(btrim(s)) >= 25;
$$;

-- Tells whether a text has one of these sentences. Of very many only one that is set off as a sentence is found: a manual has a thousand.
create or replace function helpers.says_one_of(words text, sentences text[], keys jsonb) returns boolean language sql immutable as $$
  select case when cardinality(sentences) <= 300 then exists (select from unnest(sentences) s where strpos(words, s) > 0)
    else keys ?| helpers.sentences_of(words) end;
$$;

-- Texts as keys, among which one is found fast however many they are.
create or replace function helpers.keys_of(texts text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(t, 1), '{}') from unnest(texts) t;
$$;

-- Replaces what quotes a text: quoted lines that it holds, or most of whose words it holds, and every line with a whole sentence of it. Under a
-- line that names its author as the one who wrote, shorter ones too. Others are left as they are.
create or replace function helpers.without_quotes(words text, source text, sentences text[], author text) returns text
language plpgsql immutable set search_path = public, verbs, helpers, pg_temp as $$
declare
  line text;
  said text;
  keys jsonb := keys_of(sentences);
  by_author boolean := false;
  hit boolean;
  before_it text := '';
  made text[] := '{}';
begin
  foreach line in array string_to_array(words, E'\n') loop
    if line ~ '^\s*>' then
      said := searchable(regexp_replace(line, '^[>\s]+', ''));
      hit := said <> '' and (((by_author or length(said) >= 12) and strpos(source, said) > 0)
        or (select count(*) >= case when by_author then 1 else 4 end and count(*) filter (where strpos(source, w) > 0) * 2 >= count(*)
          from regexp_split_to_table(said, '[^[:alnum:]]+') w where length(w) >= 4)) or says_one_of(line, sentences, keys);
      line := case when hit then '> ' || taken_out() else line end;
    else
      by_author := case when btrim(line) = '' then by_author else line ~ 'wrote:\s*$' and strpos(line, author) > 0 end;
      hit := says_one_of(line, sentences, keys);
      if hit then line := taken_out(); end if;
    end if;
    if not (hit and before_it = line) then made := made || line; end if;
    before_it := case when hit then line else '' end;
  end loop;
  return left(array_to_string(made, E'\n'), 40000);
end $$;

-- The same in what is stated of a contract and not sent yet, field by field.
create or replace function helpers.facts_without_quotes(facts jsonb, source text, sentences text[], author text) returns jsonb
language sql immutable set search_path = public, verbs, helpers, pg_temp as $$
  select coalesce(jsonb_object_agg(k, case when jsonb_typeof(v) = 'string'
    then to_jsonb(left(without_quotes(words => v #>> '{}', source => source, sentences => sentences, author => author), 5000)) else v end), '{}')
  from jsonb_each(facts) x (k, v);
$$;

-- Moves what a set-aside post said out of the texts of others in its cohort, from its day on.
create or replace function helpers.move_quotes_out(aside bigint) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_post post;
  author text;
  source text;
  sentences text[];
begin
  select p.* into its_post from set_aside s join post p on p.cohort_id = s.cohort_id and p.id = s.about_post where s.id = aside;
  select p.called into author from persona p where p.cohort_id = its_post.cohort_id and p.id = its_post.persona_id;
  select coalesce(searchable(string_agg(x.was, E'\n')), ''), coalesce(sentences_of(string_agg(x.was, E'\n')), '{}') into source, sentences
  from set_aside_text x where x.set_aside_id = aside and x.own
    -- A proposal holds the words of its author's entry as well.
    and x.source <> 'document_suggestion' and (x.part in ('body', 'title', 'detail') or x.source in ('contract_question', 'contract_answer', 'contract_outcome'));
  perform move_sentences_out(aside => aside, cohort => its_post.cohort_id, since => its_post.created_at, source => source, sentences => sentences, author => author);
  perform render_anew(quoting(aside));
end $$;

-- Moves quotes and sentences out of the texts of a cohort: posts and their versions, what is stated beside them of contracts, what is suggested
-- there for a manual, drafts and what waits to be posted.
create or replace function helpers.move_sentences_out(aside bigint, cohort bigint, since timestamptz, source text, sentences text[], author text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
declare
  quoted record;
  mended text;
  keys jsonb := keys_of(sentences);
begin
  for quoted in
    select 'post' as lies, jsonb_build_object('id', p.id) as key, 'body' as part, p.body, 20000 as most from post p
    where p.cohort_id = cohort and p.set_aside_at is null and greatest(p.created_at, p.edited_at) >= since
    union all
    select 'post_version', jsonb_build_object('post', p.id, 'version', v.version), 'body', v.body, 20000
    from post_version v join post p on p.cohort_id = v.cohort_id and p.thread_id = v.thread_id and p.number = v.number and p.set_aside_at is null
    where v.cohort_id = cohort and v.at >= since
    union all
    select 'draft', jsonb_build_object('member', d.member_id, 'cohort', d.cohort_id, 'place', d.place), x.part, x.said, 20000
    from draft d cross join lateral (values ('body', d.body), ('facts', d.facts::text)) x (part, said) where d.cohort_id = cohort
    union all
    select 'pending_post', jsonb_build_object('id', w.id), x.part, x.said, 20000
    from pending_post w cross join lateral (values ('body', w.body), ('facts', w.facts::text)) x (part, said) where w.cohort_id = cohort
    union all
    select 'contract_question', jsonb_build_object('id', q.id), x.part, x.said, x.most from contract_question q
    cross join lateral (values ('goal', q.goal, 200), ('excerpt', q.excerpt, 1500)) x (part, said, most) where q.cohort_id = cohort
    union all
    select 'contract_outcome', jsonb_build_object('id', o.id), x.part, x.said, x.most from contract_outcome o
    cross join lateral (values ('final_wording', o.final_wording, 1500), ('moved_words', o.moved_words, 500)) x (part, said, most)
    where o.cohort_id = cohort
    union all
    select 'contract_answer', jsonb_build_object('id', a.post_id), x.part, x.said, x.most from contract_answer a
    cross join lateral (values ('wording', a.wording, 1500), ('why', a.why, 500)) x (part, said, most) where a.cohort_id = cohort
    union all
    select 'document_suggestion', jsonb_build_object('id', g.id), 'body', g.body, 40000 from document_suggestion g where g.cohort_id = cohort
    order by 1, 2, 3
  loop
    continue when quoted.body in ('', '{}');
    -- A line end stands as two signs in JSON.
    continue when quoted.part <> 'facts' and quoted.body !~ '^\s*>|\n\s*>' and not says_one_of(quoted.body, sentences, keys);
    mended := case quoted.part
      when 'facts' then facts_without_quotes(facts => quoted.body::jsonb, source => source, sentences => sentences, author => author)::text
      else left(without_quotes(words => quoted.body, source => source, sentences => sentences, author => author), quoted.most) end;
    continue when mended = quoted.body;
    perform move_out(aside => aside, source => quoted.lies, key => quoted.key, part => quoted.part, own => false, instead => mended);
    if quoted.lies = 'pending_post' and quoted.part = 'body' then
      update pending_post w set html = '', excerpt = '', renderer = 0 where w.id = (quoted.key->>'id')::bigint;
    end if;
  end loop;
end $$;

-- Moves a title out of what repeats it, by the titles that a conversation has had: lines of what happened, drafts that came back, and
-- mail, which names conversations and holds nothing else of what was said. Writes down who got such a mail.
create or replace function helpers.move_title_out(aside bigint, it thread) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  titles text[] := array(select x.was from set_aside_text x where x.set_aside_id = aside and x.source = 'thread' and x.part = 'title');
  one record;
begin
  if titles = '{}' then return; end if;
  for one in select e.id from thread_event e where e.cohort_id = it.cohort_id and e.detail <> ''
      and ((e.thread_id = it.id and e.kind = 'retitled') or (e.kind in ('split_to', 'split_from') and e.detail = any(titles))) loop
    perform move_out(aside => aside, source => 'thread_event', key => jsonb_build_object('id', one.id), part => 'detail', own => true, instead => '');
  end loop;
  titles := titles || array(select x.was from set_aside_text x where x.set_aside_id = aside and x.source = 'thread_event');
  for one in select d.member_id, d.cohort_id, d.place from draft d where d.cohort_id = it.cohort_id and d.thread_title = any(titles) loop
    perform move_out(aside => aside, source => 'draft', key => jsonb_build_object('member', one.member_id, 'cohort', one.cohort_id, 'place', one.place),
      part => 'thread_title', own => true, instead => left(taken_out(), 160));
  end loop;
  perform move_mail_out(aside => aside, titles => titles, since => it.created_at, at => '/threads/' || it.number);
end $$;

-- Moves titles out of kept mail, a short one only of mail that leads there, and writes down who got such a mail.
create or replace function helpers.move_mail_out(aside bigint, titles text[], since timestamptz, at text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  one record;
begin
  for one in select m.id, m.member_id, m.created_at, m.state from mail m, unnest(titles) t
      where m.kind = 'notification' and m.created_at >= since and (strpos(m.subject, t) > 0 or strpos(m.body, t) > 0)
        and (length(t) >= 12 or strpos(m.link, at) > 0) loop
    perform move_out(aside => aside, source => 'mail', key => jsonb_build_object('id', one.id), part => 'subject', own => true, instead => taken_out());
    perform move_out(aside => aside, source => 'mail', key => jsonb_build_object('id', one.id), part => 'body', own => true, instead => taken_out());
    if one.state <> 'failed' and one.member_id is not null then
      update set_aside s set mailed = s.mailed || jsonb_build_array(jsonb_build_object('member', one.member_id, 'at', one.created_at))
      where s.id = aside and not s.mailed @> jsonb_build_array(jsonb_build_object('member', one.member_id, 'at', one.created_at));
    end if;
  end loop;
end $$;
