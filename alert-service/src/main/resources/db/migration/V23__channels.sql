-- Two more ways to subscribers, and what there is to say about a channel besides its state.
ALTER TABLE channel DROP CONSTRAINT channel_type_check;
ALTER TABLE channel ADD CONSTRAINT channel_type_check CHECK (type IN ('webhook', 'email', 'slack', 'feed'));
ALTER TABLE channel
    -- Counted up by every rotation of a feed: the link of an earlier edition is gone.
    ADD COLUMN edition integer NOT NULL DEFAULT 0,
    -- After a rotation webhooks are signed with both secrets until then.
    ADD COLUMN previous_secret text, -- sealed
    ADD COLUMN previous_secret_until timestamptz,
    -- Why it is in its state, in words for its owner, and since when.
    ADD COLUMN state_reason text,
    ADD COLUMN state_since timestamptz,
    -- Its receiver said so, not its owner: only the receiver opens it again.
    ADD COLUMN refused_by_receiver boolean NOT NULL DEFAULT false,
    -- Since when nothing has arrived, and how many deliveries were given up since then.
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN failed_in_a_row integer NOT NULL DEFAULT 0;

-- The order in which deliveries over one channel are attempted: that of their alerts.
ALTER TABLE delivery ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;

-- A feed shows its newest entries.
CREATE INDEX delivery_in_feed ON delivery (channel_id, finished_at) WHERE channel_type = 'feed' AND state = 'delivered';

-- Mails of ours that are not alerts, each sent once: asking whether an address wants alerts, and telling an owner that a
-- channel was closed.
CREATE TABLE letter (
    id              text PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('confirm', 'closed')),
    to_channel_id   text NOT NULL, -- an e-mail channel; when it is removed there is nobody to write to
    subject         text NOT NULL,
    words           text NOT NULL,
    created_at      timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    finished_at     timestamptz,
    last_error      text
);
CREATE INDEX letter_waiting ON letter (next_attempt_at) WHERE finished_at IS NULL;

-- What was sent at somebody's wish lately, so that nobody can be flooded by wishing often.
CREATE TABLE wish (
    key text NOT NULL,
    at  timestamptz NOT NULL
);
CREATE INDEX wish_by_key ON wish (key, at);
