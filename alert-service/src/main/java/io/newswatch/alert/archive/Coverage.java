package io.newswatch.alert.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts the articles of the archive, for charts. Safe for use by several threads. */
public interface Coverage {
    /**
     * The counts for each question, all of one moment; withdrawn articles are not counted. Empty buckets are left out.
     *
     * @param filter which articles, and of which time
     */
    List<List<Count>> count(ArticleFilter filter, List<Question> questions);

    /** By what articles are counted. An article with several actors counts for each of them. */
    enum Dimension {
        ACTOR,
        TOPIC,
        LANGUAGE,
        SOURCE,
        GENRE,
        LEVEL
    }

    /** The width of a bucket, which begins at the full hour, day or Monday in UTC. */
    enum Bucket {
        HOUR,
        DAY,
        WEEK,
        /** One for the whole time. */
        ALL
    }

    /**
     * What is to be counted.
     *
     * @param and a second dimension, for the cells of a table
     * @param mostKeys the keys with the most articles; others are left out
     */
    record Question(Dimension by, Optional<Dimension> and, Bucket bucket, int mostKeys) {}

    /**
     * The number of articles in one bucket.
     *
     * @param at the beginning of the bucket
     * @param key the id of the actor, the tag of the language …
     * @param and the key in the second dimension, empty without one
     */
    record Count(Instant at, String key, String and, int articles, int core, int related, int mention) {}
}
