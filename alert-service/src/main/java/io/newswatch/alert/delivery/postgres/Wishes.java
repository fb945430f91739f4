package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.time.Duration;

/** Counts what is sent because somebody wished it, on all replicas together, so that wishing often floods nobody. */
final class Wishes {
    private static final String COUNT = """
            SELECT count(*) AS granted FROM wish WHERE key = ? AND at > now() - ? * interval '1 millisecond'""";

    private Wishes() {}

    /** Grants a wish and remembers it, unless {@code most} were granted within the time. */
    static boolean grant(Statements statements, String key, int most, Duration within) throws SQLException {
        // Two at once would both count before either is counted.
        statements.query("SELECT pg_advisory_xact_lock(hashtext(?))::text AS locked", row -> key, key);
        int granted = statements
                .query(COUNT, row -> row.integer("granted"), key, within.toMillis())
                .getFirst();
        if (granted >= most) {
            return false;
        }
        statements.update("DELETE FROM wish WHERE at < now() - interval '2 days'");
        statements.update("INSERT INTO wish (key, at) VALUES (?, now())", key);
        return true;
    }
}
