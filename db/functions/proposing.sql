-- Words of a contract question that are proposed into an entry of the playbook.

-- Whether the words of a proposal still stand in its conversation.
create or replace function helpers.still_proposed(it document_suggestion) returns boolean language sql stable as $$
  select it.post_id is null or exists (select from post p where p.cohort_id = it.cohort_id and p.id = it.post_id and p.removed_at is null);
$$;

-- Proposes the accepted answer of a contract question, or with 0 what came of it, into an entry that the viewer sees, for whom the question
-- is about: `was` is the section as that version of the entry has it, empty for one that it does not have yet. Those who write in the manual
-- of its practice and sit in the cohort hear of it. Who asked without their name proposes without it; nobody names others.
-- Rows: a conversation where the viewer sits, and an entry that is shared there. Words: none. When: now, for those who sit there.
create or replace function verbs.propose_for_playbook(cohort bigint, thread bigint, answer int, entry bigint, at_version int, section text, heading text, was text,
  proposed text, named boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_variable
declare
  persona bigint := seated_persona(cohort);
  it thread := thread_for_change(cohort, thread);
  alias bigint := my_alias_in(it);
  its_post post;
  theirs document;
  is_own boolean;
begin
  if answer = 0 then
    if not exists (select from contract_outcome o join contract_question q on q.cohort_id = o.cohort_id and q.id = o.question_id
        where q.cohort_id = cohort and q.thread_id = thread and o.result not in ('', 'open')) then
      perform refuse('RT404', 'Nothing has come of that question yet.');
    end if;
    is_own := it.starter_id = any(my_personas());
  else
    select p.* into its_post from post p where p.cohort_id = cohort and p.thread_id = thread and p.number = answer and p.removed_at is null;
    if it.contract = '' or its_post.id is null or it.accepted_number is distinct from answer then
      perform refuse('RT404', 'There is no such accepted answer.');
    end if;
    is_own := its_post.persona_id = any(my_personas());
  end if;
  select d.* into theirs from playbook_entry e join document d on d.id = e.document_id
  join contract_question q on q.cohort_id = cohort and q.thread_id = thread and e.clause = any(q.clauses) and e.counterparty in ('', q.counterparty)
  where e.document_id = entry and d.status = 'published'
    and exists (select from document_share s where s.document_id = d.id and s.opened_at is not null and (s.cohort_id is null or s.cohort_id = cohort));
  if theirs.id is null then perform refuse('RT404', 'There is no such entry.'); end if;
  if not exists (select from practice_member m where m.practice_id = theirs.practice_id and m.role in ('owner', 'director')
      and cohort = any(seated_cohorts_of(m.member_id))) then
    perform refuse('RT409', 'Nobody who looks after this entry sits here any more.');
  end if;
  if theirs.version <> at_version or not exists (select from document_version v where v.document_id = entry and v.number = at_version and strpos(v.body, was) > 0) then
    perform refuse('RT409', 'The entry has changed meanwhile. Look once more, then propose it.');
  end if;
  insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, of_kind, post_id, persona_id, practice_id,
    by_called, practice_called, named, at)
  select cohort, thread, entry, at_version, section, heading, was,
    case when was = '' then '## ' || heading else was end || E'\n\n' || proposed,
    case when answer = 0 then 'outcome' else 'answer' end, its_post.id, w.id, pr.id, w.called, coalesce(pr.name, ''),
    named and is_own and alias is null and pr.id is not null, case when alias is null then now() else day_only(now()) end
  from persona w left join practice pr on alias is null and pr.id = my_practice()
  where w.cohort_id = cohort and w.id = coalesce(alias, persona)
  on conflict do nothing;
  if not found then perform refuse('RT409', 'That was proposed for this entry already.'); end if;
  perform notify_anew(m.member_id, 'proposed', cohort, 'thread', thread) from practice_member m
  where m.practice_id = theirs.practice_id and m.role in ('owner', 'director') and m.member_id <> my_id() order by m.member_id;
end $$;
