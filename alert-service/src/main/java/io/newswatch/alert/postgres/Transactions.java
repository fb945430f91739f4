package io.newswatch.alert.postgres;

import io.newswatch.edge.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs work in one transaction: all of it is committed, or nothing. */
@ApplicationScoped
public class Transactions {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Something done over one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    /** Commits what the work did, or rolls it back and passes its exception on. */
    public <T> T inOne(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var done = false;
            try {
                var result = work.over(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    /**
     * The same for a request of the API.
     *
     * @throws ProblemException 503 when the database cannot be reached
     */
    public <T> T forRequest(Work<T> work) {
        try {
            return inOne(work);
        } catch (SQLException e) {
            if (SqlFaults.isOfTheData(e)) {
                throw new IllegalStateException("PostgreSQL refused a statement of a request", e);
            }
            throw ProblemException.unavailable("The database does not answer just now; try again.", TRY_AGAIN);
        }
    }
}
