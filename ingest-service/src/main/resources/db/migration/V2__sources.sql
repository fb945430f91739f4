-- What an operator set up, how it fares, and who is reading it now.
CREATE TABLE source (
    id               text COLLATE "C" PRIMARY KEY,
    url              text        NOT NULL CONSTRAINT source_url UNIQUE,
    kind             text        NOT NULL,
    name             text        NOT NULL,
    language         text,
    country          text,
    tier             text,
    full_text        boolean     NOT NULL,
    enabled          boolean     NOT NULL,
    poll_every_ms    bigint,
    added_at         timestamptz NOT NULL,

    etag             text,
    last_modified    text,
    body_hash        text,
    last_success_at  timestamptz,
    last_failure     text,
    failures_in_row  integer     NOT NULL DEFAULT 0,

    next_poll_at     timestamptz,           -- null: only when an operator asks
    lease            uuid,
    lease_until      timestamptz
);

CREATE INDEX source_due ON source (next_poll_at) WHERE enabled AND next_poll_at IS NOT NULL;

-- The rhythm of a source: from its latest fifty articles.
CREATE FUNCTION median_gap_seconds(of_source text) RETURNS double precision LANGUAGE sql STABLE AS $$
    SELECT extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY gap))
    FROM (
        SELECT dated_at - lag(dated_at) OVER (ORDER BY dated_at) AS gap
        FROM (
            SELECT a.dated_at FROM ingest.article a WHERE a.source_id = of_source
            ORDER BY a.first_seen_at DESC LIMIT 50
        ) AS latest
    ) AS gaps
    HAVING count(gap) >= 2
$$;
