-- Whoever was asked what came of their question sees on their start page that it waits.
create index contract_outcome_asked on contract_outcome (cohort_id, asked_at) where asked_at is not null;
