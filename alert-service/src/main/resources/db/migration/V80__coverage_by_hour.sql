-- How many articles of each kind were first seen in an hour, packed by the service: what charts are counted from. The
-- archive itself is read only for hours in which something changed since they were packed, each noted below by the same
-- transaction that changed it. Notes are never looked for by who adds them, so that no writer waits for another.
CREATE TABLE coverage_hour (
    hour  timestamptz PRIMARY KEY,
    tally bytea NOT NULL
);
ALTER TABLE coverage_hour ALTER COLUMN tally SET STORAGE EXTERNAL;

-- The texts that packed hours name by number: ids of actors, names of sources …
CREATE TABLE coverage_text (
    number integer PRIMARY KEY,
    text   text NOT NULL
);

CREATE TABLE coverage_changed (
    hour timestamptz NOT NULL
);
INSERT INTO coverage_changed SELECT DISTINCT date_trunc('hour', first_seen_at, 'UTC') FROM article;
