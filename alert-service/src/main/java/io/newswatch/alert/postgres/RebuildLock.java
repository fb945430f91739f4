package io.newswatch.alert.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps the effects of new events and a rebuild apart, on all replicas: each event's transaction holds its share, and a
 * rebuild has the whole.
 */
public final class RebuildLock {
    /** Any number that no other advisory lock of this service uses. */
    private static final long LOCK = 0x4eb01d;

    private RebuildLock() {}

    /** Takes a share until the end of the transaction; false while a rebuild has, or waits for, the whole. */
    public static boolean isShared(Connection connection) throws SQLException {
        return isTaken(connection, "SELECT pg_try_advisory_xact_lock_shared(?)");
    }

    /** Takes the whole until the end of the transaction; false when it is not to be had within a moment. */
    public static boolean isWhole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // A batch that is being written ends soon; another rebuild does not.
            statement.execute("SET LOCAL lock_timeout = '20s'");
        }
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = 0");
        }
        return true;
    }

    private static boolean isTaken(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
