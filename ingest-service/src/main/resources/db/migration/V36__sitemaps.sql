-- The sitemaps that an index names, as long as its source is there: which of them have to be read, again or at all.
CREATE TABLE sitemap (
    source_id  text COLLATE "C" NOT NULL REFERENCES source ON DELETE CASCADE ON UPDATE CASCADE,
    url        text        NOT NULL,
    changed_at timestamptz,                 -- as the index said when it was read, or listed first
    read_at    timestamptz,                 -- null: it was listed only
    PRIMARY KEY (source_id, url)
);
