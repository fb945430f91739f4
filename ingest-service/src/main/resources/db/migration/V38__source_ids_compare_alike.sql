-- The collation of source.id: compared with another one, no index of this column was of use, and the rhythm of every source
-- that came due cost a look at all articles.
ALTER TABLE article ALTER COLUMN source_id TYPE text COLLATE "C";
