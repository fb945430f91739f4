-- The archive is cut by day: what is past its time goes by dropping a table, and a query that names its days touches
-- no others. The days to come are made ahead by the service; what fits nowhere (events read again long after) is kept
-- in the default partition, so that no insert ever fails for want of one.
ALTER TABLE article RENAME TO article_in_one;
ALTER TABLE article_in_one RENAME CONSTRAINT article_pkey TO article_in_one_pkey;
DROP INDEX article_by_id;

CREATE TABLE article (LIKE article_in_one INCLUDING DEFAULTS, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
CREATE TABLE article_other_days PARTITION OF article DEFAULT;
INSERT INTO article SELECT * FROM article_in_one;
DROP TABLE article_in_one;

CREATE INDEX article_by_id ON article (id);
CREATE INDEX article_by_age ON article (first_seen_at DESC, id DESC);
CREATE INDEX article_by_url ON article USING hash (url);
CREATE INDEX article_by_actor ON article USING gin (actors);
CREATE INDEX article_by_topic ON article USING gin (topics);
