package io.newswatch.ingest.announce;

import java.time.Duration;

/**
 * The stored revisions that are not announced yet. For one thread. Every method throws
 * {@link io.newswatch.ingest.article.StoreUnavailableException} when the database is away.
 */
public interface Outbox extends AutoCloseable {
    /**
     * Takes the oldest revisions of all shards that no other replica is working on, has them announced, and records how
     * that ended. A shard stays reserved in between, so that a revision never overtakes an older one of its article.
     */
    Pass pass(ArticleAnnouncer announcer);

    /** Waits until something was stored, but no longer than this. */
    void await(Duration atMost);

    /** Frees whatever is reserved. */
    @Override
    void close();

    /** What one pass found. */
    sealed interface Pass {
        /** Nothing to announce. */
        record Idle() implements Pass {}

        /**
         * Some were tried, and how that ended.
         *
         * @param more whether there may be others behind them; what is stored from now on wakes {@link Outbox#await}
         */
        record Tried(Announcement result, boolean more) implements Pass {}
    }
}
