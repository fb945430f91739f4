-- Article pages as they were fetched, so that extraction can run again: the newest of each article.
CREATE TABLE raw_content (
    hash     text COLLATE "C" PRIMARY KEY,  -- SHA-256 of the page; many addresses may answer with the same bytes
    gzip     bytea       NOT NULL,
    kept_at  timestamptz NOT NULL
);

ALTER TABLE raw_content ALTER COLUMN gzip SET STORAGE EXTERNAL;

CREATE TABLE raw_page (
    article_id   text COLLATE "C" PRIMARY KEY,
    address      text        NOT NULL,      -- where the page came from in the end
    content_type text,
    fetched_at   timestamptz NOT NULL,
    hash         text COLLATE "C" NOT NULL REFERENCES raw_content
);

CREATE INDEX raw_page_by_age ON raw_page (fetched_at);
CREATE INDEX raw_page_of_content ON raw_page (hash);
