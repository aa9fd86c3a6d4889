-- Whoever wrote under an alias hears that a moderator was shown whose it is.
do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L))',
    kinds, 'alias_revealed');
end $$;

-- A mail that goes to nobody but who wrote under an alias is on no list of the administrators': to whom it went, and when, says whose it is.
alter table mail add column unlisted boolean not null default false;
