-- What a member takes along of themselves names the versions of documents that they wrote.
create index document_version_by on document_version (by_id);
