-- Search: what is looked for in posts, beside them, so that a search reads neither posts nor their HTML.

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- The words of a post that can be found, with those of its conversation's title. What was removed has no row here.
-- The words lie out of line: a search for a common one goes through short rows.
create table post_words (
  cohort_id bigint not null,
  thread_id bigint not null,
  number int not null,
  persona_id bigint not null,
  created_at timestamptz not null,
  words tsvector not null,
  -- No index but the words' begins with the cohort: Postgres takes reading all of a cohort's words for cheap, and it is not.
  primary key (thread_id, number, cohort_id),
  foreign key (cohort_id, thread_id, number) references post (cohort_id, thread_id, number) on update cascade on delete cascade
) with (toast_tuple_target = 128);
alter table post_words alter column words set storage external;
call wall('post_words', 'system');
create index post_words_found on post_words using gin (cohort_id, words);
create index post_words_author on post_words (persona_id, created_at desc);

-- How far the words of all posts are made, and in which way: a new way of making them goes through all posts once.
create table words_progress (
  only_one boolean primary key default true check (only_one),
  made_by int not null default 0,
  upto bigint not null default 0,
  done bigint not null default 0,
  of bigint not null default 0,
  finished_at timestamptz
);
-- Its row comes with the first that are made: a backup brings its own.
call wall('words_progress', 'system');

create trigger keep_words after insert or update of body, removed_at on post for each row execute function keep_words_of_post();
create trigger keep_words after update of title on thread for each row when (old.title is distinct from new.title)
  execute function keep_words_of_title();

drop index thread_title_words;
create index thread_title_words on thread using gin (cohort_id, to_tsvector('english', folded(title)));
-- Titles with a slip of the finger are found by their letters.
create index thread_title_letters on thread using gin (cohort_id, folded(title) gin_trgm_ops);
