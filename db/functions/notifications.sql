-- Who hears of what.

-- Tells what an inbox lists and its badge counts: rows of the cohorts where its member sits, and of what lies in none. That an entry is
-- offered to the network, or a case is open, is news for the network's staff; of a cohort as a whole those who sit there hear as well.
-- Each argument stands once, so that a query takes the text in instead of calling it for every row.
create or replace function verbs.in_inbox(r inbox_row, seated bigint[], staff boolean default false) returns boolean language sql immutable as $$
  select r.told_at is not null and (case when r.cohort_id is null and r.subject_kind = 'cohort' then r.subject_id else r.cohort_id end = any(seated)
    or (r.cohort_id is null and (r.subject_kind not in ('cohort', 'playbook_offer', 'conflict_case') or staff)));
$$;

-- Finds the inbox row of a member in which news of a subject stand, or makes it: of a post that of its conversation.
create or replace function helpers.inbox_row_of(m bigint, cohort bigint, kind text, subject bigint) returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  conversation bigint := (select p.thread_id from post p where kind = 'post' and p.cohort_id = cohort and p.id = subject);
  found_id bigint;
begin
  -- Mostly it is there. It is locked, for its member's account may be closing.
  if conversation is not null then
    select r.id into found_id from inbox_row r
    where r.member_id = m and r.cohort_id = cohort and r.subject_kind = 'thread' and r.subject_id = conversation for no key update;
    if found then return found_id; end if;
  end if;
  insert into inbox_row (member_id, cohort_id, subject_kind, subject_id)
  values (m, cohort, case when conversation is null then kind else 'thread' end, coalesce(conversation, subject))
  on conflict on constraint inbox_row_once do update set member_id = excluded.member_id
  returning id into found_id;
  return found_id;
end $$;

-- Writes an inbox row about a subject for a member who still sees its cohort, and its mail's job, in the caller's transaction.
-- Told once of one subject and kind; `words` are those of a facilitator, for this member alone, and tell again when they change.
create or replace function helpers.notify(m bigint, what text, cohort bigint, subject_kind text, subject_id bigint, words text default '') returns void language plpgsql as $$
#variable_conflict use_column
declare
  new_id bigint;
begin
  if m is null or (cohort is not null and not cohort = any(helpers.seated_cohorts_of(m))) then return; end if;
  insert into notification (member_id, kind, cohort_id, subject_kind, subject_id, detail)
  values (m, what, cohort, subject_kind, subject_id, left(words, 1000))
  on conflict on constraint notification_once do update
    set detail = excluded.detail, created_at = now(), read_at = null
    where notification.detail <> excluded.detail
  returning id into new_id;
  if new_id is not null then perform jobs.enqueue('mail_notification', new_id); end if;
end $$;

-- Settles news of a conversation for a member who has seen it: of posts among those that were shown, of what is told of
-- the conversation itself once any was, and of new posts as far as they have read.
create or replace function helpers.settle_seen(m bigint, cohort bigint, thread bigint, shown int[]) returns void language plpgsql as $$
begin
  update notification n set read_at = now()
  from inbox_row r
  where r.member_id = m and r.cohort_id = cohort and r.subject_kind = 'thread' and r.subject_id = thread and r.waiting > 0
    and n.row_id = r.id and n.read_at is null and not n.withdrawn
    and ((n.subject_kind <> 'post' and cardinality(shown) > 0) or exists (
      select from post p where n.subject_kind = 'post' and p.cohort_id = cohort and p.id = n.subject_id and (p.number = any(shown)
        or (n.kind in ('reply', 'followed') and p.number <= (select l.number from last_read l
          where l.member_id = m and l.cohort_id = cohort and l.thread_id = thread)))));
end $$;

-- The moment of a deed that can be undone by it, as it stands in forms.
create or replace function helpers.in_milliseconds(moment timestamptz) returns bigint language sql immutable as $$
  select (extract(epoch from moment) * 1000)::bigint;
$$;

-- The other way.
create or replace function helpers.at_milliseconds(moment bigint) returns timestamptz language sql immutable as $$
  select timestamptz 'epoch' + moment * interval '1 millisecond';
$$;

-- Settles all that waits in rows of the inbox.
create or replace function helpers.settle_rows(rows bigint[], moment timestamptz) returns void language sql as $$
  update notification n set read_at = moment where n.row_id = any(rows) and n.read_at is null and not n.withdrawn;
$$;

-- Settles a row of the viewer's inbox, or without one all that the inbox lists. Returns the moment, in milliseconds, by
-- which `news_again` undoes it.
-- Rows: the viewer's own inbox. Words: none. When: now.
create or replace function verbs.settle_news(only_row bigint default null) returns bigint
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  moment timestamptz := date_trunc('milliseconds', now());
begin
  perform settle_rows(array(select r.id from inbox_row r where r.member_id = my_id() and r.waiting > 0
    and r.id = coalesce(only_row, r.id) and in_inbox(r, (select my_seated_cohorts()), (select is_staff()))), moment);
  return in_milliseconds(moment);
end $$;

-- Lets the viewer's news wait again that were settled at a moment; or of a row the newest that were settled together.
-- Rows: the viewer's own inbox. Words: none. When: now.
create or replace function verbs.news_again(moment bigint default null, only_row bigint default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  update notification n set read_at = null
  where n.member_id = my_id() and not n.withdrawn and n.row_id = coalesce(only_row, n.row_id)
    and n.read_at = coalesce(at_milliseconds(moment), (select max(x.read_at) from notification x where x.row_id = only_row and x.member_id = my_id()));
end $$;

-- Tells the author of a post, unless it is the one who acts.
create or replace function helpers.tell_author(what text, cohort bigint, thread bigint, told int, words text) returns void language sql as $$
  select helpers.notify(o.member_id, what, cohort, 'post', p.id, words)
  from post p join persona_owner o on o.cohort_id = cohort and o.persona_id = p.persona_id and o.member_id <> verbs.my_id()
  where p.cohort_id = cohort and p.thread_id = thread and p.number = told;
$$;

-- Lists mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and
-- the subject of news names a conversation behind a cohort's walls and who wrote there.
-- Rows: mail of the last fortnight, for administrators, but for what went to who wrote under an alias and to nobody else. Words: of invitations alone, never of news from behind a
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
    where m.id < before_id and (everything or not m.unlisted) order by m.id desc limit at_most;
end $$;

-- Has a test mail sent to the administrator's own address.
-- Rows: whoever asks is mailed, an administrator. Words: none come back. When: now; ten within an hour.
create or replace function verbs.ask_for_test_mail() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  if (select count(*) from mail m join account a on a.email = m.recipient and a.member_id = my_id()
      where m.kind = 'test' and m.created_at > now() - interval '1 hour') >= 10 then
    perform refuse('RT429', 'Ten test emails went out within the hour. Look at what came of them first.');
  end if;
  perform jobs.enqueue('mail_test', my_id());
end $$;
