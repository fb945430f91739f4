package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.DeliveryLog;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Wakeups;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of deliveries. */
public final class LogInPostgres implements DeliveryLog {
    private static final String ENTRY = """
            SELECT d.id, d.alert_id, d.digest_id, coalesce(a.subscription_id, g.subscription_id) AS subscription_id,
                coalesce(a.subscription_name, g.subscription_name) AS subscription_name, d.channel_id, d.channel_type,
                d.state, d.reason, d.attempts,
                CASE d.state WHEN 'pending' THEN d.next_attempt_at WHEN 'held' THEN d.held_until END AS next_attempt_at,
                d.last_error, d.created_at, d.finished_at
            FROM delivery d LEFT JOIN alert a ON a.id = d.alert_id LEFT JOIN digest g ON g.id = d.digest_id
            WHERE (?::text IS NULL OR coalesce(a.owner_id, g.owner_id) = ?)
            """;

    private static final String PAGE = ENTRY + """
            AND (?::text IS NULL OR d.state = ?)
            AND (?::timestamptz IS NULL OR (d.created_at, d.id) < (?, ?))
            ORDER BY d.created_at DESC, d.id DESC LIMIT ?""";

    private static final String AGAIN = """
            UPDATE delivery SET state = 'pending', next_attempt_at = now(), first_attempt_at = NULL, finished_at = NULL
            WHERE id = ? AND state = 'failed'""";

    private static final String CHANNEL_IS_ACTIVE = """
            SELECT channel.id FROM channel JOIN delivery ON delivery.channel_id = channel.id
            WHERE delivery.id = ? AND channel.state = 'active'""";

    private final Sql sql;

    public LogInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> page(Filter filter, int most) {
        var after = filter.after();
        var createdAt = after == null ? null : after.createdAt();
        return sql.query(
                PAGE,
                LogInPostgres::entry,
                filter.ownerId(),
                filter.ownerId(),
                filter.state(),
                filter.state(),
                createdAt,
                createdAt,
                after == null ? null : after.id(),
                most);
    }

    @Override
    public Optional<Entry> find(String id, @Nullable String ownerId) {
        return sql.inTransaction(statements -> find(statements, id, ownerId));
    }

    private static Optional<Entry> find(Statements statements, String id, @Nullable String ownerId)
            throws SQLException {
        return statements.query(ENTRY + "AND d.id = ?", LogInPostgres::entry, ownerId, ownerId, id).stream()
                .findFirst();
    }

    @Override
    public List<Attempt> attempts(String id) {
        return sql.query(
                "SELECT * FROM delivery_attempt WHERE delivery_id = ? ORDER BY attempt",
                row -> new Attempt(
                        row.integer("attempt"),
                        row.time("started_at"),
                        row.timeOrNull("finished_at"),
                        row.textOrNull("outcome"),
                        row.integerOrNull("http_status"),
                        row.textOrNull("detail")),
                id);
    }

    @Override
    public Again retry(String id, @Nullable String ownerId) {
        return sql.inTransaction(statements -> {
            var found = find(statements, id, ownerId);
            if (found.isEmpty()) {
                return Again.UNKNOWN;
            }
            if (found.get().state().equals("pending")) {
                // Wished twice, or still being tried: the wish is fulfilled.
                return Again.PENDING;
            }
            if (statements.query(CHANNEL_IS_ACTIVE, row -> row.text("id"), id).isEmpty()) {
                return Again.CHANNEL_CLOSED;
            }
            if (statements.update(AGAIN, id) == 0) {
                return Again.NOT_FAILED;
            }
            statements.query("SELECT pg_notify(?, '')::text AS sent", row -> id, Wakeups.DELIVERY_READY);
            return Again.PENDING;
        });
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.text("id"),
                row.textOrNull("alert_id"),
                row.textOrNull("digest_id"),
                row.text("subscription_id"),
                row.text("subscription_name"),
                row.text("channel_id"),
                row.text("channel_type"),
                row.text("state"),
                row.textOrNull("reason"),
                row.integer("attempts"),
                row.timeOrNull("next_attempt_at"),
                row.textOrNull("last_error"),
                row.time("created_at"),
                row.timeOrNull("finished_at"));
    }
}
