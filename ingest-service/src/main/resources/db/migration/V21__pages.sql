-- Addresses of articles of which a source told nothing else: their pages have to be fetched. A row stays when that is
-- over, so that no reading of the source wants the page again.
CREATE TABLE page (
    article_id  text COLLATE "C" PRIMARY KEY,
    source_id   text COLLATE "C" NOT NULL REFERENCES source ON DELETE CASCADE ON UPDATE CASCADE,
    url         text        NOT NULL,
    updated_at  timestamptz,                -- as the source said last
    old         boolean     NOT NULL,       -- there already when the source was read first
    wanted_at   timestamptz NOT NULL,
    state       text        NOT NULL,       -- waiting, done, failed, skipped
    reason      text,                       -- why it was not had, last
    attempts    integer     NOT NULL DEFAULT 0,
    next_at     timestamptz,                -- null unless waiting
    lease       uuid,
    lease_until timestamptz,
    host text NOT NULL GENERATED ALWAYS AS (lower(coalesce(substring(url from '^[A-Za-z]+://([^/?#]*)'), ''))) STORED
);

CREATE INDEX page_due ON page (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX page_of_source ON page (source_id);
CREATE INDEX page_leased ON page (host) WHERE lease_until IS NOT NULL;
