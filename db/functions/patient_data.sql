-- What is reported as patient data: out of everybody's sight at once, until a moderator of the network puts it back or purges it.

-- Moves everything that a post says out of its rows, so that nothing is left there to be read: its words and versions, the title that it
-- opened a conversation with, its files, what was said of it in reports and news, and what quotes it.
create or replace function helpers.move_words_out(aside bigint, its_post post) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_thread thread;
  one record;
begin
  select * into its_thread from thread t where t.cohort_id = its_post.cohort_id and t.id = its_post.thread_id;
  perform move_out(aside => aside, source => 'post', key => jsonb_build_object('id', its_post.id), part => x.part, own => true, instead => x.instead)
  from (values ('body', taken_out()), ('html', ''), ('excerpt', '')) x (part, instead);
  for one in select v.version from post_version v where v.cohort_id = its_post.cohort_id and v.thread_id = its_post.thread_id and v.number = its_post.number loop
    perform move_out(aside => aside, source => 'post_version', key => jsonb_build_object('post', its_post.id, 'version', one.version), part => 'body', own => true, instead => '');
  end loop;
  if its_post.number = 1 then
    perform move_out(aside => aside, source => 'thread', key => jsonb_build_object('id', its_thread.id), part => 'title', own => true, instead => taken_out());
    for one in select q.id, o.id as outcome from contract_question q
        left join contract_outcome o on o.cohort_id = q.cohort_id and o.question_id = q.id
        where q.cohort_id = its_post.cohort_id and q.thread_id = its_thread.id loop
      perform move_out(aside => aside, source => 'contract_question', key => jsonb_build_object('id', one.id), part => x.part, own => true, instead => '')
      from unnest(array['goal', 'excerpt']) x (part);
      perform move_out(aside => aside, source => 'contract_outcome', key => jsonb_build_object('id', one.outcome), part => x.part, own => true, instead => '')
      from unnest(array['final_wording', 'moved_words']) x (part) where one.outcome is not null;
    end loop;
  end if;
  perform move_out(aside => aside, source => 'contract_answer', key => jsonb_build_object('id', its_post.id), part => x.part, own => true, instead => '')
  from unnest(array['wording', 'why']) x (part)
  where exists (select from contract_answer a where a.cohort_id = its_post.cohort_id and a.post_id = its_post.id);
  for one in select g.id from document_suggestion g where g.cohort_id = its_post.cohort_id
      and (g.post_id = its_post.id or (g.of_kind = 'outcome' and g.thread_id = its_thread.id and its_post.number = 1)) loop
    perform move_out(aside => aside, source => 'document_suggestion', key => jsonb_build_object('id', one.id), part => 'body', own => true, instead => taken_out());
  end loop;
  for one in select f.id from file f where f.cohort_id = its_post.cohort_id and f.thread_id = its_post.thread_id and f.number = its_post.number loop
    perform move_out(aside => aside, source => 'file', key => jsonb_build_object('id', one.id), part => x.part, own => true, instead => x.instead)
    from (values ('name', 'taken out'), ('caption', ''), ('words', '')) x (part, instead);
  end loop;
  for one in select i.id from moderation_item i where i.cohort_id = its_post.cohort_id and i.subject_kind = 'post' and i.subject_id = its_post.id loop
    perform move_out(aside => aside, source => 'moderation_item', key => jsonb_build_object('id', one.id), part => x.part, own => false, instead => '')
    from unnest(array['note', 'decision_note', 'sent_back_note', 'resolved_note']) x (part);
  end loop;
  for one in select n.id from notification n where n.cohort_id = its_post.cohort_id and n.detail <> ''
      and ((n.subject_kind = 'post' and n.subject_id = its_post.id) or (n.subject_kind = 'thread' and n.subject_id = its_thread.id)) loop
    perform move_out(aside => aside, source => 'notification', key => jsonb_build_object('id', one.id), part => 'detail', own => false, instead => '');
  end loop;
  perform move_title_out(aside => aside, it => its_thread);
  perform move_quotes_out(aside);
  perform move_post_out_of_documents(aside => aside, its_post => its_post);
end $$;

