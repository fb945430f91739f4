-- What consumers could not process, as far as it is needed for lists; the records themselves are in their topics. What
-- an operator decided is kept here, because a topic cannot forget single records.
CREATE TABLE dead_letter (
    topic            text NOT NULL, -- of dead letters
    part             integer NOT NULL,
    position         bigint NOT NULL,
    number           bigint GENERATED ALWAYS AS IDENTITY UNIQUE, -- in the order in which they were found
    consumer         text NOT NULL,
    source_topic     text NOT NULL, -- over which it came first
    source_partition integer,
    source_offset    bigint,
    reason           text NOT NULL,
    cause            text NOT NULL,
    at               timestamptz NOT NULL,
    key              text,
    head             text NOT NULL,
    size             integer NOT NULL,
    replays          integer NOT NULL,
    state            text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'replayed', 'dropped')),
    handled_by       text,
    handled_at       timestamptz,
    PRIMARY KEY (topic, part, position)
);
CREATE INDEX dead_letter_by_state ON dead_letter (state, number);
CREATE INDEX dead_letter_by_time ON dead_letter USING brin (at);
