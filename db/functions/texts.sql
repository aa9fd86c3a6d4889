-- What is made of texts alone. Made before the tables, whose defaults and indexes need it.

-- Makes an address that cannot be guessed, for people, practices and files: 80 random bits in base 32.
create or replace function verbs.new_uid() returns text language sql volatile as $$
  select string_agg(substr('abcdefghjkmnpqrstuvwxyz023456789', (get_byte(b, i) & 31) + 1, 1), '')
  from (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as b) r,
       unnest(array[0,1,2,3,4,5,7,9,10,11,12,13,14,15]) as i;
$$;

-- Folds a text into the form in which it is looked for: case, accents, kinds of quotes, hyphens and blanks do not count,
-- nor what cannot be seen. app/text/folded.ts does the same. Indexes are made of it: a change comes with a migration that
-- makes them anew.
create or replace function verbs.folded(words text) returns text language sql immutable strict parallel safe as $$
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

-- Tells whether a text holds the words somewhere, both folded. Nothing asked for is in everything.
create or replace function verbs.holds(content text, words text) returns boolean language sql immutable parallel safe as $$
  select strpos(verbs.folded(content), verbs.folded(words)) > 0;
$$;

-- The skeleton of a name, as Unicode's UTS #39 calls it, by which names that look the same are found: the letters of other
-- scripts that are drawn like Latin ones are those, and blanks and signs between letters are nothing. Of the confusables
-- there the common ones. Only for comparing.
create or replace function helpers.skeleton_of(name text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(translate(verbs.folded(name),
    'авгеһіӏјкмнпорстуүхѕьԁԛԝғзбαβγεζηικμνορτυχωϲϳօսհոցզɑᴀʙᴄᴅᴇɡɢʜıɪɩᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ01i| .,;:-_''"()/·•',
    'abrehlljkmhnopctyyxsbdqwf36abyezhlkmnoptyxwcjouhngqaabcdegghllljklmnoprstuvwyzolll'), 'rn', 'm'), 'vv', 'w');
$$;

-- Isolates a name or title in a sentence of the site's: words that run from right to left leave the others where they
-- are. app/text/isolated.ts does the same.
create or replace function verbs.isolated(theirs text) returns text language sql immutable strict parallel safe as $$
  select case when theirs ~ '[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]'
    then U&'\2068' || theirs || U&'\2069' else theirs end;
$$;

-- The form of a text in which its words are looked for: folded, and with a blank for signs that would make one word of two,
-- as in "PT/OT" or "97110-97112".
create or replace function helpers.searchable(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(translate(verbs.folded(words), '/\_|*`~[]<>()#', '               '), '(\d)-(?=\d)', '\1 ', 'g');
$$;

-- The slot in which the words of a post stand: its cohort and the quarter of a year.
create or replace function helpers.slot_of(cohort bigint, at timestamptz) returns bigint language sql stable parallel safe as $$
  select cohort * 1024 + floor(extract(epoch from at) / 7889400)::bigint;
$$;

-- The words of a slot: "1252.swing" is another word than the "2276.swing" of another cohort, and an index keeps them apart.
-- An index is made of it, so it is no function that Postgres would take apart: it does that only for those who may call it, keeps the
-- index as whoever asks first along a connection sees it, and makes the others read every row.
create or replace function helpers.words_in(slot bigint, words tsvector) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
  -- No word holds a blank: each begins with a quote after one.
  return replace(' ' || words::text, ' ''', ' ''' || slot::text || '.')::tsvector;
end $$;

-- What is asked for among the words of a slot.
create or replace function helpers.asked_in(slot bigint, asked tsquery) returns tsquery language sql immutable strict parallel safe as $$
  select regexp_replace(asked::text, '''((?:[^'']|'''')*)''', '''' || slot::text || '.\1''', 'g')::tsquery;
$$;

-- The words that a post is found by: its conversation's title, which weighs more, and its text; each by its English stem and as
-- it stands, so that names, codes and other languages are found too. A change comes with a higher words_version().
create or replace function helpers.words_of(slot bigint, title text, body text) returns tsvector language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp as $$
declare
  -- Folded once: that is the dearer half of it.
  t text := helpers.searchable(title);
  b text := helpers.searchable(body);
  all_words tsvector;
begin
  all_words := setweight(to_tsvector('english', t) || to_tsvector('simple', t), 'A') || to_tsvector('english', b) || to_tsvector('simple', b);
  if octet_length(b) > 2000 then
    -- A word may have 2,046 bytes, with the slot before it.
    all_words := ts_delete(all_words, array(select lexeme from unnest(all_words) where octet_length(lexeme) > 2000));
  end if;
  return helpers.words_in(slot, all_words);
exception when program_limit_exceeded then
  -- Of a file with more different words than Postgres takes, those at its beginning are found.
  return helpers.words_of(slot, title, left(body, length(body) / 2));
end $$;

-- The way in which words_of makes them.
create or replace function helpers.words_version() returns int language sql immutable parallel safe as $$ select 3 $$;
