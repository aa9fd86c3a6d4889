-- The network's staff hear of what is offered for its playbook.
call can_be_about('notification', 'playbook_offer');
call can_be_about('inbox_row', 'playbook_offer');
create index notification_about_playbook_offer on notification (about_playbook_offer) where about_playbook_offer is not null;
create index inbox_row_about_playbook_offer on inbox_row (about_playbook_offer) where about_playbook_offer is not null;

do $$
declare
  kinds text := (select string_agg(quote_literal(m[1]), ', ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
    where c.conrelid = 'notification'::regclass and c.conname = 'notification_kind_check');
begin
  execute format('alter table notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (%s, %L))',
    kinds, 'entry_offered');
end $$;

create trigger settle_offered after update of state on playbook_offer for each row when (old.state = 'waits' and new.state <> 'waits') execute function settle_offered();
create trigger forget_news before delete on playbook_offer for each row execute function forget_news_of_offer();
