-- When the current series of attempts began: retries are spaced, and given up, by the time since then. Sending a failed
-- delivery again by hand begins a new series.
ALTER TABLE delivery ADD COLUMN first_attempt_at timestamptz;

-- The list of deliveries, newest first.
CREATE INDEX delivery_by_age ON delivery (created_at, id);