-- Tells the author of a post what became of it, of its conversation: they do not see the post any more.
create or replace function helpers.tell_author_of_patient(what text, its_post post) returns void language sql as $$
  select helpers.notify_anew(o.member_id, what, its_post.cohort_id, 'thread', its_post.thread_id)
  from persona_owner o where o.cohort_id = its_post.cohort_id and o.persona_id = its_post.persona_id;
$$;

-- Sets a reported post aside, and lays it before the network's moderators. What one of them has put back before is not set aside again.
create or replace function helpers.set_post_aside(it moderation_item, its_post post) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside bigint;
begin
  if not exists (select from set_aside s where s.subject_kind = 'post' and s.subject_id = its_post.id and s.only_file is null and s.outcome = 'put_back'
      and s.ended_at > coalesce(its_post.edited_at, '-infinity')) then
    insert into set_aside (cohort_id, subject_kind, subject_id, files)
    select its_post.cohort_id, 'post', its_post.id, coalesce(array_agg(f.id), '{}') from file f
    where f.cohort_id = its_post.cohort_id and f.thread_id = its_post.thread_id and f.number = its_post.number and f.quarantined_at is null
    returning id into aside;
    update post p set removed_at = now(), set_aside_at = now() where p.id = its_post.id;
    update file f set quarantined_at = now() from set_aside s where s.id = aside and f.id = any(s.files);
    insert into post_removal (cohort_id, thread_id, number, kind, persona_id)
    values (its_post.cohort_id, its_post.thread_id, its_post.number, 'set_aside', its_post.persona_id);
    update thread t set accepted_number = null, accepted_at = null
    where t.cohort_id = its_post.cohort_id and t.id = its_post.thread_id and t.accepted_number = its_post.number;
    update notification n set withdrawn = true where n.cohort_id = its_post.cohort_id and n.subject_kind = 'post' and n.subject_id = its_post.id;
    perform recount_thread(its_post.cohort_id, its_post.thread_id);
    perform move_words_out(aside => aside, its_post => its_post);
    perform tell_author_of_patient('patient_set_aside', its_post);
    perform audit('patient.reported', its_post.cohort_id, subject_kind => 'post', subject_id => its_post.id);
  end if;
  perform go_on_to_network(it);
end $$;

-- Moves what one file says out of its rows, and what its report says.
create or replace function helpers.move_file_out(aside bigint, its_file bigint) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform move_out(aside => aside, source => 'file', key => jsonb_build_object('id', f.id), part => x.part, own => true, instead => x.instead)
  from file f cross join (values ('name', 'taken out'), ('caption', ''), ('words', '')) x (part, instead) where f.id = its_file or f.made_of = its_file;
  perform move_out(aside => aside, source => 'moderation_item', key => jsonb_build_object('id', i.id), part => x.part, own => false, instead => '')
  from moderation_item i cross join unnest(array['note', 'decision_note', 'sent_back_note', 'resolved_note']) x (part) where i.about_file = its_file;
end $$;

-- Sets one file of a post aside, with every size of a picture, and lays it before the network's moderators. The post stays, and says so.
create or replace function helpers.set_file_aside(it moderation_item, its_post post) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside bigint;
begin
  if not exists (select from set_aside s where s.only_file = it.about_file and s.outcome = 'put_back') then
    insert into set_aside (cohort_id, subject_kind, subject_id, only_file, files)
    select its_post.cohort_id, 'post', its_post.id, it.about_file, coalesce(array_agg(f.id), '{}') from file f
    where (f.id = it.about_file or f.made_of = it.about_file) and f.quarantined_at is null
    returning id into aside;
    update file f set quarantined_at = now() from set_aside s where s.id = aside and f.id = any(s.files);
    update post p set files_taken_out = p.files_taken_out + 1 where p.id = its_post.id;
    perform move_file_out(aside => aside, its_file => it.about_file);
    perform words_anew(its_post.cohort_id, its_post.thread_id, its_post.number);
    perform tell_author_of_patient('patient_set_aside', its_post);
    perform audit('patient.reported', its_post.cohort_id, subject_kind => 'post', subject_id => its_post.id);
  end if;
  perform go_on_to_network(it);
end $$;

