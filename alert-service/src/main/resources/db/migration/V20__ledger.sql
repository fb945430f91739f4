-- The ledger asks for alerts by the time at which they were raised.
CREATE INDEX alert_by_time ON alert USING brin (raised_at);
