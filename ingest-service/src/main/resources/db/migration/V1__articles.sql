-- One row an article: where its history stands. It is what pushes of the same article queue up at.
CREATE TABLE article (
    id            text COLLATE "C" PRIMARY KEY,
    revision      integer     NOT NULL,
    content_hash  text,                     -- of the newest revision; null when that is a withdrawal
    first_seen_at timestamptz NOT NULL,
    dated_at      timestamptz NOT NULL,     -- as published, else as first seen: the rhythm of a source
    source_id     text
) WITH (fillfactor = 90);

CREATE INDEX article_of_source ON article (source_id, first_seen_at DESC) WHERE source_id IS NOT NULL;

-- One row a revision, and its own outbox: announced_at is null until the broker has acknowledged the event.
-- No foreign key to article: both rows are written by one statement sequence, and the check would cost every row a look-up.
CREATE TABLE revision (
    article_id    text COLLATE "C" NOT NULL,
    revision      integer     NOT NULL,
    seq           bigint GENERATED ALWAYS AS IDENTITY,
    shard         smallint    NOT NULL,
    type          text        NOT NULL,     -- the ce_type of the event
    event         bytea       NOT NULL,     -- the value of the event, byte for byte as it is announced
    size          integer     NOT NULL,
    received_at   timestamptz NOT NULL,
    stored_at     timestamptz NOT NULL,
    updated_at    timestamptz,              -- as stated by the source
    reason        text,                     -- of a withdrawal
    held_until    timestamptz,              -- the end of an embargo; null once it is over
    announced_at  timestamptz,
    refused       text,                     -- why it will never be announced
    PRIMARY KEY (article_id, revision)
);

-- Not compressed: the server's compression cost as much as everything else it does for a row (60 of 140 microseconds).
ALTER TABLE revision ALTER COLUMN event SET STORAGE EXTERNAL;

CREATE INDEX revision_to_announce ON revision (seq)
    WHERE announced_at IS NULL AND refused IS NULL AND held_until IS NULL;
CREATE INDEX revision_held ON revision (held_until)
    WHERE held_until IS NOT NULL;

-- Wakes the announcers of all replicas when the transaction commits, whoever wrote the rows, and says where they start:
-- reading the index from its beginning would walk over what was announced since the last vacuum.
CREATE FUNCTION wake_announcers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('newswatch_revision', min(seq)::text) FROM fresh;
    RETURN NULL;
END $$;

CREATE TRIGGER revision_wakes_announcers AFTER INSERT ON revision
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION wake_announcers();
