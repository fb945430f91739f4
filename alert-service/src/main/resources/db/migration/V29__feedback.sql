-- What readers thought of an alert; the last word of each reader counts.
CREATE TABLE feedback (
    alert_id  text NOT NULL REFERENCES alert (id),
    person_id text NOT NULL,
    verdict   text NOT NULL CHECK (verdict IN ('relevant', 'irrelevant', 'late', 'duplicate')),
    note      text,
    given_at  timestamptz NOT NULL,
    PRIMARY KEY (alert_id, person_id)
);
CREATE INDEX feedback_by_time ON feedback (given_at DESC, alert_id, person_id);
