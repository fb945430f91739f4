package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.DeliveryHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads what became of deliveries from PostgreSQL. */
@ApplicationScoped
class DeliveriesInPostgres implements DeliveryHistory {
    private static final String DELIVERIES = """
            SELECT id, channel_id, channel_type, target, state, reason, digest_id, attempts,
                CASE state WHEN 'pending' THEN next_attempt_at WHEN 'held' THEN held_until END AS next_attempt_at,
                last_error, created_at, finished_at
            FROM delivery WHERE alert_id = ? ORDER BY created_at, id""";
    private static final String ATTEMPTS = """
            SELECT t.delivery_id, t.attempt, t.started_at, t.finished_at, t.outcome, t.http_status, t.detail
            FROM delivery_attempt t JOIN delivery d ON d.id = t.delivery_id
            WHERE d.alert_id = ? ORDER BY t.delivery_id, t.attempt""";

    private final Sql sql;

    DeliveriesInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Delivered> of(String alertId) {
        return sql.inTransaction(statements -> {
            var attempts = new HashMap<String, List<Attempt>>();
            statements.query(
                    ATTEMPTS,
                    row -> attempts.computeIfAbsent(row.text("delivery_id"), id -> new ArrayList<>())
                            .add(attempt(row)),
                    alertId);
            return statements.query(
                    DELIVERIES, row -> delivered(row, attempts.getOrDefault(row.text("id"), List.of())), alertId);
        });
    }

    private static Delivered delivered(Row row, List<Attempt> attempts) throws SQLException {
        return new Delivered(
                row.text("id"),
                row.text("channel_id"),
                row.text("channel_type"),
                row.text("target"),
                new State(
                        row.text("state"),
                        row.textOrNull("reason"),
                        row.textOrNull("digest_id"),
                        row.integer("attempts"),
                        row.timeOrNull("next_attempt_at"),
                        row.textOrNull("last_error"),
                        row.time("created_at"),
                        row.timeOrNull("finished_at")),
                attempts);
    }

    private static Attempt attempt(Row row) throws SQLException {
        return new Attempt(
                row.integer("attempt"),
                row.time("started_at"),
                row.timeOrNull("finished_at"),
                row.textOrNull("outcome"),
                row.integerOrNull("http_status"),
                row.textOrNull("detail"));
    }
}
