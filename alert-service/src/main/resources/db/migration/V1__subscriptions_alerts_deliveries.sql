-- What people asked for. The criteria are in spec; the columns beside it are what queries need.
CREATE TABLE subscription (
    id           text PRIMARY KEY,
    owner_id     text NOT NULL,
    name         text NOT NULL,
    watch        text NOT NULL,
    min_level    text NOT NULL CHECK (min_level IN ('CORE', 'RELATED')),
    spec         jsonb NOT NULL,
    enabled      boolean NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    -- Articles ingested before this instant never alert it: set at creation and when it is enabled again.
    active_since timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX subscription_by_owner ON subscription (owner_id, created_at, id);
CREATE INDEX subscription_by_age ON subscription (created_at, id);

-- One row, counted up in the transaction of every change: a replica whose compiled subscriptions carry another
-- number compiles again before it matches the next batch.
CREATE TABLE subscription_catalogue (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO subscription_catalogue (version) VALUES (0);

CREATE TABLE channel (
    id              text PRIMARY KEY,
    subscription_id text NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    position        integer NOT NULL,
    type            text NOT NULL CHECK (type IN ('webhook', 'email')),
    target          text NOT NULL, -- sealed
    target_host     text,
    secret          text,          -- sealed
    state           text NOT NULL CHECK (state IN ('active', 'unconfirmed', 'disabled')),
    created_at      timestamptz NOT NULL
);
CREATE INDEX channel_by_subscription ON channel (subscription_id, position);

-- Articles about one event in the eyes of one watch.
CREATE TABLE story (
    id         text PRIMARY KEY,
    watch      text NOT NULL,
    title      text NOT NULL,
    article_id text NOT NULL, -- the member that started it
    articles   integer NOT NULL DEFAULT 1,
    origins    integer NOT NULL DEFAULT 1,
    languages  text[] NOT NULL,
    update_no  integer NOT NULL DEFAULT 0,
    state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    started_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX story_by_article ON story (article_id);

-- The archive: what reached MENTION or matched, in its newest revision. The day (UTC, of first sight) is part of the
-- key so that the table can be cut into day partitions.
CREATE TABLE article (
    day            date NOT NULL,
    id             text NOT NULL,
    revision       integer NOT NULL,
    url            text,
    title          text,
    summary        text,
    body           text,
    language       text NOT NULL,
    source_id      text,
    source_name    text,
    genre          text NOT NULL,
    level          text NOT NULL,
    score          real NOT NULL,
    actors         text[] NOT NULL,
    topics         text[] NOT NULL,
    classification json, -- as the event had it: read whole, never searched
    origin         text NOT NULL,
    published_at   timestamptz,
    first_seen_at  timestamptz NOT NULL,
    ingested_at    timestamptz NOT NULL,
    classified_at  timestamptz NOT NULL,
    withdrawn_at   timestamptz,
    PRIMARY KEY (day, id)
);
CREATE INDEX article_by_id ON article (id);

-- One narrow row of every classified event: the books and "why" stand on it.
CREATE TABLE classified (
    article_id    text NOT NULL,
    revision      integer NOT NULL,
    level         text NOT NULL,
    score         real NOT NULL,
    outcome       text NOT NULL,
    classified_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, revision)
);
CREATE INDEX classified_by_time ON classified USING brin (classified_at);

-- Each alert once, for ever: the unique key is what makes reading an event twice harmless. No foreign key to
-- subscription: an alert outlives the subscription that asked for it.
CREATE TABLE alert (
    id                text PRIMARY KEY,
    seq               bigint GENERATED ALWAYS AS IDENTITY UNIQUE, -- in the order of commit: see AlertTable
    subscription_id   text NOT NULL,
    subscription_name text NOT NULL,
    owner_id          text NOT NULL,
    story_id          text NOT NULL,
    update_no         integer NOT NULL,
    article_id        text NOT NULL,
    revision          integer NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('raised', 'updated', 'corrected')),
    level             text NOT NULL,
    payload           jsonb NOT NULL,
    late              boolean NOT NULL,
    raised_at         timestamptz NOT NULL,
    UNIQUE (subscription_id, story_id, update_no)
);
CREATE INDEX alert_by_subscription ON alert (subscription_id, seq);
CREATE INDEX alert_by_story ON alert (story_id);
CREATE INDEX alert_by_article ON alert (article_id);

-- One alert over one channel. No foreign key to channel: the log outlives it.
CREATE TABLE delivery (
    id              text PRIMARY KEY,
    alert_id        text NOT NULL REFERENCES alert (id),
    channel_id      text NOT NULL,
    channel_type    text NOT NULL,
    target          text NOT NULL, -- sealed, as it was when the alert was raised
    target_host     text,
    state           text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed', 'suppressed')),
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    lease_owner     text,
    lease_until     timestamptz,
    last_error      text,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    UNIQUE (alert_id, channel_id)
);
CREATE INDEX delivery_pending ON delivery (next_attempt_at) WHERE state = 'pending';
CREATE INDEX delivery_by_state ON delivery (state, created_at, id);

CREATE TABLE delivery_attempt (
    delivery_id text NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    attempt     integer NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    outcome     text,
    http_status integer,
    detail      text,
    PRIMARY KEY (delivery_id, attempt)
);

-- Events that must reach Kafka because the transaction that wrote them was committed.
CREATE TABLE outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic    text NOT NULL,
    key      text NOT NULL,
    event_id text NOT NULL,
    type     text NOT NULL,
    source   text NOT NULL,
    subject  text NOT NULL,
    at       timestamptz NOT NULL,
    value    bytea NOT NULL,
    refused  text, -- why the broker will never take it
    UNIQUE (event_id)
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE refused IS NULL;
