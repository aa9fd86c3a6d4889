-- When a practice that accepted another seat was moved there, and how long the words of a case and of a waiver can be.
alter table move_offer add column made_at timestamptz;
alter table waiver add check (length(why) <= 1000), add check (length(granted_words) <= 1000);
alter table waiver_answer add check (length(words) <= 1000);
alter table conflict_case add check (length(outcome_words) <= 1000);
alter table case_event add check (length(words) <= 1000);
