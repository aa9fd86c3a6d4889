-- The words of a document's title beside all its words: of a word that very many documents have, those are judged that have it in the
-- title, however old they are.
alter table document_words add column words_of_title tsvector not null default '';
update document_words set words_of_title = ts_filter(words, '{a}');
create index document_words_title on document_words using gin (words_of_title) with (gin_pending_list_limit = 256);
