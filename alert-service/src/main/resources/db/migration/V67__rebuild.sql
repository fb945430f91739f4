-- While everything is built anew, alerts are away for a moment within one transaction; at its end they are back.
ALTER TABLE delivery ALTER CONSTRAINT delivery_alert_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE feedback ALTER CONSTRAINT feedback_alert_id_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- The rebuilds that were begun, for whoever asks on whichever replica.
CREATE TABLE rebuild (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_by  text NOT NULL,
    started_at  timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL, -- a sign of life; an unfinished one without it was killed, and nothing happened
    finished_at timestamptz,
    events      bigint NOT NULL DEFAULT 0,
    total       bigint NOT NULL DEFAULT 0,
    skipped     bigint NOT NULL DEFAULT 0, -- events that cannot be read, as the consumer refused them
    same        bigint NOT NULL DEFAULT 0, -- alerts that are as before
    added       bigint NOT NULL DEFAULT 0, -- alerts that were missing
    kept        bigint NOT NULL DEFAULT 0, -- alerts that people were told and that the events would not raise today
    problem     text
);
