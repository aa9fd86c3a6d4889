-- The guard's rules that act one step milder here, by their ids. Which of them may is the code's to say: a rule that may not is as before.
alter table network add column turned_down text[] not null default '{}' check (cardinality(turned_down) <= 100);
