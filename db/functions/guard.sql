-- What the guard on what is written does in this network.

-- Has a rule of the guard act one step milder, or as it is again.
-- Rows: the network itself, by an administrator. Words: none. When: from the next text on.
create or replace function verbs.turn_rule(rule text, down boolean) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  if length(rule) not between 1 and 40 then perform refuse('RT404', 'There is no such rule.'); end if;
  -- Two who turn rules at once wait for each other.
  perform from network for update;
  if down = (select rule = any(turned_down) from network) then return; end if;
  update network set turned_down = case when down then turned_down || rule else array_remove(turned_down, rule) end;
  perform audit(case when down then 'rule.turned_down' else 'rule.turned_up' end, null, null, null, rule);
end $$;
