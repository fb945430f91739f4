package io.newswatch.alert.digest;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Where alerts wait, shared by all replicas. */
public interface DigestStore {
    /** The subscriptions of which something is due, the longest due first. */
    List<String> due(Instant now) throws SQLException;

    /**
     * Composes the digest of what is due and makes its deliveries, all or nothing; whatever another replica composes at
     * this moment is left to that one.
     */
    Composed compose(String subscriptionId, Instant now) throws SQLException;

    /** Forgets what no decision needs any more. */
    void tidy(Instant now) throws SQLException;

    /** How it ended. */
    enum Composed {
        /** There is a digest, and it is being delivered. */
        DIGEST,
        /** Nothing was left to tell. */
        NOTHING,
        /** The digest of that time had been composed already: these came too late and wait for the next. */
        TOO_LATE,
        /** Another replica is at it. */
        ELSEWHERE
    }
}
