-- The numbers by which pairs of practices are judged in this network.

-- The numbers that hold, as app/matching reads them; null where nobody has set any.
create or replace function helpers.thresholds_now() returns jsonb language sql stable as $$
  select to_jsonb(t) - 'why' - 'member_id' - 'at' from threshold_change t order by t.id desc limit 1;
$$;

-- Sets the numbers by which pairs are judged, and has every practice judged anew: until then its pairs are to be reviewed at the least. The
-- same numbers once more change nothing.
-- Rows: the network's own setting, and how far the judging of each practice has come. Words: none come back. When: now, by an administrator.
create or replace function verbs.set_thresholds(new_conflict int, new_review int, new_referrers int, new_other_discipline int, new_general int,
  new_telehealth_both int, new_telehealth_one int, new_planned_months int, why text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  -- What is being judged is stored before, or judged again.
  perform pg_advisory_xact_lock(hashtext('judging'));
  if exists (select from (select * from threshold_change t order by t.id desc limit 1) now
      where (now.conflict, now.review, now.referrers, now.other_discipline, now.general, now.telehealth_both, now.telehealth_one, now.planned_months)
        = (new_conflict, new_review, new_referrers, new_other_discipline, new_general, new_telehealth_both, new_telehealth_one, new_planned_months)) then
    return;
  end if;
  insert into threshold_change (conflict, review, referrers, other_discipline, general, telehealth_both, telehealth_one, planned_months, why, member_id)
  values (new_conflict, new_review, new_referrers, new_other_discipline, new_general, new_telehealth_both, new_telehealth_one, new_planned_months,
    set_thresholds.why, my_id());
  update judged_practice set changed_at = clock_timestamp();
  perform jobs.enqueue_once(task => 'judge_waiting', id => 0);
  perform audit('thresholds.changed', detail => set_thresholds.why);
end $$;

-- Counts the practices, and how many of them are still to be judged.
-- Rows: how far the judging has come, for staff. Words: none. When: now.
create or replace function verbs.judging_under_way() returns table (practices bigint, waiting bigint)
language sql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
  select count(*), count(*) filter (where j.judged_at is null or j.judged_at < j.changed_at) from judged_practice j having is_staff();
$$;
