package io.newswatch.alert.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lock under which numbers are given that must become visible in their order: a reader who has seen number n will
 * never miss a smaller one. Where the lock of a watch is taken too, this one comes after it.
 */
public final class CommitOrder {
    /** Any number that no other advisory lock of this service uses. */
    private static final long LOCK = 0xa1e57;

    /**
     * A part of a {@code WITH} clause that takes the lock before the statement writes anything: for one that reads
     * nothing that others may have changed meanwhile.
     */
    public static final String LOCKED = "locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(" + LOCK + "))";

    private CommitOrder() {}

    /** From here to the end of the transaction no other one gives such numbers. */
    public static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }
}
