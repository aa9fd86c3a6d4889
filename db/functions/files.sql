-- Files and who may open them.

-- Takes a file out of everyone's sight at once; its bytes stay for those who look into the matter.
-- Rows: any file, by staff, to take it out of sight. Words: none. When: now.
create or replace function verbs.quarantine_file(file_uid text, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  update file set quarantined_at = now() where uid = file_uid and quarantined_at is null;
  if not found then perform refuse('RT404', 'There is no such file.'); end if;
  perform audit('file.quarantined', null, null, null, reason);
end $$;
