-- Whose an alias is: asked for in one transaction, which logs and tells it, and answered in another, so that nobody is answered whose
-- question was not kept.

-- Finds the post of a matter whose alias the viewer may have shown. Refuses who may not resolve it as if it were not there; who has no look
-- open, who belongs to a practice themselves, and a post that carries a name, in a sentence.
create or replace function helpers.post_to_reveal(it moderation_item) returns post language plpgsql stable set search_path = public, verbs, helpers, pg_temp as $$
declare
  its_post post;
begin
  if it.id is null or it.about_post is null or it.decision is distinct from 'handed_on' or not my_id() = any(who_resolves(it.cohort_id)) then
    perform refuse('RT404', 'There is no such matter.');
  end if;
  if my_practice() is not null then
    perform refuse('RT409', 'You belong to a practice yourself, so you cannot be shown whose words these are. Ask another moderator.');
  end if;
  if not it.cohort_id = any(looked_into_by(my_id())) then
    perform refuse('RT409', 'Open a look first, and read what was written.');
  end if;
  select p.* into its_post from post p join persona w on w.cohort_id = p.cohort_id and w.id = p.persona_id
  where p.cohort_id = it.cohort_id and p.id = it.about_post and w.kind = 'alias';
  if its_post.id is null then perform refuse('RT409', 'This post carries its author''s name.'); end if;
  return its_post;
end $$;

-- Writes down that the viewer wants to be shown who wrote a reported post under an alias, and tells its author who it was and why.
-- Who has left the cohort has no inbox of it any more, and gets a mail of its own. Pressed twice within two minutes it is one question. Five
-- within a day; not once the matter is resolved.
-- Rows: a post that was handed on to the network, for staff without a practice and with an open look. Words: none come back. When: now,
-- while it waits.
create or replace function verbs.ask_whose_alias(item bigint, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item := matter_to_resolve(item);
  its_post post := post_to_reveal(it);
begin
  perform pg_advisory_xact_lock(hashtext('whose alias'), my_id()::int);
  if asked_whose_alias(its_post.id) then return; end if;
  if (select count(*) from audit_entry e where e.actor_id = my_id() and e.action = 'alias.revealed' and e.at > now() - interval '1 day') >= 5 then
    perform refuse('RT429', 'You have been shown five names within a day. Please wait until tomorrow.');
  end if;
  perform audit('alias.revealed', it.cohort_id, detail => why, subject_kind => 'post', subject_id => its_post.id);
  -- The first line is who it was.
  perform notify_anew(o.member_id, 'alias_revealed', it.cohort_id, 'thread', its_post.thread_id, p.name || E'\n' || why)
  from persona_owner o join person p on p.id = my_id() where o.cohort_id = it.cohort_id and o.persona_id = its_post.persona_id;
  perform jobs.enqueue('mail_alias_revealed', e.id) from audit_entry e
  join persona_owner o on o.cohort_id = it.cohort_id and o.persona_id = its_post.persona_id and not it.cohort_id = any(seated_cohorts_of(o.member_id))
  where e.actor_id = my_id() and e.action = 'alias.revealed' and e.subject_id = its_post.id and e.at = now();
end $$;

-- Tells whether the viewer asked within the last two minutes who wrote a post.
create or replace function helpers.asked_whose_alias(its_post bigint) returns boolean language sql stable as $$
  select exists (select from audit_entry e where e.actor_id = verbs.my_id() and e.action = 'alias.revealed' and e.subject_kind = 'post'
    and e.subject_id = its_post and e.at > now() - interval '2 minutes');
$$;

-- Says who wrote a reported post under an alias, to who has asked within the last two minutes, in a transaction that was kept.
-- Rows: a post that was handed on to the network, for staff without a practice, with an open look, who have asked. Words: the name of its
-- author and of their practice. When: as they are called now.
create or replace function verbs.whose_alias(item bigint) returns table (name text, practice text)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  it moderation_item;
  its_post post;
begin
  perform staff_only();
  select * into it from moderation_item i where i.id = item;
  its_post := post_to_reveal(it);
  return query select p.name, coalesce(r.name, '') from persona_owner o join person p on p.id = o.member_id
    left join practice_member m on m.member_id = p.id left join practice r on r.id = m.practice_id
    where o.cohort_id = its_post.cohort_id and o.persona_id = its_post.persona_id and asked_whose_alias(its_post.id)
      -- What this transaction has written may yet be taken back.
      and not exists (select from audit_entry e where e.actor_id = my_id() and e.action = 'alias.revealed' and e.subject_id = its_post.id and e.at = now());
end $$;
