-- Texts of articles are removed by their age.
CREATE INDEX revision_by_age ON revision (stored_at);
