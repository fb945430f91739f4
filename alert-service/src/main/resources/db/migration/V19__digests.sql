-- What was told together: of one subscription, all that had waited until the end of a period.
CREATE TABLE digest (
    id                text PRIMARY KEY,
    subscription_id   text NOT NULL,
    subscription_name text NOT NULL,
    owner_id          text NOT NULL,
    period_from       timestamptz NOT NULL,
    period_to         timestamptz NOT NULL,
    payload           jsonb NOT NULL,
    deliveries        integer NOT NULL,
    composed_at       timestamptz NOT NULL,
    UNIQUE (subscription_id, period_to)
);
CREATE INDEX digest_by_age ON digest (composed_at);

-- A delivery is either of an alert or of a digest. That of an alert can wait for a digest (held), and end in one
-- (digested, with the digest's id); that of a digest has no alert.
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ALTER COLUMN alert_id DROP NOT NULL;
ALTER TABLE delivery
    ADD COLUMN digest_id text REFERENCES digest (id),
    ADD COLUMN held_until timestamptz,
    ADD CONSTRAINT delivery_state_check
        CHECK (state IN ('pending', 'delivered', 'failed', 'suppressed', 'held', 'digested')),
    ADD CONSTRAINT delivery_of_something CHECK (alert_id IS NOT NULL OR digest_id IS NOT NULL),
    ADD CONSTRAINT delivery_held_for_some_time CHECK (state <> 'held' OR held_until IS NOT NULL);
CREATE UNIQUE INDEX delivery_of_digest ON delivery (digest_id, channel_id) WHERE alert_id IS NULL;
CREATE INDEX delivery_in_digest ON delivery (digest_id, channel_id) WHERE alert_id IS NOT NULL AND digest_id IS NOT NULL;
CREATE INDEX delivery_held ON delivery (held_until) WHERE state = 'held';

-- How much of a day's budget is used. The row is locked while alerts are raised.
CREATE TABLE alert_budget (
    subscription_id text NOT NULL,
    day             date NOT NULL, -- of the subscriber
    used            integer NOT NULL,
    PRIMARY KEY (subscription_id, day)
);

-- How many deliveries each alert was promised when it was raised: the ledger's other side.
CREATE TABLE promise (
    alert_id   text PRIMARY KEY,
    deliveries integer NOT NULL,
    raised_at  timestamptz NOT NULL
);
CREATE INDEX promise_by_age ON promise (raised_at);
INSERT INTO promise (alert_id, deliveries, raised_at)
SELECT a.id, (SELECT count(*) FROM delivery d WHERE d.alert_id = a.id), a.raised_at FROM alert a;
