package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.subscription.Change;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.Subscription;
import java.sql.SQLException;
import java.util.List;

/** The history of each subscription in PostgreSQL, written in the transaction of the change. */
final class HistoryTable {
    /** A program that changes a subscription all day must not fill the table. */
    private static final int KEPT = 500;

    private static final String ADD = """
            INSERT INTO subscription_history (subscription_id, version, author_id, spec, enabled, channels, at)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)""";
    private static final String FORGET = "DELETE FROM subscription_history WHERE subscription_id = ? AND version <= ?";
    private static final String NEWEST_FIRST = """
            SELECT h.version, h.author_id, coalesce(p.name, h.author_id) AS author, h.spec, h.enabled, h.channels, h.at
            FROM subscription_history h LEFT JOIN person p ON p.id = h.author_id
            WHERE h.subscription_id = ? AND h.version < ? ORDER BY h.version DESC LIMIT ?""";

    private HistoryTable() {}

    /** Keeps the subscription as it is now. */
    static void add(Statements statements, Subscription now, String authorId) throws SQLException {
        var version = now.versioned().number();
        statements.update(
                ADD,
                now.id(),
                version,
                authorId,
                SubscriptionRow.json(now.spec()),
                now.enabled(),
                now.channels().stream().map(channel -> channel.type().code()).toArray(String[]::new),
                now.versioned().updatedAt());
        statements.update(FORGET, now.id(), version - KEPT);
    }

    static List<Change> newestFirst(Statements statements, String subscription, int before, int limit)
            throws SQLException {
        return statements.query(NEWEST_FIRST, HistoryTable::change, subscription, before, limit);
    }

    private static Change change(Row row) throws SQLException {
        return new Change(
                row.integer("version"),
                row.time("at"),
                new Change.Author(row.text("author_id"), row.text("author")),
                SubscriptionRow.spec(row),
                row.flag("enabled"),
                row.texts("channels").stream().map(Channel.Type::of).toList());
    }
}
