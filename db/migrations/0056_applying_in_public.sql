-- A page on which anybody can apply, while the network's staff keep it open.
alter table network add column applications_open boolean not null default false;
-- Requests that nobody has confirmed: counted by the day, and swept.
create index invitation_asked_for on invitation (created_at) where applies and invited_by is null and accepted_at is null;
-- The pool in its order.
create index application_in_order on application (state, (coalesce(since, began_at)), id);
