-- So that a row of the inbox costs a page the same whether it tells of one thing or of nine hundred: the newest of each kind
-- are found without reading the others, and so are those that hold somebody's words.
create index notification_kinds on notification (row_id, kind, created_at desc, id desc) where read_at is null and not withdrawn;
create index notification_words on notification (row_id, created_at desc) where detail <> '' and read_at is null and not withdrawn;
