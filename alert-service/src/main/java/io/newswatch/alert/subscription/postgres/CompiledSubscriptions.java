package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.matching.WordShares;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * The compiled subscriptions of this replica. Before each batch one number is compared with the database, so a change is
 * effective on every replica from the next batch on, and there is no wake-up that could get lost; only what changed is
 * read and compiled. Safe for use by several threads: two that compile at once do the same work twice.
 */
@ApplicationScoped
public class CompiledSubscriptions {
    /** So many removals are remembered; see the migration that made the table. */
    private static final int REMEMBERED = 10_000;

    private static final String VERSION = "SELECT version FROM subscription_catalogue";
    private static final String COLUMNS =
            "SELECT id, name, owner_id, active_since, spec, enabled FROM subscription WHERE ";
    private static final String ENABLED = COLUMNS + "enabled ORDER BY created_at, id";
    private static final String CHANGED = COLUMNS + "changed > ? ORDER BY created_at, id";
    private static final String REMOVED = "SELECT id FROM subscription_removed WHERE changed > ?";

    /** Enough to tell common words from rare ones. Which articles these are does not matter. */
    private static final String SAMPLE =
            "SELECT title, body FROM article WHERE title IS NOT NULL AND body IS NOT NULL LIMIT 300";

    private volatile @Nullable Snapshot current;

    private record Snapshot(long version, MatchIndex index) {}

    /** The index of all enabled subscriptions as they are now. */
    public MatchIndex asOf(Connection connection) throws SQLException {
        var statements = new Statements(connection);
        // Rows are read after the number and may be newer than it; then the next batch reads them once more.
        long version = Long.parseLong(
                statements.query(VERSION, row -> row.text("version")).getFirst());
        var known = current;
        if (known != null && known.version() == version) {
            return known.index();
        }
        var index = known == null || version < known.version() || version - known.version() >= REMEMBERED
                ? compiled(statements)
                : brought(known, statements);
        current = new Snapshot(version, index);
        return index;
    }

    private static MatchIndex compiled(Statements statements) throws SQLException {
        var enabled = statements.query(ENABLED, SubscriptionRow::subscribed);
        return MatchIndex.compile(enabled, WordShares.in(statements.query(SAMPLE, CompiledSubscriptions::said)));
    }

    /** The known index with what was changed since. */
    private static MatchIndex brought(Snapshot known, Statements statements) throws SQLException {
        var changed = new ArrayList<Subscribed>();
        var gone = new HashSet<String>();
        statements.query(
                CHANGED,
                row -> row.flag("enabled") ? changed.add(SubscriptionRow.subscribed(row)) : gone.add(row.text("id")),
                known.version());
        gone.addAll(statements.query(REMOVED, row -> row.text("id"), known.version()));
        return known.index().with(changed, gone);
    }

    private static Traits.Said said(Row row) throws SQLException {
        return new Traits.Said(row.text("title"), row.text("body"));
    }
}
