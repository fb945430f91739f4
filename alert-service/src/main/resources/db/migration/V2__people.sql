-- Who can sign in.
CREATE TABLE person (
    id            text PRIMARY KEY,
    name          text NOT NULL,
    role          text NOT NULL CHECK (role IN ('reader', 'analyst', 'operator', 'admin', 'publisher')),
    email         text,
    enabled       boolean NOT NULL,
    password_hash text, -- null: only one-time links sign this person in
    created_at    timestamptz NOT NULL DEFAULT now()
);
-- "Ana" and "ana" would be taken for each other by people.
CREATE UNIQUE INDEX person_by_name ON person (lower(name));

-- Every token ever given out and not yet expired; never the token itself. No foreign key to person: what was taken
-- back must stay taken back when the person is gone.
CREATE TABLE access_token (
    id         text PRIMARY KEY,
    subject    text NOT NULL,
    name       text NOT NULL,
    role       text NOT NULL,
    session    boolean NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX access_token_by_subject ON access_token (subject) WHERE revoked_at IS NULL;
CREATE INDEX access_token_revoked ON access_token (expires_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE sign_in_link (
    code_hash  text PRIMARY KEY,
    person_id  text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- The first start makes the administrator, who has no password yet and signs in by a one-time link.
INSERT INTO person (id, name, role, enabled) VALUES ('admin', 'admin', 'admin', true);
