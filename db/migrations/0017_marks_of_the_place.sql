-- What ties the database to the place where it runs, and no backup holds: the SECRET that it was set up with, and the
-- folder that its files lie in. Marks only; neither can be found from them.

create table place_mark (
  kind text primary key check (kind in ('secret', 'files')),
  mark text not null
);
call wall('place_mark', 'system');
