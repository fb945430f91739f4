-- How much of an article the newest revision tells, and whose words it has: what decides whether another telling of it is
-- richer. Null before this migration: then anything that is read is taken.
ALTER TABLE article
    ADD COLUMN extent      text,            -- summary, whole
    ADD COLUMN text_length integer,
    ADD COLUMN told_by     text COLLATE "C";            -- the source; null for what was pushed without one

-- Why this revision has only a summary, when its page was asked for the whole text.
ALTER TABLE revision ADD COLUMN only_summary text;

-- Other addresses of articles: the id that each address would give, and the article that it leads to.
CREATE TABLE alias (
    id         text COLLATE "C" PRIMARY KEY,
    article_id text COLLATE "C" NOT NULL REFERENCES article ON DELETE CASCADE,
    url        text        NOT NULL,
    found_at   timestamptz NOT NULL
);

CREATE INDEX alias_of_article ON alias (article_id);

-- Pages are fetched for summaries, too.
ALTER TABLE page
    ADD COLUMN said       text,             -- the entry as the source told it (JSON), until its article is whole
    ADD COLUMN said_hash  text,             -- of its texts: an entry that says the same again costs nothing
    ADD COLUMN tell_by    timestamptz,      -- when the summary is stored even without the page; null once it is
    ADD COLUMN problem    text,             -- the kind of what hindered last
    ADD COLUMN visited_at timestamptz;

CREATE INDEX page_to_tell ON page (tell_by) WHERE tell_by IS NOT NULL;
DROP INDEX page_of_source;
CREATE INDEX page_of_source ON page (source_id, visited_at);

-- A host that asked to be spared of page visits; its feeds are read on.
ALTER TABLE source_host ADD COLUMN pages_at timestamptz;
