-- One text in several encodings is one text to whoever looks for it, and names that look alike are told apart.

-- A text as it is looked for: case, accents, kinds of quotes, hyphens and blanks do not count, nor what cannot be seen.
-- app/text/folded.ts does the same.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
  select btrim(normalize(regexp_replace(replace(replace(replace(
    translate(
      lower(regexp_replace(
        normalize(translate(words, '’‘‚‛ʼʻʹ`´′“”„‟«»″‐‑‒–—―−', '''''''''''''''''''''"""""""-------'), NFKD),
        '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffc\U000e0000-\U000e0fff]',
        '', 'g')),
      'øłđı', 'oldi'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\s\u0085\u1680\u2028\u2029\u2800]+', ' ', 'g'), NFC));
$$;

-- Whether a text holds the words somewhere, both folded. Nothing asked for is in everything.
create function holds(content text, words text) returns boolean language sql immutable parallel safe as $$
  select strpos(folded(content), folded(words)) > 0;
$$;


-- ------------------------------------------------------------- names that look alike

-- What a name looks like at a glance: the letters of other scripts that are drawn like Latin ones are those, and blanks
-- and signs between letters are nothing. Only for comparing; after the confusables of Unicode's UTS #39, the common ones.
create function look_of(name text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(translate(folded(name),
    'авгеһіӏјкмнпорстуүхѕьԁԛԝғзбαβγεζηικμνορτυχωϲϳօսհոցզɑᴀʙᴄᴅᴇɡɢʜıɪɩᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ01i| .,;:-_''"()/·•',
    'abrehlljkmhnopctyyxsbdqwf36abyezhlkmnoptyxwcjouhngqaabcdegghllljklmnoprstuvwyzolll'), 'rn', 'm'), 'vv', 'w');
$$;

-- A name or title as it stands in a sentence of the site's: words that run from right to left leave the others where they
-- are. app/text/isolated.ts does the same.
create function isolated(theirs text) returns text language sql immutable strict parallel safe as $$
  select case when theirs ~ '[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]'
    then U&'\2068' || theirs || U&'\2069' else theirs end;
$$;

grant execute on function folded(text), holds(text, text), isolated(text) to roundtable_app;

-- How a persona is called in sentences, where its practice does not stand beside it: by name, and with the practice where
-- someone else of the cohort, now or before, has a name that looks the same.
alter table persona add column called text not null default '';

create function name_told_apart(p persona) returns text language sql stable as $$
  select isolated(p.name) || case when p.practice_name <> '' and exists (
      select from persona o where o.cohort_id = p.cohort_id and o.id <> p.id and look_of(o.name) = look_of(p.name))
    then ' (' || isolated(p.practice_name) || ')' else '' end;
$$;

create function tell_personas_apart() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.name = old.name and new.practice_name = old.practice_name then return null; end if;
  update persona p set called = name_told_apart(p)
  where p.cohort_id = new.cohort_id and look_of(p.name) in (look_of(new.name), look_of(old.name));
  return null;
end $$;

create trigger persona_called after insert or update of name, practice_name on persona
  for each row execute function tell_personas_apart();

update persona p set called = name_told_apart(p);

-- ------------------------------------------------------------- finding

drop index thread_title_words;
create index thread_title_words on thread using gin (to_tsvector('english', folded(title)));

create or replace function similar_threads(cohort bigint, words text) returns table (number int, title text, kind text, post_count int, answered boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked tsquery;
begin
  if not (cohort = any(my_cohorts())) then return; end if;
  select to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) into asked
  from (select lexeme from unnest(to_tsvector('english', folded(left(words, 160)))) limit 12) x;
  if asked is null then return; end if;
  return query select t.number, t.title, t.kind, t.post_count, t.accepted_number is not null or t.closed_at is not null
    from thread t
    where t.cohort_id = cohort and t.post_count > 0 and to_tsvector('english', folded(t.title)) @@ asked
    order by ts_rank(to_tsvector('english', folded(t.title)), asked) desc, t.last_post_at desc limit 5;
end $$;

-- Everyone with an account, for the network's staff, by name: a page of those who match, or the one at an address.
create or replace function people_of_network(search text, only_staff boolean, only_disabled boolean, after_id bigint, at_most int,
  only_uid text default null)
returns table (member_id bigint, uid text, name text, title text, photo text, email text, practice_uid text, practice text,
  practice_role text, network_role text, second_factor boolean, disabled_at timestamptz, created_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform staff_only();
  return query
    select p.id, p.uid, p.name, p.title, coalesce(f.uid, ''), a.email, pr.uid, pr.name, pm.role, r.role, has_second_factor(p.id),
      a.disabled_at, a.created_at
    from person p
    join account a on a.member_id = p.id and a.closed_at is null
    left join file f on f.id = p.photo_id and f.quarantined_at is null
    left join practice_member pm on pm.member_id = p.id
    left join practice pr on pr.id = pm.practice_id
    left join network_role r on r.member_id = p.id
    where (only_uid is null or p.uid = only_uid)
      and (search = '' or holds(p.name, search) or holds(a.email, search) or holds(pr.name, search))
      and (not only_staff or r.role is not null)
      and (not only_disabled or a.disabled_at is not null)
      and (after_id = 0 or (lower(p.name), p.id) > (select lower(x.name), x.id from person x where x.id = after_id))
    order by lower(p.name), p.id limit at_most;
end $$;

-- ------------------------------------------------------------- topics: one name, however it is typed

drop index topic_name;
create unique index topic_name on topic (cohort_id, folded(name));

create or replace function add_topic(cohort bigint, new_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform leaders_only(cohort);
  if (select count(*) from topic t where t.cohort_id = cohort and t.retired_at is null) >= 30 then
    perform refuse('RT409', 'Thirty topics are as many as anyone can choose from. Retire one first.');
  end if;
  insert into topic (cohort_id, name, place)
    select cohort, new_name, coalesce(max(place), 0) + 1 from topic t where t.cohort_id = cohort
  on conflict (cohort_id, folded(name)) do update set retired_at = null;
  perform audit('topic.added', cohort, null, null, new_name);
end $$;

create or replace function rename_topic(cohort bigint, topic bigint, new_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform leaders_only(cohort);
  if exists (select from topic t where t.cohort_id = cohort and folded(t.name) = folded(new_name) and t.id <> topic) then
    perform refuse('RT409', 'There is a topic of this name already.');
  end if;
  update topic t set name = new_name where t.cohort_id = cohort and t.id = topic;
  if not found then perform refuse('RT404', 'There is no such topic.'); end if;
  perform audit('topic.renamed', cohort, null, null, new_name);
end $$;

-- ------------------------------------------------------------- who came first, in a refusal

-- Two sentences name a persona; the rest of their functions stays as it is.
do $$
declare
  f regprocedure;
begin
  foreach f in array '{"remove_post(bigint,bigint,int,text)","already_decided(moderation_item)"}'::regprocedure[] loop
    execute replace(replace(pg_get_functiondef(f), '|| p.name ||', '|| p.called ||'), '(select p.name from persona', '(select p.called from persona');
  end loop;
end $$;
