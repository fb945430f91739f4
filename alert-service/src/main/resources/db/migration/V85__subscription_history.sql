-- What a subscription was after each change, and who made it. Addresses are not kept: of its channels only the types.
CREATE TABLE subscription_history (
    subscription_id text NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    version         integer NOT NULL,
    author_id       text NOT NULL,
    spec            jsonb NOT NULL,
    enabled         boolean NOT NULL,
    channels        text[] NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, version)
);
INSERT INTO subscription_history (subscription_id, version, author_id, spec, enabled, channels, at)
SELECT s.id, s.version, s.owner_id, s.spec, s.enabled,
    ARRAY(SELECT c.type FROM channel c WHERE c.subscription_id = s.id ORDER BY c.position), s.updated_at
FROM subscription s;
