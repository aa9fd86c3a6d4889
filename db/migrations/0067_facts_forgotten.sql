-- Since when nobody has needed what a practice told for matching: the nightly sweep keeps it, and erases all of it ninety days later.
alter table practice_terms add column unneeded_since timestamptz;
create index practice_terms_unneeded on practice_terms (unneeded_since) where unneeded_since is not null;
