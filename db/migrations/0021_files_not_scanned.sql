-- Files that the virus scanner has not looked at, because it did not answer: they wait, and no post has one.

alter table file
  -- When it was last asked in vain; empty once it has answered.
  add column scan_asked_at timestamptz,
  -- The name of what it found then: the bytes are gone, and the row is there for its sender to see why.
  add column scan_found text check (length(scan_found) <= 200),
  add constraint file_scanned_before_posting check (form_key is not null or (scan_asked_at is null and scan_found is null));
create index file_to_scan on file (scan_asked_at) where scan_asked_at is not null;