-- Finds what was set aside by the report about it, for the staff who may resolve that, locked behind its thread; null where nothing of it is.
create or replace function helpers.aside_of(item bigint) returns set_aside language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item;
  aside set_aside;
begin
  perform staff_only();
  select * into it from moderation_item i where i.id = item;
  if it.id is null or it.decision is distinct from 'handed_on' or not my_id() = any(who_ends(it)) then
    perform refuse('RT404', 'There is no such matter.');
  end if;
  select s.* into aside from set_aside s where s.subject_kind = it.subject_kind and s.subject_id = it.subject_id
    and s.only_file is not distinct from it.about_file and s.only_section is not distinct from it.about_section order by s.id desc limit 1;
  return aside;
end $$;

-- The same while it waits, for this transaction. Refuses what somebody else has ended first.
create or replace function helpers.aside_to_end(item bigint) returns set_aside language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside set_aside := aside_of(item);
begin
  if aside.id is null then perform refuse('RT404', 'There is no such matter.'); end if;
  perform thread_for_change(p.cohort_id, p.thread_id) from post p where p.cohort_id = aside.cohort_id and p.id = aside.about_post;
  if aside.about_document is not null then
    perform pg_advisory_xact_lock(hashtext('set aside'), 0);
    perform from document d where d.id = aside.about_document for update;
  end if;
  select * into aside from set_aside s where s.id = aside.id for update;
  if aside.ended_at is not null then
    perform refuse('RT409', case aside.outcome when 'purged' then 'Already purged by ' else 'Already put back by ' end
      || coalesce((select isolated(p.name) from person p where p.id = aside.ended_by), 'someone else') || '.');
  end if;
  return aside;
end $$;

