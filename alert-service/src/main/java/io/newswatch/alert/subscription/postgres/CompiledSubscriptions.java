package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.postgres.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The compiled subscriptions of this replica. Before each batch one number is compared with the database, so a change is
 * effective on every replica from the next batch on, and there is no wake-up that could get lost. Safe for use by
 * several threads: two that compile at once do the same work twice.
 */
@ApplicationScoped
public class CompiledSubscriptions {
    private static final String VERSION = "SELECT version FROM subscription_catalogue";
    private static final String ENABLED = """
            SELECT id, name, owner_id, active_since, spec FROM subscription WHERE enabled ORDER BY created_at, id""";

    private volatile @Nullable Snapshot current;

    private record Snapshot(String version, MatchIndex index) {}

    /** The index of all enabled subscriptions as they are now. */
    public MatchIndex asOf(Connection connection) throws SQLException {
        var statements = new Statements(connection);
        var version = statements.query(VERSION, row -> row.text("version")).getFirst();
        var known = current;
        if (known != null && known.version().equals(version)) {
            return known.index();
        }
        // The rows are read after the number and may be newer than it; then the next batch compiles once more.
        var enabled = statements.query(ENABLED, SubscriptionRow::subscribed);
        var compiled = new Snapshot(version, MatchIndex.compile(enabled));
        current = compiled;
        return compiled.index();
    }
}
