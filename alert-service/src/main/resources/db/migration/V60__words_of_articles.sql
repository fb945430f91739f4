-- The words of each article as numbers, so that a search finds those that may have a word without reading texts. Filled by
-- the service when it keeps an article; null for those that were kept before, which a search then looks at itself.
ALTER TABLE article ADD COLUMN words integer[];

-- Counting how often each number comes costs seconds and would tell the planner nothing that matters.
ALTER TABLE article ALTER COLUMN words SET STATISTICS 0;

-- An index over words costs ten times as much to keep up with each insert than to make at once: a day gets its own when it
-- is over, and the day that is running is read. What has no day of its own is rare.
CREATE INDEX article_other_days_words ON article_other_days USING gin (words);

-- Small, and soon empty.
CREATE INDEX article_without_words ON article (first_seen_at DESC, id DESC) WHERE words IS NULL;
