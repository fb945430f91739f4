package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what became of an alert's deliveries. */
@ApplicationScoped
public class DeliveryLog {
    private static final String DELIVERIES = """
            SELECT id, channel_id, channel_type, target, state, attempts, next_attempt_at, last_error, created_at,
                finished_at
            FROM delivery WHERE alert_id = ? ORDER BY created_at, id""";
    private static final String ATTEMPTS = """
            SELECT t.delivery_id, t.attempt, t.started_at, t.finished_at, t.outcome, t.http_status, t.detail
            FROM delivery_attempt t JOIN delivery d ON d.id = t.delivery_id
            WHERE d.alert_id = ? ORDER BY t.delivery_id, t.attempt""";

    private final Sql sql;

    DeliveryLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * One alert over one channel.
     *
     * @param sealedTarget the address, sealed
     */
    public record Delivered(
            String id,
            String channelId,
            String channelType,
            String sealedTarget,
            State state,
            List<Attempt> attempts) {}

    /** How far it is. */
    public record State(
            String name,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /** One try. */
    public record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}

    /** The deliveries of an alert with every try. */
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
        var state = row.text("state");
        return new Delivered(
                row.text("id"),
                row.text("channel_id"),
                row.text("channel_type"),
                row.text("target"),
                new State(
                        state,
                        row.integer("attempts"),
                        "pending".equals(state) ? row.time("next_attempt_at") : null,
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
