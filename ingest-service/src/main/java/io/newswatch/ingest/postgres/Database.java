package io.newswatch.ingest.postgres;

import io.newswatch.ingest.article.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs transactions, and tells a database that is away from a statement that is wrong. */
public final class Database {
    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work in one transaction: all of it is durable when this returns, or none. */
    <T> T inTransaction(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static RuntimeException failure(SQLException e) {
        return isAway(e)
                ? new StoreUnavailableException("The database cannot be used: " + e.getMessage(), e)
                : new IllegalStateException("The database refused a statement: " + e.getMessage(), e);
    }

    // Classes of SQL states: connection, rollback of ours, resources, object state, operator, system error. Without a
    // state it is the pool that speaks.
    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        return state == null
                || state.length() < 2
                || switch (state.substring(0, 2)) {
                    case "08", "40", "53", "55", "57", "58" -> true;
                    default -> state.equals("25006");
                };
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What is done with a connection inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
