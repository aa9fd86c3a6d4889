-- What is reported as patient data is moved out of documents as well, wherever its words were taken in.

-- A table's and a column's name: which they can be, the functions that write here say, and nobody else writes here.
alter table set_aside_text drop constraint set_aside_text_source_check, drop constraint set_aside_text_part_check,
  add constraint set_aside_text_source_check check (source ~ '^[a-z_]{1,40}$'),
  add constraint set_aside_text_part_check check (part ~ '^[a-z_]{1,40}$');

-- The kinds that there are, and three more.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L, %L, %L))',
    kinds, 'words_set_aside', 'words_put_back', 'words_purged');
end $$;