-- Writes into the log what was done with what is set aside: of a document by its practice.
create or replace function helpers.audit_aside(aside set_aside, what text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
begin
  -- That a document was purged is written of each that lost words.
  if aside.about_document is not null and what = 'purged' then return; end if;
  perform audit(case when aside.about_document is null then 'patient.' || what else 'patient.' || what || '_document' end, aside.cohort_id,
    (select d.practice_id from document d where d.id = aside.about_document), subject_kind => aside.subject_kind, subject_id => aside.subject_id);
end $$;

-- Ends every report about what was set aside, and tells whoever made one.
create or replace function helpers.end_aside(aside set_aside, how text) returns void
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  ended moderation_item;
begin
  update set_aside s set ended_at = now(), ended_by = my_id(), outcome = how where s.id = aside.id;
  for ended in update moderation_item i set resolved_at = now(), resolved_by = my_id()
    where i.cohort_id is not distinct from aside.cohort_id and i.subject_kind = aside.subject_kind and i.subject_id = aside.subject_id
      and i.about_file is not distinct from aside.only_file and i.about_section is not distinct from aside.only_section
      and i.decision = 'handed_on' and i.resolved_at is null returning * loop
    perform tell_reporter(ended, 'report_' || how);
    perform no_matter_waits(ended);
  end loop;
  perform audit_aside(aside, how);
end $$;

-- Lets a moderator read for a quarter of an hour what was set aside. Each press is in the log.
-- Rows: a post or a document that was reported as patient data, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: while it waits.
create or replace function verbs.look_at_patient_data(item bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside set_aside := aside_to_end(item);
begin
  update set_aside s set looked_at = now(), looked_by = my_id() where s.id = aside.id;
  perform audit_aside(aside, 'looked');
end $$;

-- Says what waits of a post or a document that was reported as patient data, and its words to who has just pressed to see them. No row where none was set aside.
-- Rows: a post or a document that was reported as patient data, for staff whose practice has no seat in that cohort, or not that document. Words: those of the post, its files'
-- names and the notes of reports, to who looked within the last quarter of an hour; else none. Who got mail of it is counted, and named
-- unless the conversation was begun without a name: news of a question goes to its asker first. When: of then, until it is ended.
create or replace function verbs.patient_data(item bigint) returns table (cohort text, slug text, numbers int[], at timestamptz, files int, quotes int,
  documents int, mailed json, mailed_to int, outcome text, ended_at timestamptz, ended_by text, texts json, one_file boolean, subject_kind text, one_section boolean)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside set_aside := aside_of(item);
begin
  if aside.id is null then return; end if;
  return query select coalesce(c.name, pr.name), coalesce(c.slug, ''), numbers_of(aside.cohort_id, aside.subject_kind, aside.subject_id), aside.at,
    (select count(*)::int from file f where f.id = any(aside.files) and f.made_of is null),
    (select count(distinct x.key)::int from set_aside_text x where x.set_aside_id = aside.id and not x.own and x.part = 'body' and not x.key ? 'document'),
    cardinality(documents_in(aside.id)),
    (select coalesce(json_agg(json_build_object('name', w.name, 'at', m->>'at') order by m->>'at'), '[]') from jsonb_array_elements(aside.mailed) m
      join person w on w.id = (m->>'member')::bigint
      where not exists (select from post p join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
        join persona s on s.cohort_id = t.cohort_id and s.id = t.starter_id
        where p.cohort_id = aside.cohort_id and p.id = aside.about_post and s.kind = 'alias')),
    (select count(distinct m->>'member')::int from jsonb_array_elements(aside.mailed) m),
    aside.outcome, aside.ended_at, (select p.name from person p where p.id = aside.ended_by),
    (select coalesce(json_agg(json_build_object('source', x.source, 'part', x.part, 'words', left(x.was, 20000)) order by x.id), '[]') from (
      select distinct on (y.source, y.part, y.was) y.* from set_aside_text y where y.set_aside_id = aside.id and aside.ended_at is null
        and aside.looked_by = my_id() and aside.looked_at > now() - interval '15 minutes' and (y.own or y.source = 'moderation_item')
        and (y.part not in ('html', 'excerpt') or y.source = 'contract_question') and y.source not in ('mail', 'draft')
      order by y.source, y.part, y.was, y.id limit 60) x), aside.only_file is not null, aside.subject_kind, aside.only_section is not null
  from (select) here left join cohort c on c.id = aside.cohort_id
  left join document d on d.id = aside.about_document left join practice pr on pr.id = d.practice_id;
end $$;

-- Puts back what was no patient data: the post, its title and files, and what quoted it, where nobody has written anything else there.
-- Rows: a post or a document that was set aside, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: now, while it waits.
create or replace function verbs.put_patient_data_back(item bigint) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside set_aside := aside_to_end(item);
  its_post post;
  quoted bigint[] := quoting(aside.id);
  docs bigint[] := documents_in(aside.id);
begin
  if aside.about_document is not null then perform put_document_back(aside); return; end if;
  -- The words first, so that the post is found by them again.
  perform put_texts_back(aside.id);
  update file f set quarantined_at = null where f.id = any(aside.files);
  if aside.only_file is not null then
    update post p set files_taken_out = greatest(0, p.files_taken_out - 1) where p.cohort_id = aside.cohort_id and p.id = aside.about_post returning * into its_post;
    perform words_anew(its_post.cohort_id, its_post.thread_id, its_post.number);
    perform tell_author_of_patient('patient_put_back', its_post);
    perform end_aside(aside, 'put_back');
    return;
  end if;
  update post p set removed_at = null, set_aside_at = null where p.cohort_id = aside.cohort_id and p.id = aside.about_post returning * into its_post;
  delete from post_removal r where r.cohort_id = its_post.cohort_id and r.thread_id = its_post.thread_id and r.number = its_post.number;
  update notification n set withdrawn = false where n.cohort_id = aside.cohort_id and n.subject_kind = 'post' and n.subject_id = its_post.id;
  perform render_anew(quoted);
  perform recount_thread(its_post.cohort_id, its_post.thread_id);
  perform tell_writers_of_words(docs => docs, what => 'words_put_back');
  perform tell_author_of_patient('patient_put_back', its_post);
  perform end_aside(aside, 'put_back');
end $$;

-- Purges one file that was set aside: its rows, what its reports said, and words of the log that repeat them. The post and its other files stay.
create or replace function helpers.purge_file(aside set_aside, its_post post) returns text[]
language plpgsql set search_path = public, verbs, helpers, pg_temp as $$
declare
  names text[];
begin
  perform move_file_out(aside => aside.id, its_file => aside.only_file);
  perform set_config('app.purging', 'yes', true);
  update audit_entry e set detail = '' where e.cohort_id = aside.cohort_id and e.detail <> '' and e.at >= its_post.created_at
    and e.detail in (select x.was from set_aside_text x where x.set_aside_id = aside.id and x.part <> 'note');
  perform set_config('app.purging', '', true);
  names := array(select f.uid from file f where f.id = aside.only_file or f.made_of = aside.only_file);
  delete from file f where f.id = aside.only_file or f.made_of = aside.only_file;
  delete from set_aside_text x where x.set_aside_id = aside.id;
  perform words_anew(its_post.cohort_id, its_post.thread_id, its_post.number);
  perform tell_author_of_patient('patient_purged', its_post);
  perform end_aside(aside, 'purged');
  return names;
end $$;

-- Purges what was set aside, everywhere and for good: also what has quoted it since, the rows of its files, and words of the log that speak of it.
-- Its author is told, and everybody who got a mail with its title. Returns by which names the bytes of its files lie.
-- Rows: a post or a document that was set aside, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: now, while it waits.
create or replace function verbs.purge_patient_data(item bigint) returns text[]
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  aside set_aside := aside_to_end(item);
  its_post post;
  sentences text[];
  names text[];
  docs bigint[];
begin
  select * into its_post from post p where p.cohort_id = aside.cohort_id and p.id = aside.about_post;
  if aside.about_document is not null then return purge_document(aside); end if;
  if aside.only_file is not null then return purge_file(aside => aside, its_post => its_post); end if;
  perform move_words_out(aside => aside.id, its_post => its_post);
  select * into aside from set_aside s where s.id = aside.id;
  docs := documents_in(aside.id);
  sentences := sentences_of((select string_agg(x.was, E'\n') from set_aside_text x where x.set_aside_id = aside.id and (x.own or x.source = 'moderation_item')
    and x.part not in ('html', 'words', 'note')));
  perform set_config('app.purging', 'yes', true);
  update audit_entry e set detail = '' where e.cohort_id = aside.cohort_id and e.detail <> '' and e.at >= its_post.created_at
    and ((e.subject_kind = 'post' and e.subject_id = its_post.id) or (e.subject_kind = 'thread' and e.subject_id = its_post.thread_id)
      -- A decision that was handed on names no subject. The note of a report is in no entry: whoever reports could write there what somebody
      -- else gave as a reason.
      or e.detail in (select x.was from set_aside_text x where x.set_aside_id = aside.id and x.part <> 'note')
      or (e.action = 'look.opened' and e.detail in (select l.reason from look l join moderation_item i on i.cohort_id = l.cohort_id and i.look_id = l.id
        where i.cohort_id = aside.cohort_id and i.subject_kind = aside.subject_kind and i.subject_id = aside.subject_id))
      or exists (select from unnest(sentences) s where strpos(e.detail, s) > 0));
  perform set_config('app.purging', '', true);
  -- The reason for a look repeats what was said when the matter was handed on.
  update look l set reason = taken_out() where l.cohort_id = aside.cohort_id and l.id in (select i.look_id from moderation_item i
    where i.cohort_id = aside.cohort_id and i.subject_kind = aside.subject_kind and i.subject_id = aside.subject_id);
  names := array(select f.uid from file f where f.cohort_id = its_post.cohort_id and f.thread_id = its_post.thread_id and f.number = its_post.number);
  delete from file f where f.cohort_id = its_post.cohort_id and f.thread_id = its_post.thread_id and f.number = its_post.number;
  delete from set_aside_text x where x.set_aside_id = aside.id;
  update post_removal r set kind = 'purged', at = now()
  where r.cohort_id = its_post.cohort_id and r.thread_id = its_post.thread_id and r.number = its_post.number;
  perform notify_anew(m.member, 'mail_named', aside.cohort_id, 'thread', its_post.thread_id)
  from (select distinct (x->>'member')::bigint as member from jsonb_array_elements(aside.mailed) x) m order by m.member;
  perform words_of_documents_purged(docs);
  -- Last, so that this is what stands in the author's inbox.
  perform tell_author_of_patient('patient_purged', its_post);
  perform end_aside(aside, 'purged');
  return names;
end $$;
