-- Whether what waits to be posted, and what is begun, is to carry its author's name. Of a draft it may not be chosen yet.
alter table pending_post add column naming text not null default 'named' check (naming in ('named', 'unnamed'));
alter table draft add column naming text not null default '' check (naming in ('', 'named', 'unnamed'));
