-- When and how sources are read: what they ask for, where they moved, how their articles flow, what is wrong with them.
ALTER TABLE source
    ADD COLUMN link_pattern   text,
    ADD COLUMN read_from      text,         -- the feed that the page at url names
    ADD COLUMN hub            text,         -- WebSub
    ADD COLUMN asked_pause_ms bigint,
    ADD COLUMN skip_hours     integer[] NOT NULL DEFAULT '{}',
    ADD COLUMN skip_days      integer[] NOT NULL DEFAULT '{}',
    ADD COLUMN moved_to       text,         -- a permanent redirection, until it is believed
    ADD COLUMN moved_since    timestamptz,
    ADD COLUMN last_article_at timestamptz,
    ADD COLUMN longest_gap_ms bigint,
    ADD COLUMN articles       integer NOT NULL DEFAULT 0,
    ADD COLUMN failure_kind   text,
    ADD COLUMN broken_since   timestamptz,
    ADD COLUMN gone_since     timestamptz,
    -- Whom a reading burdens: concurrency and spacing are counted by this.
    ADD COLUMN host text NOT NULL GENERATED ALWAYS AS
        (lower(coalesce(substring(coalesce(read_from, url) from '^[A-Za-z]+://([^/?#]*)'), ''))) STORED;

CREATE INDEX source_leased ON source (host) WHERE lease_until IS NOT NULL;

-- When a host may be asked again.
CREATE TABLE source_host (
    name    text COLLATE "C" PRIMARY KEY,
    next_at timestamptz NOT NULL
);

-- Spacing spares the servers of others; the own machine needs none unless somebody wants it.
CREATE FUNCTION is_spaced(host text, local_too boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT host <> '' AND (local_too OR host !~ '^(localhost|127\.[0-9.]+|\[::1\])(:[0-9]+)?$')
$$;

-- The rhythm of a source: from its latest fifty articles. What came within one minute is one event; feeds without dates
-- would otherwise seem to publish everything at once, again and again.
CREATE OR REPLACE FUNCTION median_gap_seconds(of_source text) RETURNS double precision LANGUAGE sql STABLE AS $$
    SELECT extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY gap))
    FROM (
        SELECT minute - lag(minute) OVER (ORDER BY minute) AS gap
        FROM (
            SELECT DISTINCT date_trunc('minute', latest.dated_at) AS minute FROM (
                SELECT a.dated_at FROM ingest.article a WHERE a.source_id = of_source
                ORDER BY a.first_seen_at DESC LIMIT 50
            ) AS latest
        ) AS minutes
    ) AS gaps
    HAVING count(gap) >= 2
$$;
