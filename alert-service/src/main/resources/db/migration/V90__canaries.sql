-- Planted articles that came through, kept for a day: so each is measured once, however often its event is read.
CREATE TABLE canary (
    article_id  text COLLATE "C" PRIMARY KEY,
    ingested_at timestamptz NOT NULL,
    arrived_at  timestamptz          -- null until a replica has taken it out of the channel
);
CREATE INDEX canary_by_time ON canary (ingested_at DESC);

-- Stretches of time in which none arrived, so that one replica counts each.
CREATE TABLE canary_missed (
    stretch  bigint PRIMARY KEY,
    noted_at timestamptz NOT NULL
);
