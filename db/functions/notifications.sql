-- Who hears of what.

-- Tells what an inbox lists and its badge counts: news of the cohorts where its member sits, and of what lies in none.
create or replace function verbs.in_inbox(n notification, seated bigint[]) returns boolean language sql immutable as $$
  select not n.withdrawn and (n.cohort_id is null or n.cohort_id = any(seated));
$$;

-- Writes an inbox row about a subject for a member who still sees its cohort, and its mail's job, in the caller's transaction.
-- Told once of one subject and kind; `words` are those of a facilitator, for this member alone, and tell again when they change.
create or replace function helpers.notify(m bigint, what text, cohort bigint, subject_kind text, subject_id bigint, words text default '') returns void language plpgsql as $$
#variable_conflict use_column
declare
  new_id bigint;
begin
  if m is null or not coalesce(cohort = any(helpers.seated_cohorts_of(m)), true) then return; end if;
  insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, detail)
  values (m, what, cohort, subject_kind, subject_id, left(words, 1000))
  on conflict on constraint notification_once do update
    set detail = excluded.detail, created_at = now(), read_at = null
    where notification.detail <> excluded.detail
  returning id into new_id;
  if new_id is not null then perform jobs.enqueue('mail_notification', new_id); end if;
end $$;

-- Tells the author of a post, unless it is the one who acts.
create or replace function helpers.tell_author(what text, cohort bigint, thread bigint, told int, words text) returns void language sql as $$
  select helpers.notify(o.member_id, what, cohort, 'post', p.id, words)
  from post p join persona_owner o on o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id <> verbs.my_id()
  where p.cohort_id = cohort and p.thread_id = thread and p.number = told;
$$;

-- Lists mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and
-- the subject of news names a conversation behind a cohort's walls and who wrote there.
-- Rows: mail of the last fortnight, for administrators. Words: of invitations alone, never of news from behind a
-- cohort's walls. When: as they were sent; in a demonstration, where all are invented, everything.
create or replace function verbs.mail_of_network(before_id bigint, at_most int)
returns table (id bigint, kind text, recipient text, subject text, body text, link text, nonce text, state text, trouble text, created_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  everything boolean := (select demonstration from network);
begin
  perform administrators_only();
  return query select m.id, m.kind, m.recipient,
      case when shown then m.subject else '' end, case when shown then m.body else '' end,
      case when shown then m.link else '' end, case when shown then m.nonce else '' end,
      m.state, m.trouble, m.created_at
    from mail m cross join lateral (select everything or m.kind = 'invitation' as shown) s
    where m.id < before_id order by m.id desc limit at_most;
end $$;
