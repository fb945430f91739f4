-- What a source no longer lists is forgotten after a while: when it was listed last, to the day, and when the source had
-- something new to say at all.
ALTER TABLE page ADD COLUMN listed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE source ADD COLUMN changed_at timestamptz;

CREATE INDEX page_by_age ON page (listed_at) WHERE next_at IS NULL;
